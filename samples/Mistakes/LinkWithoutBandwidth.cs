using Deployment.Plans;

namespace Mistakes;

/// <summary>
/// DPL0005. The copies of Bergen's backups cross a link of which nobody has said what it carries: how long a copy takes, and
/// whether it is through before the next one, cannot be told.
/// </summary>
internal static class LinkWithoutBandwidth
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Mistake: a link of unknown bandwidth");
        var hq = plan.AddSite("HQ");
        plan.AddWanLink(hq, plan.AddSite("Oslo")).WithBandwidth(10.Mbps());
        var bergen = plan.AddSite("Bergen");

        var vbrHq = hq.AddBackupServer("vbr-hq");
        var copies = vbrHq.AddRepository("Branch copies", on: vbrHq);
        var hqAccelerator = vbrHq.AddWanAccelerator(on: vbrHq);

        var vbr = bergen.AddBackupServer("vbr-bergen");
        var virtualMachines = bergen.AddVirtualMachines("Bergen VMs", count: 20);
        var local = vbr.AddRepository("Bergen local", on: vbr);
        var nightly = vbr.AddBackupJob("Bergen nightly").Protects(virtualMachines).To(local);
        vbr.AddBackupCopyJob("Bergen to HQ").Copies(nightly).Via(vbr.AddWanAccelerator(on: vbr), hqAccelerator).To(copies);

        plan.AddWanLink(hq, bergen);

        return plan;
    }
}
