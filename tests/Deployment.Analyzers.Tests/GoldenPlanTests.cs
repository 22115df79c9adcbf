using System.Globalization;
using System.Text.RegularExpressions;
using Deployment.Analyzers.Tests.Verifiers;
using GoldenPlans;
using Microsoft.CodeAnalysis;

namespace Deployment.Analyzers.Tests;

/// <summary>Both front ends find the same in every golden plan: what evaluating its source finds is what running it finds.</summary>
public partial class GoldenPlanTests
{
    private static readonly Lazy<IReadOnlyList<Plans.DeploymentPlan>> Evaluated = new(() => EvaluatedPlans.Of(PlanCompilation.OfFolder("GoldenPlans")));

    public static TheoryData<string> Names => [.. GoldenPlanCatalog.All.Select(plan => plan.Name)];

    /// <summary>What a golden plan brings to light: rule, severity, and how many findings its squiggles stand for.</summary>
    private static readonly Dictionary<string, string[]> Expected = new()
    {
        [nameof(Example1)] = ["DPL5003 Info × 50"],
        [nameof(Example1WithSelfService)] = ["DPL3001 Error × 50", "DPL5003 Info × 50"],
        [nameof(Example1OnProduct13)] = ["DPL4005 Error × 50", "DPL5003 Info × 50"],
        [nameof(Example2)] = [],
        [nameof(Example2WithOneBranchOnAnotherBuild)] = ["DPL4001 Error × 1"],
        [nameof(Example2WithCentralVCenter)] = ["DPL1001 Warning × 50"],
        [nameof(Example2WithScopedAccounts)] = [],
        [nameof(ReplicationWithoutServerAtDrSite)] = ["DPL2001 Warning × 1"],
        [nameof(ReplicationWithServerAtDrSite)] = [],
        [nameof(ReplicationOwnedAtSourceSite)] = ["DPL2002 Warning × 1"],
        [nameof(ReplicationOfVirtualOwner)] = [],
        [nameof(OneSite)] = [],
        [nameof(SharedStorageRegisteredByHost)] = ["DPL1002 Warning × 1"],
    };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task The_analyzer_reports_what_is_expected_of_a_golden_plan_and_nothing_else(string name)
    {
        var others = GoldenPlanCatalog.All.Select(plan => plan.Name).Where(other => other != name).Append(nameof(GoldenPlanCatalog)).ToHashSet();
        var all = PlanCompilation.OfFolder("GoldenPlans");
        var alone = all.RemoveSyntaxTrees(all.SyntaxTrees.Where(tree => others.Contains(Path.GetFileNameWithoutExtension(tree.FilePath))));
        PlanCompilation.AssertCompiles(alone);

        var reported = (await alone.AnalyzeAsync())
            .GroupBy(diagnostic => $"{diagnostic.Id} {diagnostic.Severity}")
            .Select(diagnostics => $"{diagnostics.Key} × {diagnostics.Sum(FindingsBehind)}");
        Assert.Equal(Expected[name], reported.Order(StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Evaluating_and_running_find_the_same(string name)
    {
        var run = GoldenPlanCatalog.All.Single(plan => plan.Name == name).Create();
        var evaluated = Assert.Single(Evaluated.Value, plan => plan.Name == run.Name);

        Assert.Equal(run.Check().Findings.Select(finding => finding.ToString()), evaluated.Check().Findings.Select(finding => finding.ToString()));
        Assert.Equal(run.Sites.Select(site => site.Name), evaluated.Sites.Select(site => site.Name));
    }

    /// <summary>How many findings a squiggle says that it stands for.</summary>
    private static int FindingsBehind(Diagnostic diagnostic)
    {
        var message = diagnostic.GetMessage(CultureInfo.InvariantCulture);
        return Alike().Match(message) is { Success: true } alike ? int.Parse(alike.Groups[1].Value, CultureInfo.InvariantCulture)
            : More().Match(message) is { Success: true } more ? int.Parse(more.Groups[1].Value, CultureInfo.InvariantCulture) + 1
            : 1;
    }

    [GeneratedRegex(@"^(\d+) .* have this finding\.")]
    private static partial Regex Alike();

    [GeneratedRegex(@"\(and (\d+) more here\)$")]
    private static partial Regex More();
}
