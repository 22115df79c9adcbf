using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Deployment.Ide.Tests.Loading;

/// <summary>The package as it lies on disk, and what an editor finds in its assemblies.</summary>
internal static class Package
{
    private static readonly string Root = Path.Combine(AppContext.BaseDirectory, "package");

    public static string AnalyzerFolder { get; } = Path.Combine(Root, "analyzers", "dotnet", "cs");

    /// <summary>What could not be loaded.</summary>
    public static List<AnalyzerLoadFailureEventArgs> LoadFailures { get; } = [];

    public static ImmutableArray<AnalyzerFileReference> AnalyzerReferences { get; } = FindAnalyzerReferences();

    public static ImmutableArray<DiagnosticAnalyzer> Analyzers { get; } =
        [.. AnalyzerReferences.SelectMany(reference => reference.GetAnalyzers(LanguageNames.CSharp))];

    public static ImmutableArray<CodeFixProvider> CodeFixProviders { get; } =
    [
        .. AnalyzerReferences.SelectMany(reference => reference.GetAssembly().GetExportedTypes())
            .Where(type => type.GetCustomAttribute<ExportCodeFixProviderAttribute>() is { Languages: var languages } && languages.Contains(LanguageNames.CSharp))
            .Select(type => (CodeFixProvider)type.GetConstructor(Type.EmptyTypes)!.Invoke(null)),
    ];

    /// <summary>What a plan's project compiles against: the framework that the tests run on, and the package's libraries.</summary>
    public static ImmutableArray<MetadataReference> LibraryReferences { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileName(path).StartsWith("System.", StringComparison.Ordinal) || Path.GetFileName(path) is "netstandard.dll" or "mscorlib.dll")
            .Concat(Directory.GetFiles(Path.Combine(Root, "lib", "netstandard2.0")))
            .Select(path => MetadataReference.CreateFromFile(path)),
    ];

    private static ImmutableArray<AnalyzerFileReference> FindAnalyzerReferences()
    {
        var loader = new AnalyzerLoadContext(AnalyzerFolder);
        ImmutableArray<AnalyzerFileReference> references =
            [.. Directory.GetFiles(AnalyzerFolder).Order(StringComparer.Ordinal).Select(path => new AnalyzerFileReference(path, loader))];
        foreach (var reference in references)
            reference.AnalyzerLoadFailed += (_, failure) => LoadFailures.Add(failure);
        return references;
    }
}
