using Deployment.Plans;

namespace GoldenPlans;

/// <summary>Replicas on a site with a backup server, whose job belongs to the server of the site that may be lost.</summary>
public static class ReplicationOwnedAtSourceSite
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Replication owned at the source site");
        var headquarters = plan.AddSite("Headquarters");
        var recovery = plan.AddSite("Recovery");
        plan.AddWanLink(headquarters, recovery).WithBandwidth(100.Mbps());

        var virtualMachines = headquarters.AddVirtualMachines("Production", count: 40).WithSize(4.TB()).WithDailyChange(3.Percent());
        var recoveryHost = recovery.AddHost("esx-recovery");

        var server = headquarters.AddBackupServer("vbr-hq").WithVersion("12.3.2.4165").OnPhysicalMachine().Manages(recoveryHost);
        recovery.AddBackupServer("vbr-recovery").WithVersion("12.3.2.4165").OnPhysicalMachine().Manages(recoveryHost);
        server.AddProxy(on: server);
        server.AddProxy(on: recovery.AddServer("proxy-recovery"));
        server.AddReplicationJob("Disaster recovery").Protects(virtualMachines).ToHost(recoveryHost).Every(1.Hours());
        return plan;
    }
}
