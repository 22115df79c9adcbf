using Deployment.Analyzers.Evaluation.Roots;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Deployment.Analyzers.Evaluation;

/// <summary>Tells the fields, properties and parameters of primary constructors that stay as they are once a constructor has run.</summary>
/// <param name="program">The program that they are of.</param>
/// <param name="cancellationToken">Ends the search.</param>
internal sealed class LastingMembers(SourceProgram program, CancellationToken cancellationToken)
{
    private readonly Dictionary<ISymbol, bool> _known = new(SymbolEqualityComparer.Default);

    public bool Includes(ISymbol member)
    {
        if (!_known.TryGetValue(member.OriginalDefinition, out var isLasting))
            _known.Add(member.OriginalDefinition, isLasting = IsReadOnly(member) || (!IsSetByOtherPrograms(member) && !IsSet(member)));
        return isLasting;
    }

    private static bool IsReadOnly(ISymbol member) => member is IFieldSymbol { IsReadOnly: true } or IPropertySymbol { SetMethod: null };

    private static bool IsSetByOtherPrograms(ISymbol member)
    {
        if (member is IParameterSymbol)
            return false;
        for (var current = member; current is not null and not INamespaceSymbol; current = current.ContainingSymbol)
        {
            if (current.DeclaredAccessibility is not (Accessibility.Public or Accessibility.Protected or Accessibility.ProtectedOrInternal))
                return false;
        }

        return true;
    }

    /// <summary>Whether anything of that name is assigned anywhere but in a constructor of its type.</summary>
    private bool IsSet(ISymbol member) =>
        (from tree in program.Compilation.SyntaxTrees
         where TreeFacts.Of(tree, cancellationToken).Names.Contains(member.Name)
         from name in tree.GetRoot(cancellationToken).DescendantNodes().OfType<IdentifierNameSyntax>()
         where name.Identifier.ValueText == member.Name && IsAssigned(name)
         select ConstructorAround(name)).Any(constructor => constructor is null || !SymbolEqualityComparer.Default.Equals(constructor.ContainingType, member.ContainingType));

    private IMethodSymbol? ConstructorAround(SyntaxNode name) => name.FirstAncestorOrSelf<ConstructorDeclarationSyntax>() is { } constructor
        ? program.ModelOf(name.SyntaxTree).GetDeclaredSymbol(constructor, cancellationToken)
        : null;

    private static bool IsAssigned(IdentifierNameSyntax name) => name.Ancestors().TakeWhile(ancestor => ancestor is not (StatementSyntax or MemberDeclarationSyntax)).Any(ancestor => ancestor switch
    {
        AssignmentExpressionSyntax assignment => assignment.Left.Span.Contains(name.Span),
        ArgumentSyntax argument => argument.RefKindKeyword.IsKind(SyntaxKind.RefKeyword) || argument.RefKindKeyword.IsKind(SyntaxKind.OutKeyword),
        _ => ancestor.Kind() is SyntaxKind.PreIncrementExpression or SyntaxKind.PreDecrementExpression or SyntaxKind.PostIncrementExpression
            or SyntaxKind.PostDecrementExpression or SyntaxKind.RefExpression or SyntaxKind.AddressOfExpression,
    });
}
