using Deployment.Plans;

namespace Mistakes;

/// <summary>
/// DPL2006. The restore points of a replica are its snapshots, and it can have 28. Six weeks of them are a matter for backups.
/// </summary>
internal static class TooManyReplicaRestorePoints
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Mistake: more restore points than a replica can have");
        var oslo = plan.AddSite("Oslo");
        var recovery = plan.AddSite("Recovery");
        plan.AddWanLink(oslo, recovery).WithBandwidth(100.Mbps());

        var virtualMachines = oslo.AddVirtualMachines("Oslo VMs", count: 20);
        var standby = recovery.AddHost("esx-recovery");

        var vbr = recovery.AddBackupServer("vbr-recovery");
        vbr.AddProxy(on: oslo.AddServer("proxy-oslo"));
        vbr.AddReplicationJob("Oslo to recovery site").Protects(virtualMachines).ToHost(standby).WithRestorePoints(42);

        return plan;
    }
}
