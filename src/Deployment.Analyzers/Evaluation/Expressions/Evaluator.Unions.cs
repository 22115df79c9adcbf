using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>Unions: values of one of several types, that patterns look at in place of the union.</summary>
internal sealed partial class Evaluator
{
    /// <summary>Whether a type is declared as a union, or is taken for one by its attribute.</summary>
    public static bool IsUnion(INamedTypeSymbol type) => type.AllInterfaces.Any(contract => IsOfCompilerServices(contract, "IUnion"))
        || type.GetAttributes().Any(attribute => attribute.AttributeClass is { } mark && IsOfCompilerServices(mark, "UnionAttribute"));

    private static bool IsOfCompilerServices(INamedTypeSymbol type, string name) => type.Name == name && type.ContainingNamespace.ToDisplayString() == "System.Runtime.CompilerServices";

    private static IPropertySymbol? ContentOf(INamedTypeSymbol union) => union.GetMembers("Value").OfType<IPropertySymbol>().FirstOrDefault();

    /// <summary>A union is made of a value without a word, by the constructor that takes it.</summary>
    private Value Union(IMethodSymbol constructor, Value value, IConversionOperation conversion, Frame frame) =>
        new(Construct((INamedTypeSymbol)Substitute(constructor.ContainingType, frame)!, constructor, [Copied(value)], conversion.Syntax, frame), conversion.Syntax);

    /// <summary>The constructors that the compiler gives a union only keep what they are given.</summary>
    private void KeepContent(EvaluatedObject union, IMethodSymbol constructor, Value value, Frame frame)
    {
        if (ContentOf(union.Type) is { } content)
            union.Set(content, Cast(value, new(constructor.Parameters[0].Type, content.Type, frame.Calls!.Call) { CannotFail = true }, frame));
    }

    /// <summary>What a pattern is asked of: of a union that is what it was made of, unless the pattern asks for the union itself.</summary>
    private Value LookedAt(IPatternOperation pattern, Value value, Frame frame) =>
        value.Data is EvaluatedObject { Layout.IsUnion: true, Type: var type } && IsAskedOfContent(pattern, type)
        && NotNull(Substitute(pattern.InputType, frame)) is { } input && AreSame(input, type) && ContentOf(type) is { } content
            ? _matching.Once(value.Data, content, () => PropertyOf(value, content, pattern.Syntax, frame))
            : value;

    private static bool IsAskedOfContent(IPatternOperation pattern, INamedTypeSymbol union) => pattern switch
    {
        IDeclarationPatternOperation declaration => !declaration.MatchesNull && !IsItself(declaration.MatchedType, union),
        ITypePatternOperation type => !IsItself(type.MatchedType, union),
        IRecursivePatternOperation recursive => !IsItself(recursive.MatchedType, union),
        IConstantPatternOperation or IRelationalPatternOperation or IListPatternOperation => true,
        _ => false,
    };

    private static bool IsItself(ITypeSymbol? asked, INamedTypeSymbol union) => SymbolEqualityComparer.Default.Equals(asked?.OriginalDefinition, union.OriginalDefinition);
}
