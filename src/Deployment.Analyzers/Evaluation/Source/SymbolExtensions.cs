using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Deployment.Analyzers.Evaluation;

internal static class SymbolExtensions
{
    /// <summary>Whether a member is the length of an array or text, or the count of a collection of the base library. What an author calls so may be anything.</summary>
    public static bool TellsNumberOfItems(this ISymbol member) =>
        member is IPropertySymbol { Name: "Length" or "Count", Type.SpecialType: SpecialType.System_Int32 } && member.IsOfBaseLibrary();

    /// <summary>The least and the greatest number that a member of a date or a time of day can be; none for any other member.</summary>
    public static (double Least, double Greatest)? BoundsInTime(this ISymbol member) =>
        member.ContainingType is { Name: nameof(DateTime) or nameof(DateTimeOffset) or "DateOnly" or "TimeOnly", ContainingNamespace.Name: nameof(System) }
            ? member.Name switch
            {
                nameof(DateTime.Year) => (1, 9999),
                nameof(DateTime.Month) => (1, 12),
                nameof(DateTime.Day) => (1, 31),
                nameof(DateTime.DayOfYear) => (1, 366),
                nameof(DateTime.DayOfWeek) => (0, 6),
                nameof(DateTime.Hour) => (0, 23),
                nameof(DateTime.Minute) or nameof(DateTime.Second) => (0, 59),
                nameof(DateTime.Millisecond) => (0, 999),
                _ => null,
            }
            : null;

    private static bool IsOfBaseLibrary(this ISymbol member) =>
        member.ContainingNamespace?.ToDisplayString() is { } name && (name == "System" || name.StartsWith("System.", StringComparison.Ordinal));

    /// <summary>Whether a member of the base library is declared to give an object in any case.</summary>
    public static bool NeverGivesNull(this ISymbol member) => member.OriginalDefinition switch
    {
        IMethodSymbol { ReturnType: { IsReferenceType: true, TypeKind: not TypeKind.TypeParameter }, ReturnNullableAnnotation: NullableAnnotation.NotAnnotated } method =>
            method.IsOfBaseLibrary() && !MayBeNull(method.GetReturnTypeAttributes()),
        IPropertySymbol { Type: { IsReferenceType: true, TypeKind: not TypeKind.TypeParameter }, NullableAnnotation: NullableAnnotation.NotAnnotated } property =>
            property.IsOfBaseLibrary() && !MayBeNull(property.GetAttributes()),
        _ => false,
    };

    private static bool MayBeNull(ImmutableArray<AttributeData> attributes) => attributes.Any(attribute => attribute.AttributeClass is { Name: "MaybeNullAttribute" });

    /// <summary>Whether a loop declares a variable, or code within one.</summary>
    public static bool IsInLoop(this ILocalSymbol variable) => variable.DeclaringSyntaxReferences.Any(declared =>
        declared.GetSyntax().Ancestors().Any(outer => outer is ForStatementSyntax or CommonForEachStatementSyntax or WhileStatementSyntax or DoStatementSyntax));

    /// <summary>The type and those that it inherits from, the nearest first.</summary>
    public static IEnumerable<INamedTypeSymbol> AncestorsAndSelf(this INamedTypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
            yield return current;
    }

    /// <summary>How a member of an extension block is handed what it extends; none for any other member.</summary>
    public static RefKind? KindOfExtended(this IMethodSymbol member)
    {
        if (member.ContainingType is not { CanBeReferencedByName: false, DeclaringSyntaxReferences: [var block, ..] })
            return null;
        var receiver = block.GetSyntax().ChildNodes().OfType<ParameterListSyntax>().FirstOrDefault()?.Parameters.FirstOrDefault();
        return receiver is null ? null
            : receiver.Modifiers.Any(SyntaxKind.InKeyword) || receiver.Modifiers.Any(SyntaxKind.ReadOnlyKeyword) ? RefKind.In
            : receiver.Modifiers.Any(SyntaxKind.RefKeyword) ? RefKind.Ref
            : RefKind.None;
    }

    /// <summary>The property itself, or the nearest that it overrides, that can be read.</summary>
    public static IPropertySymbol ThatIsRead(this IPropertySymbol property)
    {
        var read = property;
        while (read is { GetMethod: null, OverriddenProperty: { } overridden })
            read = overridden;
        return read.GetMethod is null ? property : read;
    }

    /// <summary>The property itself, or the nearest that it overrides, that can be written.</summary>
    public static IPropertySymbol ThatIsWritten(this IPropertySymbol property)
    {
        var written = property;
        while (written is { SetMethod: null, OverriddenProperty: { } overridden })
            written = overridden;
        return written.SetMethod is null ? property : written;
    }

    /// <summary>Whether the type is <see cref="IEnumerable{T}"/>, or that without a type of its items.</summary>
    public static bool IsSequence(this ITypeSymbol type) =>
        type is INamedTypeSymbol named && (IsGenericSequence(named) || named.SpecialType == SpecialType.System_Collections_IEnumerable);

    public static bool IsGenericSequence(this INamedTypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T;

    /// <summary>The member that another instantiation of a generic type has in the place of this one.</summary>
    public static TMember MemberLike<TMember>(this INamedTypeSymbol type, TMember member)
        where TMember : class, ISymbol =>
        SymbolEqualityComparer.Default.Equals(type, member.ContainingType) ? member
        : type.GetMembers(member.Name).FirstOrDefault(candidate => SymbolEqualityComparer.Default.Equals(candidate.OriginalDefinition, member.OriginalDefinition)) as TMember
            ?? member;

    /// <summary>Whether a type is, or is made of, a type parameter.</summary>
    public static bool MentionsTypeParameter(this ITypeSymbol type) => type switch
    {
        ITypeParameterSymbol => true,
        IArrayTypeSymbol array => array.ElementType.MentionsTypeParameter(),
        INamedTypeSymbol { IsGenericType: true } named => named.TypeArguments.Any(MentionsTypeParameter) || named.ContainingType?.MentionsTypeParameter() == true,
        _ => false,
    };

    /// <summary>Whether it depends on type parameters what a method is called with, or of which type it is a static member.</summary>
    public static bool MentionsTypeParameter(this IMethodSymbol method) => method.TypeArguments.Any(MentionsTypeParameter)
        || (method.IsStatic && method.MethodKind != MethodKind.LocalFunction && method.ContainingType?.MentionsTypeParameter() == true);
}
