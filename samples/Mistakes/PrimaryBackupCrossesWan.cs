using Deployment.Plans;

namespace Mistakes;

/// <summary>
/// DPL5004. The guide backs VMs up on their own site, and sends copies elsewhere. Here the only backup of Bergen goes
/// straight to headquarters: every night, and back for every restore.
/// </summary>
internal static class PrimaryBackupCrossesWan
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Mistake: the first backup goes to headquarters");
        var hq = plan.AddSite("HQ");
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen).WithBandwidth(4.Mbps());
        hq.AddBackupServer("vbr-hq");

        var virtualMachines = bergen.AddVirtualMachines("Bergen VMs", count: 20);
        var vbr = bergen.AddBackupServer("vbr-bergen");
        var central = vbr.AddRepository("HQ store", on: hq.AddServer("store-hq"));
        vbr.AddBackupJob("Bergen nightly").Protects(virtualMachines).To(central)
            .Accept("DPL5003", because: "A night without the link can be missed.");

        return plan;
    }
}
