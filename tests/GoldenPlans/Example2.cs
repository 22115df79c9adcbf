using Deployment.Plans;

namespace GoldenPlans;

/// <summary>The guide's second example: fifty branches with jobs of their own, and self-service restore that stays within the branch.</summary>
public static class Example2
{
    public static DeploymentPlan Create() => CreateOn("12.3.2.4165");

    /// <summary>The same on another build.</summary>
    public static DeploymentPlan CreateOn(string version)
    {
        var plan = DeploymentPlan.Create("Example 2");
        IndependentJobScheduling.AddTo(plan, _ => version, IndependentJobScheduling.RegisterOwnHosts);
        return plan;
    }
}
