using Deployment.Plans;

namespace Mistakes;

/// <summary>
/// DPL2005. The proxy in Oslo asks the metadata, in every run, what has changed of the VMs. The repository that keeps it stands at
/// the recovery site: the answers come over the WAN.
/// </summary>
internal static class ReplicaMetadataAwayFromSource
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Mistake: replica metadata at the wrong end");
        var oslo = plan.AddSite("Oslo");
        var recovery = plan.AddSite("Recovery");
        plan.AddWanLink(oslo, recovery).WithBandwidth(100.Mbps());

        var virtualMachines = oslo.AddVirtualMachines("Oslo VMs", count: 20);
        var standby = recovery.AddHost("esx-recovery");

        var vbr = recovery.AddBackupServer("vbr-recovery");
        vbr.AddProxy(on: oslo.AddServer("proxy-oslo"));
        var metadata = vbr.AddRepository("Replica metadata", on: vbr);
        vbr.AddReplicationJob("Oslo to recovery site").Protects(virtualMachines).ToHost(standby).WithMetadataRepository(metadata);

        return plan;
    }
}
