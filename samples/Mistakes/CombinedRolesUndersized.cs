using Deployment.Plans;

namespace Mistakes;

/// <summary>
/// DPL6001. One machine for the backup server and all its roles needs what all of them take together, as the guide reminds
/// of in its first example. Here it was bought for the backup server alone.
/// </summary>
internal static class CombinedRolesUndersized
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Mistake: a machine too small for all its roles");
        var oslo = plan.AddSite("Oslo");

        var vbr = oslo.AddBackupServer("vbr-oslo").WithVersion("12.3.2.4165").WithCores(9).WithMemory(32.GB());
        vbr.AddProxy(on: vbr).WithMaxTasks(4);
        vbr.AddWanAccelerator(on: vbr).WithCache(100.GB());
        var local = vbr.AddRepository("Oslo local", on: vbr).WithMaxTasks(4);

        var virtualMachines = oslo.AddVirtualMachines("Oslo VMs", count: 20);
        vbr.AddBackupJob("Oslo nightly").Protects(virtualMachines).To(local).Every(24.Hours());

        return plan;
    }
}
