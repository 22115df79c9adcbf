using BenchmarkDotNet.Attributes;
using Deployment.Analyzers;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Deployment.Benchmarks;

/// <summary>From an edit to the squiggles of the document with the plan, as an editor asks for them.</summary>
[MemoryDiagnoser]
public class EditingBenchmarks
{
    private CSharpCompilation _compilation = null!;

    [Params(50, 1_000)]
    public int Branches { get; set; }

    [Params(false, true)]
    public bool Unrolled { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _compilation = Unrolled ? BranchPlan.Unrolled(Branches) : BranchPlan.Looped(Branches);
        _compilation.GetDiagnostics();
    }

    [Benchmark]
    public Task<int> EditThePlan() => SquigglesAsync(BranchPlan.Edited(_compilation, "Program.cs"));

    [Benchmark]
    public Task<int> EditAnotherFile() => SquigglesAsync(BranchPlan.Edited(_compilation, "Branch.cs"));

    [Benchmark]
    public Task<int> AskAgain() => SquigglesAsync(_compilation);

    private static async Task<int> SquigglesAsync(CSharpCompilation compilation)
    {
        var analysis = compilation.WithAnalyzers([new DeploymentPlanAnalyzer()]);
        var document = compilation.GetSemanticModel(compilation.SyntaxTrees[0]);
        return (await analysis.GetAnalyzerSemanticDiagnosticsAsync(document, filterSpan: null, CancellationToken.None)).Length;
    }
}
