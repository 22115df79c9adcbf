using Deployment.Plans;

namespace GoldenPlans;

/// <summary>The first example on a product that no longer supports backup servers as managed servers of another.</summary>
public static class Example1OnProduct13
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Example 1 on product 13");
        CentralJobManagement.AddTo(plan, version: "13.0.1.1071");
        return plan;
    }
}
