using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Deployment.Analyzers.Tests.Verifiers;

/// <summary>The product's own source: much C# of all sorts, and no plan.</summary>
internal static class ProductSource
{
    public static IReadOnlyList<string> Projects { get; } = ["Deployment.Plans", "Deployment.Cli", "Deployment.Analyzers", "Deployment.Analyzers.CodeFixes"];

    public static CSharpCompilation Compile(string project)
    {
        IEnumerable<(string, string)> sources = RepositoryFiles.Sources($"src/{project}").Select(path => (path, RepositoryFiles.Read(path)));
        return PlanCompilation.Create(sources, OutputKind.DynamicallyLinkedLibrary)
            .WithAssemblyName(project)
            .WithReferences(
                ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
                .Where(path => Path.GetFileNameWithoutExtension(path) != project)
                .Select(path => MetadataReference.CreateFromFile(path)));
    }
}
