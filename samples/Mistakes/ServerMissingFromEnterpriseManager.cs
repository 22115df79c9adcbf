using Deployment.Plans;

namespace Mistakes;

/// <summary>
/// DPL4003. There is a portal over all backup servers, but Bergen's was never added to it. The guide adds every server.
/// </summary>
internal static class ServerMissingFromEnterpriseManager
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Mistake: a server that the portal does not know");
        var hq = plan.AddSite("HQ");
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen).WithBandwidth(4.Mbps());

        var portal = hq.AddEnterpriseManager("em-hq");
        portal.Manages(hq.AddBackupServer("vbr-hq"));
        var vbr = bergen.AddBackupServer("vbr-bergen");
        vbr.AddRepository("Bergen local", on: vbr);

        return plan;
    }
}
