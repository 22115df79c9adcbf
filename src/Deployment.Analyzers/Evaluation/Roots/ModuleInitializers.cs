using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Deployment.Analyzers.Evaluation.Roots;

/// <summary>The methods that run before all other code of the compilation.</summary>
internal static class ModuleInitializers
{
    private const string Attribute = "ModuleInitializerAttribute";

    /// <summary>The methods in the order they run, which is that of the files and of the lines in them.</summary>
    public static ImmutableArray<IMethodSymbol> In(SourceProgram program, CancellationToken cancellationToken)
    {
        var trees = program.Compilation.SyntaxTrees;
        return trees.Any(tree => TreeFacts.Of(tree, cancellationToken).Names is var names && (names.Contains("ModuleInitializer") || names.Contains(Attribute)))
            ? [.. trees.SelectMany(tree => In(tree, program, cancellationToken))]
            : [];
    }

    private static IEnumerable<IMethodSymbol> In(SyntaxTree tree, SourceProgram program, CancellationToken cancellationToken) =>
        tree.GetRoot(cancellationToken).DescendantNodes().OfType<MethodDeclarationSyntax>()
            .Select(method => program.ModelOf(tree).GetDeclaredSymbol(method, cancellationToken))
            .OfType<IMethodSymbol>()
            .Where(method => method is { IsStatic: true, Parameters.IsEmpty: true, PartialDefinitionPart: null } && method.GetAttributes().Any(attribute => IsModuleInitializer(attribute.AttributeClass)));

    private static bool IsModuleInitializer(INamedTypeSymbol? attribute) => attribute is { Name: Attribute, ContainingNamespace.Name: "CompilerServices" };
}
