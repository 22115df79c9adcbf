using BenchmarkDotNet.Attributes;
using Deployment.Analyzers.Evaluation;
using Deployment.Analyzers.Reporting;
using Deployment.Plans.Rules;
using Microsoft.CodeAnalysis.CSharp;

namespace Deployment.Benchmarks;

/// <summary>What a plan costs that breaks every rule, at all of its sites.</summary>
[MemoryDiagnoser]
public class MistakesBenchmarks
{
    private CSharpCompilation _compilation = null!;

    [Params(100, 1_000, 10_000)]
    public int Sites { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _compilation = MistakenPlan.WithSites(Sites);
        _compilation.GetDiagnostics();
        var found = PlanAnalysis.Run(_compilation, ProjectSettings.Default, RuleCatalog.Rules, CancellationToken.None).Select(diagnostic => diagnostic.Id).ToHashSet();
        var missing = RuleCatalog.Rules.Select(rule => rule.Id).Except(found).ToList();
        if (missing.Count > 0)
            throw new InvalidOperationException($"The plan does not break {string.Join(", ", missing)}; found: {string.Join(", ", found)}.");
    }

    [Benchmark]
    public int Evaluate() => PlanAnalysis.Run(_compilation, ProjectSettings.Default, RuleCatalog.Rules, CancellationToken.None).Length;
}
