using BenchmarkDotNet.Attributes;
using Deployment.Analyzers;
using Deployment.Analyzers.CodeFixes.Fixes.Consistency;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Deployment.Benchmarks;

/// <summary>From the caret on a squiggle to the ways out of it, as an editor asks for them.</summary>
[MemoryDiagnoser]
public class FixBenchmarks
{
    private Document _document = null!;
    private Diagnostic _diagnostic = null!;

    [Params(50, 1_000)]
    public int Branches { get; set; }

    [GlobalSetup]
    public async Task SetupAsync()
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject(ProjectOf(BranchPlan.WithOlderServer(Branches)));
        var compilation = await project.GetCompilationAsync();
        _diagnostic = (await compilation!.WithAnalyzers([new DeploymentPlanAnalyzer()]).GetAnalyzerDiagnosticsAsync()).Single();
        _document = project.GetDocument(_diagnostic.Location.SourceTree)!;
        if (await OfferAsync() == 0)
            throw new InvalidOperationException($"There is no way out of: {_diagnostic}");
    }

    [Benchmark]
    public async Task<int> OfferAsync()
    {
        var offered = 0;
        var context = new CodeFixContext(_document, _diagnostic, (_, _) => offered++, CancellationToken.None);
        await new MismatchedVersionsCodeFixProvider().RegisterCodeFixesAsync(context);
        return offered;
    }

    private static ProjectInfo ProjectOf(CSharpCompilation compilation)
    {
        var id = ProjectId.CreateNewId();
        return ProjectInfo.Create(
            id,
            VersionStamp.Default,
            "Plan",
            "Plan",
            LanguageNames.CSharp,
            compilationOptions: compilation.Options,
            parseOptions: compilation.SyntaxTrees[0].Options,
            documents: compilation.SyntaxTrees.Select(tree =>
                DocumentInfo.Create(DocumentId.CreateNewId(id), tree.FilePath, loader: TextLoader.From(TextAndVersion.Create(tree.GetText(), VersionStamp.Default)), filePath: tree.FilePath)),
            metadataReferences: compilation.References);
    }
}
