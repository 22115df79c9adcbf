using Deployment.Plans;

namespace GoldenPlans;

/// <summary>The guide's first example: fifty branches, their jobs managed at headquarters. Whole VMs may be restored by their users, files may not.</summary>
public static class Example1
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Example 1");
        var (enterpriseManager, groups) = CentralJobManagement.AddTo(plan, "9.0.0.1715");
        foreach (var virtualMachines in groups)
            enterpriseManager.OffersSelfServiceRestore(virtualMachines, RestoreKind.EntireVm, RestoreKind.Failover);
        return plan;
    }
}
