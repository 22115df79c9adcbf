using Deployment.Plans;

namespace GoldenPlans;

/// <summary>The second example with one branch that missed an update.</summary>
public static class Example2WithOneBranchOnAnotherBuild
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Example 2 with one branch on another build");
        IndependentJobScheduling.AddTo(plan, VersionOf, IndependentJobScheduling.RegisterOwnHosts);
        return plan;
    }

    private static string VersionOf(Branch branch) => branch.Name switch
    {
        "Bergen" => "12.1.0.2131",
        _ => "12.3.2.4165",
    };
}
