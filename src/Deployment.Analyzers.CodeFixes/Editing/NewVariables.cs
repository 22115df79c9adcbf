namespace Deployment.Analyzers.CodeFixes.Editing;

/// <summary>Names of variables that changes declare: each is free where it is declared, and no other change made together with it has the same.</summary>
internal sealed class NewVariables
{
    private readonly Dictionary<(SyntaxNode Place, string Wanted), string> _names = [];

    /// <summary>The name of a variable; where several changes declare it at one place, it is the same variable.</summary>
    /// <param name="place">What it is declared with.</param>
    /// <param name="wanted">What it is to be called, if nothing else is called so there.</param>
    public string At(SyntaxNode place, string wanted)
    {
        if (_names.TryGetValue((place, wanted), out var known))
            return known;
        var scope = ScopeOf(place);
        var used = new HashSet<string>(scope.DescendantTokens().Where(token => token.IsKind(SyntaxKind.IdentifierToken)).Select(token => token.ValueText));
        used.UnionWith(_names.Where(other => ScopeOf(other.Key.Place) == scope).Select(other => other.Value));
        var name = wanted;
        for (var i = 2; used.Contains(name); i++)
            name = wanted + i;
        _names.Add((place, wanted), name);
        return name;
    }

    private static SyntaxNode ScopeOf(SyntaxNode place) => place.FirstAncestorOrSelf<BaseMethodDeclarationSyntax>() ?? place.SyntaxTree.GetRoot();
}
