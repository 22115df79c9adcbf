using Deployment.Plans;

namespace Deployment.Analyzers.Evaluation;

/// <summary>What code that cannot be followed may do, judged by what it can know.</summary>
internal static class ForeignCode
{
    private static readonly string DslAssembly = typeof(DeploymentPlan).Assembly.GetName().Name;

    /// <summary>Whether the method promises to change nothing that is handed to it.</summary>
    public static bool IsPure(IMethodSymbol method) =>
        method.GetAttributes().Any(attribute => attribute.AttributeClass?.ToDisplayString() == "System.Diagnostics.Contracts.PureAttribute");

    /// <summary>Whether the member gives what only the machine, the user or the time of the run can tell.</summary>
    public static bool IsInput(ISymbol member) =>
        member.ContainingType is { ContainingNamespace: { } space } type
        && (space.ToDisplayString() is var name && (name == "System.IO" || name.StartsWith("System.IO.", StringComparison.Ordinal)
            || name.StartsWith("System.Net", StringComparison.Ordinal) || name.StartsWith("System.Diagnostics", StringComparison.Ordinal)
            || (name == "System" && type.Name is "Environment" or "Console" or "DateTime" or "DateTimeOffset" or "Random" or "Guid" or "AppContext")));

    /// <summary>Whether the method's module refers to the DSL, so that it can call it.</summary>
    public static bool KnowsTheDsl(IMethodSymbol method) =>
        method.ContainingModule is not { } module
        || module.ContainingAssembly.Name == DslAssembly
        || module.Locations.Any(location => location.IsInSource)
        || module.ReferencedAssemblies.Any(reference => reference.Name == DslAssembly);

    /// <summary>Whether a parameter of the type lets a callee change a collection or object handed to it.</summary>
    public static bool MayChange(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol => true,
        { SpecialType: SpecialType.System_Object } => false,
        INamedTypeSymbol { TypeKind: TypeKind.Interface } contract =>
            contract.Name is "ICollection" or "IList" or "IDictionary" or "ISet",
        _ => true,
    };
}
