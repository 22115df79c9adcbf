using Deployment.Plans;

namespace Mistakes;

/// <summary>
/// DPL1001. A backup server scans every host of a vCenter that it registers, every four hours. With the central vCenter
/// registered in a branch, these scans cross the WAN for all hosts that stand elsewhere. The guide has two ways out: an
/// account that sees the branch's own hosts only, or the branch's standalone hosts in place of the vCenter.
/// </summary>
internal static class CentralVCenterOverWan
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Mistake: the central vCenter, registered in a branch");
        var hq = plan.AddSite("HQ");
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen).WithBandwidth(4.Mbps());

        var vCenter = hq.AddVCenter("vcenter");
        for (var i = 1; i <= 40; i++)
            hq.AddHost($"esx-hq-{i}").ManagedBy(vCenter);
        bergen.AddHost("esx-bergen").ManagedBy(vCenter);

        var vbr = bergen.AddBackupServer("vbr-bergen");
        vbr.Manages(vCenter);

        return plan;
    }
}
