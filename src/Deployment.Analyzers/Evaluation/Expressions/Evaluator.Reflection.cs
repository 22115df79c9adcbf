using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>What is known of a <see cref="Type"/>: which one it is, and its names.</summary>
internal sealed partial class Evaluator
{
    private Value TypeOf(ITypeOfOperation operation, Frame frame) =>
        Substitute(operation.TypeOperand, frame) is { } type && !type.MentionsTypeParameter()
            ? new(new EvaluatedType(type), operation.Syntax)
            : Unknown.At(operation.Syntax);

    /// <summary>What <c>GetType</c> gives; none for what does not know its own type.</summary>
    private Value? TypeOf(IMethodSymbol method, Value receiver, SyntaxNode place) =>
        method is { Name: nameof(GetType), ContainingType.SpecialType: SpecialType.System_Object } && receiver.Data is { } data && !Numbers.IsNumber(data)
        && ActualTypeOf(data, input: null) is { } type
            ? new(new EvaluatedType(type), place)
            : null;

    private static Value? PropertyOf(EvaluatedType type, string property, SyntaxNode place) => (property, type.Type) switch
    {
        ("Name", INamedTypeSymbol { IsAnonymousType: false } named) => new(named.MetadataName, place),
        ("Namespace", INamedTypeSymbol { ContainingNamespace: { } space }) => new(space.IsGlobalNamespace ? null : space.ToDisplayString(), place),
        ("FullName", INamedTypeSymbol { IsGenericType: false, IsAnonymousType: false, ContainingType: null } named) => new(SourceProgram.FindName(named), place),
        ("IsValueType", var any) => new(any.IsValueType, place),
        ("IsEnum", var any) => new(any.TypeKind == TypeKind.Enum, place),
        ("IsInterface", var any) => new(any.TypeKind == TypeKind.Interface, place),
        ("IsAbstract", INamedTypeSymbol named) => new(named.IsAbstract || named.IsStatic, place),
        _ => null,
    };
}
