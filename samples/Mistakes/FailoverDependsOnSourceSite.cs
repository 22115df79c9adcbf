using Deployment.Plans;

namespace Mistakes;

/// <summary>
/// DPL2002. There is a backup server beside the replicas, but the job belongs to the one in Oslo, and only that one knows them.
/// With Oslo lost, the server in Recovery has nothing to fail over to. The guide wants it to be the one that replicates.
/// </summary>
internal static class FailoverDependsOnSourceSite
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Mistake: a replication job of the site that is lost");
        var oslo = plan.AddSite("Oslo");
        var recovery = plan.AddSite("Recovery");
        plan.AddWanLink(oslo, recovery).WithBandwidth(100.Mbps());

        var virtualMachines = oslo.AddVirtualMachines("Oslo VMs", count: 20);
        var standby = recovery.AddHost("esx-recovery");
        var mover = recovery.AddServer("proxy-recovery");

        var vbrRecovery = recovery.AddBackupServer("vbr-recovery");
        var vbrOslo = oslo.AddBackupServer("vbr-oslo");
        vbrOslo.AddProxy(on: mover);
        vbrOslo.AddReplicationJob("Oslo to recovery site").Protects(virtualMachines).ToHost(standby);
        vbrRecovery.AddRepository("Recovery local", on: vbrRecovery);

        return plan;
    }
}
