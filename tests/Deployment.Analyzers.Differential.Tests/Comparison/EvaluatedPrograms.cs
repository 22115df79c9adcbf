using Deployment.Analyzers.Evaluation;
using Deployment.Analyzers.Evaluation.Roots;
using Deployment.Analyzers.Reporting;
using Deployment.Plans.Rules;

namespace Deployment.Analyzers.Differential.Tests.Comparison;

/// <summary>Evaluates programs, which must all be known to the last value.</summary>
internal static class EvaluatedPrograms
{
    public static IReadOnlyList<Outcome> Of(Batch batch) => ForEach(batch, Evaluate);

    /// <summary>What the analyzer reports of programs, which need not be known.</summary>
    public static IReadOnlyList<IReadOnlyList<Claim>> ClaimsOf(Batch batch) => ForEach(batch, (callees, root) =>
    {
        var analysis = new RootAnalysis(callees, RuleCatalog.Rules, watched: null, new Budget(CancellationToken.None));
        analysis.Run(root);
        return (IReadOnlyList<Claim>)[.. analysis.Diagnostics.Select(diagnostic => new Claim(diagnostic.Id, diagnostic.Message))];
    });

    private static IReadOnlyList<T> ForEach<T>(Batch batch, Func<Callees, PlanRoot, T> evaluate)
    {
        var program = new SourceProgram(batch.Compilation, ProjectSettings.Default, CancellationToken.None);
        var callees = new Callees(program, new DslCatalog(batch.Compilation));
        var roots = new PlanRoots(program, CancellationToken.None).Outermost().ToDictionary(root => root.PlanCreatedAt.SyntaxTree.FilePath);
        return [.. Enumerable.Range(0, batch.Programs.Length).Select(i => evaluate(callees, roots[$"{Batch.NameOf(i)}.cs"]))];
    }

    private static Outcome Evaluate(Callees callees, PlanRoot root)
    {
        Evaluator? evaluator = null;
        Decisions.Begin(Splitting.Full, decisions =>
        {
            evaluator = new Evaluator(callees, new Budget(CancellationToken.None), decisions);
            evaluator.Run(root);
        });
        return Outcome.Of(Assert.Single(evaluator!.Effects.Plans), FailureOf(evaluator, callees, root));
    }

    /// <summary>What the program may end with, a line each. What would follow a call that the DSL rejects is not known, and a finally may yet throw something else.</summary>
    private static string? FailureOf(Evaluator evaluator, Callees callees, PlanRoot root)
    {
        var rejected = evaluator.RejectedCalls.Select(call => call.Message);
        return evaluator.RejectedCalls.Count > 0
            ? string.Join('\n', evaluator.Uncaught is { Message: var thrown } ? rejected.Append(thrown) : rejected)
            : NotKnownIn(callees, root) ?? evaluator.Uncaught?.Message;
    }

    private static string? NotKnownIn(Callees callees, PlanRoot root)
    {
        var analysis = new RootAnalysis(callees, RuleCatalog.Rules, watched: null, new Budget(CancellationToken.None));
        analysis.Run(root);
        var left = analysis.Diagnostics.FirstOrDefault(diagnostic => diagnostic.Id is "DPL0002" or "DPL0003");
        return left is not null ? $"{left.Id} {left.Primary.Span}: {left.Message}"
            : analysis.Worlds.Count > 1 ? $"{analysis.Worlds.Count} worlds: {string.Join(", ", analysis.Worlds[0].Decisions)}"
            : null;
    }
}
