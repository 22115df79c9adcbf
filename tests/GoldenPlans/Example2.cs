using Deployment.Plans;

namespace GoldenPlans;

/// <summary>The guide's second example: fifty branches with jobs of their own, and self-service restore that stays within the branch.</summary>
public static class Example2
{
    private const string Version = "12.3.2.4165";

    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Example 2");
        IndependentJobScheduling.AddTo(plan, _ => Version, IndependentJobScheduling.RegisterOwnHosts);
        return plan;
    }
}
