using Deployment.Analyzers.Evaluation.Values;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Deployment.Analyzers.Evaluation;

/// <summary>One place at which a method or constructor is called, with its arguments in the order they are evaluated.</summary>
internal sealed class CallSite
{
    private INamedTypeSymbol? _lastType;
    private Callee? _lastImplementation;

    /// <param name="callee">What is called.</param>
    /// <param name="arguments">What it is called with.</param>
    /// <param name="isOwn">Whether it is the author's, and so is handed variables where it takes them.</param>
    /// <param name="receiver">The expression that it is called on.</param>
    public CallSite(Callee callee, ImmutableArray<IArgumentOperation> arguments, bool isOwn, IOperation? receiver)
    {
        Callee = callee;
        Arguments = ArgumentsOf(arguments, isOwn);
        CopiesReceiver = IsCopied(receiver, callee.Method);
        TakesReceiverAsVariable = receiver is not null && callee.Method.KindOfExtended() == RefKind.Ref;
        IsConstant = callee.Dsl is { IsStatic: true, ConcernsPlan: false, ReadsRows: false }
            && Array.TrueForAll(Arguments, argument => argument.Value.ConstantValue.HasValue);
        InvariantText = callee.Method is { Name: nameof(FormattableString.Invariant), ContainingType: { Name: nameof(FormattableString), ContainingNamespace.Name: nameof(System) } }
            ? (arguments[0].Value as IConversionOperation)?.Operand as IInterpolatedStringOperation
            : null;
        IsGenericInItsCaller = callee.Method.MentionsTypeParameter() || callee is { IsStatic: true, IsOverridable: true };
    }

    public Callee Callee { get; }

    public Argument[] Arguments { get; }

    /// <summary>Whether the method runs on a copy, as on a struct that is not in a variable, or in one that cannot be changed.</summary>
    public bool CopiesReceiver { get; }

    /// <summary>Whether the method is handed the variable that it is called on.</summary>
    public bool TakesReceiverAsVariable { get; }

    /// <summary>Whether what is called depends on what the type parameters of the calling code stand for.</summary>
    public bool IsGenericInItsCaller { get; }

    /// <summary>The text that the call only shows in no particular culture, which is how texts are shown here; none where it does something else.</summary>
    public IInterpolatedStringOperation? InvariantText { get; }

    /// <summary>Whether the call gives the same each time, as <c>64.GB()</c> does.</summary>
    public bool IsConstant { get; }

    /// <summary>What such a call has given the first time.</summary>
    public Value? Constant { get; set; }

    // In a plan that is written out row by row there are as many of these as rows.
    private static Argument[] ArgumentsOf(ImmutableArray<IArgumentOperation> arguments, bool isOwn)
    {
        var known = new Argument[arguments.Length];
        var count = 0;
        foreach (var argument in arguments)
        {
            if (argument.Parameter is not { Ordinal: var ordinal, RefKind: var kind })
                continue;
            known[count++] = new(argument.Value, ordinal, kind == RefKind.Out, kind is RefKind.Out or RefKind.Ref, isOwn && kind != RefKind.None);
        }

        Array.Resize(ref known, count);
        return known;
    }

    /// <summary>Whether a method runs on a copy of what it is called on.</summary>
    public static bool IsCopied(IOperation? receiver, IMethodSymbol method) =>
        !method.IsReadOnly && receiver?.Type is { IsReferenceType: false } && (!IsVariable(receiver) || method.KindOfExtended() == RefKind.None);

    /// <summary>Whether an expression stands for a variable that a method of a struct can change.</summary>
    private static bool IsVariable(IOperation expression) => expression switch
    {
        IFieldReferenceOperation { Field.IsReadOnly: true } => expression.Syntax.Ancestors().Any(ancestor => ancestor is ConstructorDeclarationSyntax),
        IFieldReferenceOperation { Instance: { Type.IsValueType: true } owner } => IsVariable(owner),
        ILocalReferenceOperation { Local.RefKind: var kind } => kind != RefKind.RefReadOnly,
        IParameterReferenceOperation { Parameter.RefKind: var kind } => kind is not (RefKind.In or RefKind.RefReadOnlyParameter),
        IInvocationOperation { TargetMethod.RefKind: var kind } => kind == RefKind.Ref,
        IPropertyReferenceOperation { Property.RefKind: var kind } => kind == RefKind.Ref,
        IImplicitIndexerReferenceOperation { IndexerSymbol: IPropertySymbol { RefKind: var kind } } => kind == RefKind.Ref,
        IConditionalOperation { IsRef: var isRef } => isRef,
        ISimpleAssignmentOperation { IsRef: var isRef } => isRef,
        IInstanceReferenceOperation { ReferenceKind: InstanceReferenceKind.ContainingTypeInstance } => expression.SemanticModel?.GetEnclosingSymbol(expression.Syntax.SpanStart) is not IMethodSymbol { IsReadOnly: true },
        _ => expression is IFieldReferenceOperation or IArrayElementReferenceOperation or IInstanceReferenceOperation or IConditionalAccessInstanceOperation,
    };

    /// <summary>What runs on an object of a type, if that was the type at the last call.</summary>
    public Callee? ImplementationFor(INamedTypeSymbol type) => ReferenceEquals(type, _lastType) ? _lastImplementation : null;

    public Callee Remember(INamedTypeSymbol type, Callee implementation)
    {
        (_lastType, _lastImplementation) = (type, implementation);
        return implementation;
    }

    /// <summary>An argument.</summary>
    /// <param name="Value">The expression.</param>
    /// <param name="Ordinal">The parameter's position.</param>
    /// <param name="IsOut">Whether nothing is passed in.</param>
    /// <param name="IsByReference">Whether the callee may change the variable behind it.</param>
    /// <param name="IsVariable">Whether the callee is handed the variable itself.</param>
    internal readonly record struct Argument(IOperation Value, int Ordinal, bool IsOut, bool IsByReference, bool IsVariable);
}
