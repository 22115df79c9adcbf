using System.Collections.Immutable;
using Deployment.Plans;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;

namespace Deployment.Analyzers.Tests.Verifiers;

/// <summary>Compiles plans as an author's project would.</summary>
internal static class PlanCompilation
{
    /// <summary>What the SDK's implicit usings bring.</summary>
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        global using System.Threading;
        global using System.Threading.Tasks;
        """;

    /// <summary>The assemblies that plans of the tests use. The others of the framework only make every compilation slower.</summary>
    private static readonly string[] ReferencedNames =
    [
        "System.Private.CoreLib", "System.Runtime", "System.Collections", "System.Collections.Immutable", "System.Collections.Concurrent", "System.Linq", "System.Linq.Expressions", "System.Linq.Queryable",
        "System.Console", "System.Memory", "System.ObjectModel", "System.Runtime.Extensions", "System.Runtime.InteropServices", "System.Threading", "System.Threading.Tasks.Parallel", "System.Linq.Parallel", "System.Text.RegularExpressions", "System.Runtime.Numerics",
        "System.ComponentModel", "System.ComponentModel.Primitives", "System.Text.Json", "System.Net.Http", "System.Diagnostics.Process", "netstandard", "mscorlib", "Microsoft.CSharp",
    ];

    /// <summary>No packages are fetched: the framework is the one the tests run on.</summary>
    public static ReferenceAssemblies Framework { get; } = new("net10.0");

    public static CSharpParseOptions ParseOptions { get; } = new(LanguageVersion.Preview);

    public static ImmutableArray<MetadataReference> DslReferences { get; } =
    [
        .. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => ReferencedNames.Contains(Path.GetFileNameWithoutExtension(path)))
            .Select(path => MetadataReference.CreateFromFile(path)),
        MetadataReference.CreateFromFile(typeof(DeploymentPlan).Assembly.Location),
        MetadataReference.CreateFromFile(typeof(DeploymentPlanExtensions).Assembly.Location),
    ];

    public static CSharpCompilation Create(params string[] sources) =>
        Create(sources.Select((source, i) => ($"Plan{i}.cs", source)), OutputKind.ConsoleApplication);

    public static CSharpCompilation Create(IEnumerable<(string Path, string Source)> sources, OutputKind kind) => CSharpCompilation.Create(
        "Plans",
        [
            .. sources.Select(file => CSharpSyntaxTree.ParseText(file.Source, ParseOptions, file.Path)),
            CSharpSyntaxTree.ParseText(ImplicitUsings, ParseOptions, "ImplicitUsings.cs"),
        ],
        DslReferences,
        new CSharpCompilationOptions(kind, allowUnsafe: true));

    /// <summary>All sources of a folder that is copied beside the tests; a program, if one of them has top-level statements.</summary>
    public static CSharpCompilation OfFolder(string folder)
    {
        var root = Path.Combine(AppContext.BaseDirectory, folder);
        List<(string, string)> files = [.. Directory.GetFiles(root, "*.cs").Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), File.ReadAllText(path)))];
        var isProgram = files.Exists(file => file.Item1 == "Program.cs");
        return Create(files, isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary);
    }

    public static void AssertCompiles(Compilation compilation) =>
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

    /// <summary>What the analyzer reports.</summary>
    /// <param name="compilation">The source.</param>
    /// <param name="data">What the project has beside it in its folder, <c>/0/</c>.</param>
    internal static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(this Compilation compilation, params IEnumerable<DataFile> data)
    {
        var analysis = compilation.WithAnalyzers([new DeploymentPlanAnalyzer()], new AnalyzerOptions([.. data], DataFile.Options));
        return await analysis.GetAnalyzerDiagnosticsAsync();
    }
}
