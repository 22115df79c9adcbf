using System.Collections.Concurrent;
using Deployment.Analyzers.Evaluation;
using Deployment.Analyzers.Reporting;
using Deployment.Analyzers.Tests.Verifiers;
using Deployment.Plans.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using Xunit.Abstractions;

namespace Deployment.Analyzers.Tests.Typing;

/// <summary>However far a plan has been typed, and however it has been mangled, the analyzer neither fails nor gives up.</summary>
public class UnfinishedPlanTests(ITestOutputHelper output)
{
    private const int RandomEdits = 5_000;

    public static TheoryData<string> Files => [.. EditedPlan.Names];

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_prefix_is_analyzed(string name)
    {
        var plan = EditedPlan.All.Single(plan => plan.Name == name);
        var failures = new ConcurrentBag<string>();

        Parallel.ForEach(plan.Tokens, token =>
        {
            var (compilation, tree) = plan.After(new TextChange(TextSpan.FromBounds(token.Span.End, plan.Tree.Length), ""));
            foreach (var diagnostic in PlanAnalysis.Run(compilation, ProjectSettings.Default, RuleCatalog.Rules, CancellationToken.None))
            {
                var isInCode = diagnostic.Primary.File is SyntaxTree at && compilation.ContainsSyntaxTree(at) && at.GetRoot().FullSpan.Contains(diagnostic.Primary.Span);
                if (diagnostic.Id == "DPL0003" || !isInCode)
                    failures.Add($"{diagnostic.ToDiagnostic()} where {name} ends with {tree.GetLineSpan(token.Span)}");
            }
        });

        Assert.True(failures.IsEmpty, string.Join("\n", failures));
    }

    [Fact]
    public async Task Random_edits_are_analyzed()
    {
        var seed = Random.Shared.Next();
        output.WriteLine($"seed {seed}");
        var random = new Random(seed);
        var failures = new ConcurrentBag<string>();
        var withFindings = 0;

        await Parallel.ForEachAsync(Enumerable.Range(0, RandomEdits).Select(_ => Edit(random)), async (edit, _) =>
        {
            var found = await edit.Plan.AnalyzeAsync(edit.Change);
            if (found.Any(diagnostic => !EditedPlan.IsFailure(diagnostic)))
                Interlocked.Increment(ref withFindings);
            foreach (var diagnostic in found.Where(EditedPlan.IsFailure))
                failures.Add($"{diagnostic} after {edit.Change} of {edit.Plan}, seed {seed}");
        });

        Assert.True(failures.IsEmpty, string.Join("\n", failures));
        Assert.InRange(withFindings, 1, RandomEdits);
    }

    /// <summary>Leaves out a token, writes it twice, or swaps it with the next.</summary>
    private static (EditedPlan Plan, TextChange Change) Edit(Random random)
    {
        var plan = EditedPlan.All[random.Next(EditedPlan.All.Length)];
        var at = random.Next(plan.Tokens.Length - 1);
        var (token, next) = (plan.Tokens[at], plan.Tokens[at + 1]);
        var between = plan.Tree.GetText().ToString(TextSpan.FromBounds(token.Span.End, next.SpanStart));
        return (plan, random.Next(3) switch
        {
            0 => new TextChange(token.Span, ""),
            1 => new TextChange(token.Span, $"{token.Text} {token.Text}"),
            _ => new TextChange(TextSpan.FromBounds(token.SpanStart, next.Span.End), next.Text + between + token.Text),
        });
    }
}
