using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>One place at which a method or constructor is called, with its arguments in the order they are evaluated.</summary>
internal sealed class CallSite
{
    public CallSite(Callee callee, ImmutableArray<IArgumentOperation> arguments)
    {
        Callee = callee;
        Arguments = ArgumentsOf(arguments);
        IsConstant = callee.Dsl is { IsStatic: true, ConcernsPlan: false, ReadsRows: false }
            && Array.TrueForAll(Arguments, argument => argument.Value.ConstantValue.HasValue);
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

    // In a plan that is written out row by row there are as many of these as rows.
    private static Argument[] ArgumentsOf(ImmutableArray<IArgumentOperation> arguments)
    {
        var known = new Argument[arguments.Length];
        var count = 0;
        foreach (var argument in arguments)
        {
            if (argument.Parameter is { } parameter)
                known[count++] = new(argument.Value, parameter.Ordinal, parameter.RefKind == RefKind.Out, parameter.RefKind is RefKind.Out or RefKind.Ref);
        }

        Array.Resize(ref known, count);
        return known;
    }

    /// <summary>An argument.</summary>
    /// <param name="Value">The expression.</param>
    /// <param name="Ordinal">The parameter's position.</param>
    /// <param name="IsOut">Whether nothing is passed in.</param>
    /// <param name="IsByReference">Whether the callee may change the variable behind it.</param>
    internal readonly record struct Argument(IOperation Value, int Ordinal, bool IsOut, bool IsByReference);
}
