using System.Reflection;
using BenchmarkDotNet.Attributes;
using Deployment.Analyzers.Evaluation;
using Deployment.Analyzers.Reporting;
using Deployment.Plans.Rules;
using Microsoft.CodeAnalysis.CSharp;

namespace Deployment.Benchmarks;

/// <summary>What it takes to evaluate a plan and check its rules, against really running the same plan.</summary>
[MemoryDiagnoser]
public class EvaluationBenchmarks
{
    private CSharpCompilation _compilation = null!;
    private MethodInfo _entryPoint = null!;
    private TextWriter _console = null!;

    [Params(50, 100, 1_000, 10_000)]
    public int Branches { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _compilation = BranchPlan.Looped(Branches);
        _compilation.GetDiagnostics();
        _entryPoint = BranchPlan.Emit(_compilation);
        _console = Console.Out;
        Console.SetOut(TextWriter.Null);
    }

    [GlobalCleanup]
    public void Cleanup() => Console.SetOut(_console);

    [Benchmark(Baseline = true)]
    public object? Run() => _entryPoint.Invoke(null, [Array.Empty<string>()]);

    [Benchmark]
    public int Evaluate() => PlanAnalysis.Run(_compilation, ProjectSettings.Default, RuleCatalog.Rules, CancellationToken.None).Length;
}
