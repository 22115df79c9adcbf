using Deployment.Plans;

namespace GoldenPlans;

/// <summary>The second example with the guide's remedy: every branch's server sees its own hosts through the central vCenter, and no others.</summary>
public static class Example2WithScopedAccounts
{
    private const string Version = "12.3.2.4165";

    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Example 2 with scoped accounts");
        IndependentJobScheduling.AddTo(plan, _ => Version, RegisterWithAccount);
        return plan;
    }

    private static void RegisterWithAccount(BackupServer server, VCenter vCenter)
    {
        var account = vCenter.AddAccount($"svc-{server.Site.Name}").LimitedTo(server.Site);
        server.Manages(vCenter, account);
    }
}
