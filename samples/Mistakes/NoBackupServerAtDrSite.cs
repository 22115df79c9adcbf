using Deployment.Plans;

namespace Mistakes;

/// <summary>
/// DPL2001. Replicas are for the day on which the source site is lost, and with it this plan's only backup server: nobody
/// is left to start the failover. The guide wants a backup server beside the replicas; where there can be none, the server
/// should be a virtual machine that is itself replicated there.
/// </summary>
internal static class NoBackupServerAtDrSite
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Mistake: replicas without a backup server beside them");
        var oslo = plan.AddSite("Oslo");
        var recovery = plan.AddSite("Recovery");
        plan.AddWanLink(oslo, recovery).WithBandwidth(100.Mbps());

        var virtualMachines = oslo.AddVirtualMachines("Oslo VMs", count: 20);
        var standby = recovery.AddHost("esx-recovery");
        var mover = recovery.AddServer("proxy-recovery");

        var vbr = oslo.AddBackupServer("vbr-oslo");
        vbr.AddProxy(on: mover);
        vbr.AddReplicationJob("Oslo to recovery site").Protects(virtualMachines).ToHost(standby);

        return plan;
    }
}
