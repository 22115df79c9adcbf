using Deployment.Plans;

namespace Mistakes;

/// <summary>
/// DPL1004. Hosts are registered one by one instead of their vCenter. Bergen's server has registered both, so that it scans
/// each host twice.
/// </summary>
internal static class HostRegisteredTwice
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Mistake: hosts registered beside their vCenter");
        var hq = plan.AddSite("HQ");
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen).WithBandwidth(4.Mbps());
        hq.AddBackupServer("vbr-hq");

        var vCenter = bergen.AddVCenter("vcenter-bergen");
        var esx1 = bergen.AddHost("esx-bergen-1").ManagedBy(vCenter);
        var esx2 = bergen.AddHost("esx-bergen-2").ManagedBy(vCenter);

        var vbr = bergen.AddBackupServer("vbr-bergen").Manages(vCenter);
        vbr.Manages(esx1, esx2);

        return plan;
    }
}
