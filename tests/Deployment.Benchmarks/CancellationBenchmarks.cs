using BenchmarkDotNet.Attributes;
using Deployment.Analyzers.Evaluation;
using Deployment.Analyzers.Reporting;
using Deployment.Plans.Rules;
using Microsoft.CodeAnalysis.CSharp;

namespace Deployment.Benchmarks;

/// <summary>How long a cancelled evaluation goes on, wherever it is: in the author's code, in the rules, or in code that does not end.</summary>
[IterationCount(20)]
public class CancellationBenchmarks : IDisposable
{
    private readonly CSharpCompilation _large = BranchPlan.Looped(30_000);
    private readonly CSharpCompilation _endless = BranchPlan.Looped(int.MaxValue);
    private CancellationTokenSource _cancellation = null!;
    private Thread _evaluation = null!;

    /// <summary>When the evaluation is cancelled, in milliseconds after it has begun.</summary>
    [Params(1, 20, 100, 300, 600, 1_000)]
    public int After { get; set; }

    [Params(false, true)]
    public bool IsEndless { get; set; }

    [IterationSetup]
    public void Begin()
    {
        var compilation = IsEndless ? _endless : _large;
        _cancellation = new CancellationTokenSource();
        _evaluation = new Thread(() => Evaluate(compilation, _cancellation.Token));
        _evaluation.Start();
        Thread.Sleep(After);
    }

    [Benchmark]
    public void Cancel()
    {
        _cancellation.Cancel();
        _evaluation.Join();
    }

    [IterationCleanup]
    public void Dispose()
    {
        _cancellation.Dispose();
        GC.SuppressFinalize(this);
    }

    private static void Evaluate(CSharpCompilation compilation, CancellationToken token)
    {
        try
        {
            PlanAnalysis.Run(compilation, ProjectSettings.Default, RuleCatalog.Rules, token);
        }
        catch (OperationCanceledException)
        {
            // What the benchmark waits for.
        }
    }
}
