using System.Text.RegularExpressions;
using Deployment.Analyzers.Evaluation.Library;

namespace Deployment.Analyzers.Evaluation;

/// <summary>What a call of a method leads to, found out once for each method.</summary>
internal sealed class Callee
{
    public Callee(IMethodSymbol method, DslMethod? dsl, SourceBody? body)
    {
        (Method, Dsl, Body) = (method, dsl, body);
        Parameters = (method.OriginalDefinition.PartialImplementationPart ?? method.OriginalDefinition).Parameters;
        FrameSize = Parameters.Length;
        HasByReference = Parameters.Any(parameter => parameter.RefKind is not RefKind.None);
        ReturnsByReference = method.ReturnsByRef || method.ReturnsByRefReadonly;
        IsDelegateInvoke = method.MethodKind == MethodKind.DelegateInvoke;
        IsLocalFunction = method.MethodKind == MethodKind.LocalFunction;
        IsAsync = method.IsAsync;
        IsStatic = method.IsStatic;
        ReturnsVoid = method.ReturnsVoid;
        Regex = dsl is null ? RegexMembers.GeneratedBy(method) : null;
        InitializesType = IsStatic && method.ContainingType?.StaticConstructors is [{ IsImplicitlyDeclared: false }];
        TakesSequence = Parameters.Any(parameter => parameter.Type.IsSequence());
        IsOfLanguage = Evaluator.IsOfLanguage(method);
        IsOfAnyValue = method.ContainingType is { SpecialType: SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum }
            or { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } or { TypeKind: TypeKind.Interface };
        NeverGivesNull = method.NeverGivesNull();
        IsOverridable = method.IsVirtual || method.IsAbstract || method.IsOverride;
    }

    public IMethodSymbol Method { get; }

    /// <summary>The real method, if it is one of the DSL.</summary>
    public DslMethod? Dsl { get; }

    /// <summary>The body, if it has one in this compilation.</summary>
    public SourceBody? Body { get; }

    /// <summary>The regular expression that it gives, if the compiler is to write it.</summary>
    public Regex? Regex { get; }

    public ImmutableArray<IParameterSymbol> Parameters { get; }

    public bool HasByReference { get; }

    public bool ReturnsByReference { get; }

    public bool IsDelegateInvoke { get; }

    public bool IsLocalFunction { get; }

    public bool IsAsync { get; }

    public bool IsStatic { get; }

    public bool ReturnsVoid { get; }

    /// <summary>Whether it is one of the base library, and declared to give an object in any case.</summary>
    public bool NeverGivesNull { get; }

    public bool IsOverridable { get; }

    /// <summary>Whether it is handed anything to go through.</summary>
    public bool TakesSequence { get; }

    /// <summary>Whether it may be a member that the language itself is built on, such as one of a task or an enumerator.</summary>
    public bool IsOfLanguage { get; }

    /// <summary>Whether the type's static constructor runs before, unless it has already.</summary>
    public bool InitializesType { get; }

    /// <summary>Whether the method is one that every value has, so that it cannot tell the type of its receiver.</summary>
    public bool IsOfAnyValue { get; }

    /// <summary>How many variables a call has had so far, at most.</summary>
    public int FrameSize { get; set; }
}
