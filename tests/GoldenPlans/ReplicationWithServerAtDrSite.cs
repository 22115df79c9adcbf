using Deployment.Plans;

namespace GoldenPlans;

/// <summary>Replicas on a site whose own backup server makes them, and fails over to them.</summary>
public static class ReplicationWithServerAtDrSite
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Replication with a server at the DR site");
        var headquarters = plan.AddSite("Headquarters");
        var recovery = plan.AddSite("Recovery");
        plan.AddWanLink(headquarters, recovery).WithBandwidth(100.Mbps());

        var virtualMachines = headquarters.AddVirtualMachines("Production", count: 40).WithSize(4.TB()).WithDailyChange(3.Percent());
        var recoveryHost = recovery.AddHost("esx-recovery");

        var server = recovery.AddBackupServer("vbr-recovery").WithVersion("12.3.2.4165").OnPhysicalMachine().Manages(recoveryHost);
        server.AddProxy(on: server);
        server.AddProxy(on: headquarters.AddServer("proxy-hq"));
        server.AddReplicationJob("Disaster recovery").Protects(virtualMachines).ToHost(recoveryHost).Every(1.Hours());
        return plan;
    }
}
