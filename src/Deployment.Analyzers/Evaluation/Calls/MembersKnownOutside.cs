namespace Deployment.Analyzers.Evaluation;

/// <summary>The members of the author's objects that code elsewhere can know of: those that override or implement what is declared there.</summary>
internal sealed class MembersKnownOutside(SourceProgram program)
{
    private readonly Dictionary<ISymbol, ImmutableArray<IMethodSymbol>> _members = new(SymbolEqualityComparer.Default);
    private readonly Dictionary<ISymbol, ImmutableArray<IMethodSymbol>> _getters = new(SymbolEqualityComparer.Default);

    /// <summary>Those of a type that have a body here.</summary>
    public ImmutableArray<IMethodSymbol> Of(INamedTypeSymbol type)
    {
        if (!_members.TryGetValue(type, out var members))
        {
            var overriding = MethodsOf(type).Where(OverridesOther);
            var implementing = type.AllInterfaces.Where(contract => !program.DefinedHere(contract)).SelectMany(contract => contract.GetMembers())
                .Select(type.FindImplementationForInterfaceMember).OfType<IMethodSymbol>();
            _members.Add(type, members = WithBody(overriding.Concat(implementing)));
        }

        return members;
    }

    /// <summary>The getters of a type that code finds which reads whatever properties there are.</summary>
    public ImmutableArray<IMethodSymbol> GettersOf(INamedTypeSymbol type)
    {
        if (!_getters.TryGetValue(type, out var getters))
        {
            _getters.Add(type, getters = WithBody(MethodsOf(type).Where(method =>
                method is { MethodKind: MethodKind.PropertyGet, DeclaredAccessibility: Accessibility.Public, IsStatic: false, Parameters.IsEmpty: true })));
        }

        return getters;
    }

    private IEnumerable<IMethodSymbol> MethodsOf(INamedTypeSymbol type) =>
        type.AncestorsAndSelf().Where(program.DefinedHere).SelectMany(ancestor => ancestor.GetMembers()).OfType<IMethodSymbol>();

    private ImmutableArray<IMethodSymbol> WithBody(IEnumerable<IMethodSymbol> methods) =>
        [.. methods.Where(method => !method.IsGenericMethod && program.BodyOf(method) is not null).Distinct<IMethodSymbol>(SymbolEqualityComparer.Default)];

    private bool OverridesOther(IMethodSymbol method)
    {
        for (var current = method.OverriddenMethod; current is not null; current = current.OverriddenMethod)
        {
            if (!program.DefinedHere(current.ContainingType))
                return true;
        }

        return false;
    }
}
