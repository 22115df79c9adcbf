using Deployment.Plans;

namespace GoldenPlans;

/// <summary>Two sites with a server each; one of the servers registers hosts by themselves though they share a datastore.</summary>
public static class SharedStorageRegisteredByHost
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Shared storage registered by host");
        var north = plan.AddSite("North");
        var south = plan.AddSite("South");
        plan.AddWanLink(north, south).WithBandwidth(20.Mbps());

        var vCenter = north.AddVCenter("vcenter-north");
        var shared = north.AddDatastore("san-north");
        var northServer = north.AddBackupServer("vbr-north").WithVersion("12.3.2.4165");
        for (var number = 1; number <= 4; number++)
        {
            var host = north.AddHost($"esx-north-{number}").ManagedBy(vCenter).Uses(shared);
            northServer.Manages(host);
        }

        var southServer = south.AddBackupServer("vbr-south").WithVersion("12.3.2.4165");
        foreach (var number in Enumerable.Range(1, 2))
        {
            var local = south.AddDatastore($"local-{number}");
            southServer.Manages(south.AddHost($"esx-south-{number}").Uses(local));
        }

        return plan;
    }
}
