using Deployment.Plans;

namespace GoldenPlans;

/// <summary>The first example with what the guide rules out for it: users restore files and items, each mounted at headquarters.</summary>
public static class Example1WithSelfService
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Example 1 with self-service restore");
        var (enterpriseManager, groups) = CentralJobManagement.AddTo(plan, "9.0.0.1715");
        foreach (var virtualMachines in groups)
            enterpriseManager.OffersSelfServiceRestore(virtualMachines, RestoreKind.GuestFiles, RestoreKind.Exchange);
        return plan;
    }
}
