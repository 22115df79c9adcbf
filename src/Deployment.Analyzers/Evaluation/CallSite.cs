using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>One place at which a method or constructor is called, with its arguments in the order they are evaluated.</summary>
internal sealed class CallSite
{
    public CallSite(Callee callee, ImmutableArray<IArgumentOperation> arguments)
    {
        Callee = callee;
        Arguments = [.. arguments.Where(argument => argument.Parameter is not null).Select(argument => new Argument(
            argument.Value,
            argument.Parameter!.Ordinal,
            argument.Parameter.RefKind == RefKind.Out,
            argument.Parameter.RefKind is RefKind.Out or RefKind.Ref))];
        IsConstant = callee.Dsl is { IsStatic: true, ConcernsPlan: false, ReadsRows: false } && Arguments.All(argument => argument.Value.ConstantValue.HasValue);
        IsGenericInItsCaller = callee.Method.TypeArguments.Any(argument => argument is ITypeParameterSymbol);
    }

    public Callee Callee { get; }

    public Argument[] Arguments { get; }

    /// <summary>Whether the type arguments are type parameters of the calling method.</summary>
    public bool IsGenericInItsCaller { get; }

    /// <summary>Whether the call gives the same each time, as <c>64.GB()</c> does.</summary>
    public bool IsConstant { get; }

    /// <summary>What such a call has given the first time.</summary>
    public Value? Constant { get; set; }

    /// <summary>An argument.</summary>
    /// <param name="Value">The expression.</param>
    /// <param name="Ordinal">The parameter's position.</param>
    /// <param name="IsOut">Whether nothing is passed in.</param>
    /// <param name="IsByReference">Whether the callee may change the variable behind it.</param>
    internal readonly record struct Argument(IOperation Value, int Ordinal, bool IsOut, bool IsByReference);
}
