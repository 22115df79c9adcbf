using Deployment.Plans;

namespace Mistakes;

/// <summary>
/// DPL2004. The server at the recovery site reads the VMs in Oslo with the only proxy it has, its own, and so reads whole disks
/// over the WAN. A proxy at each end packs what is sent and unpacks what arrives.
/// </summary>
internal static class ReplicationWithoutProxyAtBothEnds
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Mistake: replication with a proxy at one end");
        var oslo = plan.AddSite("Oslo");
        var recovery = plan.AddSite("Recovery");
        plan.AddWanLink(oslo, recovery).WithBandwidth(100.Mbps());

        var virtualMachines = oslo.AddVirtualMachines("Oslo VMs", count: 20);
        var standby = recovery.AddHost("esx-recovery");

        var vbr = recovery.AddBackupServer("vbr-recovery");
        vbr.AddReplicationJob("Oslo to recovery site").Protects(virtualMachines).ToHost(standby);

        return plan;
    }
}
