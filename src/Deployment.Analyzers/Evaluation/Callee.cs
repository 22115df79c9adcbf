namespace Deployment.Analyzers.Evaluation;

/// <summary>What a call of a method leads to, found out once for each method.</summary>
internal sealed class Callee
{
    public Callee(IMethodSymbol method, DslMethod? dsl, SourceBody? body)
    {
        (Method, Dsl, Body) = (method, dsl, body);
        Parameters = method.OriginalDefinition.Parameters;
        FrameSize = Parameters.Length;
        HasByReference = Parameters.Any(parameter => parameter.RefKind is RefKind.Ref or RefKind.Out);
        IsDelegateInvoke = method.MethodKind == MethodKind.DelegateInvoke;
        IsLocalFunction = method.MethodKind == MethodKind.LocalFunction;
        IsStatic = method.IsStatic;
        ReturnsVoid = method.ReturnsVoid;
        IsOfAnyValue = method.ContainingType is { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum }
            or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T };
        IsOverridable = method.IsVirtual || method.IsAbstract || method.IsOverride;
    }

    public IMethodSymbol Method { get; }

    /// <summary>The real method, if it is one of the DSL.</summary>
    public DslMethod? Dsl { get; }

    /// <summary>The body, if it has one in this compilation.</summary>
    public SourceBody? Body { get; }

    public ImmutableArray<IParameterSymbol> Parameters { get; }

    public bool HasByReference { get; }

    public bool IsDelegateInvoke { get; }

    public bool IsLocalFunction { get; }

    public bool IsStatic { get; }

    public bool ReturnsVoid { get; }

    public bool IsOverridable { get; }

    /// <summary>Whether the method is one that every value has, so that it cannot tell the type of its receiver.</summary>
    public bool IsOfAnyValue { get; }

    /// <summary>How many variables a call has had so far, at most.</summary>
    public int FrameSize { get; set; }
}
