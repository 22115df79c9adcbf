using Deployment.Plans;

namespace GoldenPlans;

/// <summary>The guide's fallback: no backup server at the DR site, but the virtual one that owns the job is replicated there too.</summary>
public static class ReplicationOfVirtualOwner
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Replication of the virtual owner");
        var headquarters = plan.AddSite("Headquarters");
        var recovery = plan.AddSite("Recovery");
        plan.AddWanLink(headquarters, recovery).WithBandwidth(100.Mbps());

        var virtualMachines = headquarters.AddVirtualMachines("Production", count: 40).WithSize(4.TB()).WithDailyChange(3.Percent());
        var recoveryHost = recovery.AddHost("esx-recovery");

        var server = headquarters.AddBackupServer("vbr-hq").WithVersion("12.3.2.4165").OnVirtualMachine().Manages(recoveryHost);
        server.AddProxy(on: server);
        server.AddProxy(on: recovery.AddServer("proxy-recovery"));
        server.AddReplicationJob("Disaster recovery").Protects(virtualMachines).ToHost(recoveryHost).Every(1.Hours());
        server.AddReplicationJob("The server itself").Protects(server).ToHost(recoveryHost).Every(24.Hours());
        return plan;
    }
}
