using Deployment.Analyzers.Tests.Verifiers;
using GoldenPlans;

namespace Deployment.Analyzers.Tests;

/// <summary>Both front ends find the same in every golden plan: what evaluating its source finds is what running it finds.</summary>
public class GoldenPlanTests
{
    private static readonly Lazy<IReadOnlyList<Plans.DeploymentPlan>> Evaluated = new(() => EvaluatedPlans.Of(PlanCompilation.OfFolder("GoldenPlans")));

    public static TheoryData<string> Names => [.. GoldenPlanCatalog.All.Select(plan => plan.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void Evaluating_and_running_find_the_same(string name)
    {
        var run = GoldenPlanCatalog.All.Single(plan => plan.Name == name).Create();
        var evaluated = Assert.Single(Evaluated.Value, plan => plan.Name == run.Name);

        Assert.Equal(run.Check().Findings.Select(finding => finding.ToString()), evaluated.Check().Findings.Select(finding => finding.ToString()));
        Assert.Equal(run.Sites.Select(site => site.Name), evaluated.Sites.Select(site => site.Name));
    }
}
