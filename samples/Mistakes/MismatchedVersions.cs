using Deployment.Plans;

namespace Mistakes;

/// <summary>
/// DPL4001. Backup servers that work on the same components, here under one Enterprise Manager, must all be on the same
/// build, patches included. Bergen was forgotten at the last update.
/// </summary>
internal static class MismatchedVersions
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Mistake: one server was not updated");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, oslo).WithBandwidth(10.Mbps());
        plan.AddWanLink(hq, bergen).WithBandwidth(4.Mbps());

        hq.AddEnterpriseManager("em-hq").WithVersion("12.3.2.4165").Manages(
            hq.AddBackupServer("vbr-hq").WithVersion("12.3.2.4165"),
            oslo.AddBackupServer("vbr-oslo").WithVersion("12.3.2.4165"),
            bergen.AddBackupServer("vbr-bergen").WithVersion("12.1.2.172"));

        return plan;
    }
}
