using Deployment.Plans;

namespace Mistakes;

/// <summary>
/// DPL2003. The server in Oslo is to be replicated, so that it can be booted at the recovery site. It is a physical machine, and
/// of those there are no replicas.
/// </summary>
internal static class PhysicalServerCannotBeReplicated
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Mistake: a replica of a physical backup server");
        var oslo = plan.AddSite("Oslo");
        var recovery = plan.AddSite("Recovery");
        plan.AddWanLink(oslo, recovery).WithBandwidth(100.Mbps());

        var vbrOslo = oslo.AddBackupServer("vbr-oslo").OnPhysicalMachine();
        var standby = recovery.AddHost("esx-recovery");

        var vbrRecovery = recovery.AddBackupServer("vbr-recovery");
        vbrRecovery.AddProxy(on: oslo.AddServer("proxy-oslo"));
        vbrRecovery.AddReplicationJob("The server in Oslo").Protects(vbrOslo).ToHost(standby);

        return plan;
    }
}
