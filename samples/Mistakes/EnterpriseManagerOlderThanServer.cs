using Deployment.Plans;

namespace Mistakes;

/// <summary>
/// DPL4002. The servers were updated, the Enterprise Manager was not: it cannot manage servers newer than itself. It is the one
/// to update first.
/// </summary>
internal static class EnterpriseManagerOlderThanServer
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Mistake: the Enterprise Manager was not updated");
        var hq = plan.AddSite("HQ");
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen).WithBandwidth(4.Mbps());

        hq.AddEnterpriseManager("em-hq").WithVersion("12.2.0.334").Manages(
            hq.AddBackupServer("vbr-hq").WithVersion("12.3.2.4165"),
            bergen.AddBackupServer("vbr-bergen").WithVersion("12.3.2.4165"));

        return plan;
    }
}
