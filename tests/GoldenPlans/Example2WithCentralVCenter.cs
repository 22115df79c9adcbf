using Deployment.Plans;

namespace GoldenPlans;

/// <summary>The second example as the guide warns of it: every branch's server scans all hosts through the central vCenter.</summary>
public static class Example2WithCentralVCenter
{
    private const string Version = "12.3.2.4165";

    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Example 2 with the central vCenter everywhere");
        IndependentJobScheduling.AddTo(plan, _ => Version, (server, vCenter) => server.Manages(vCenter));
        return plan;
    }
}
