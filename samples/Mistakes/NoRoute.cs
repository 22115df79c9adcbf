using Deployment.Plans;

namespace Mistakes;

/// <summary>
/// DPL0004. Copies of Bergen's backups are to go to headquarters, but nobody has planned the way: no chain of links connects the
/// two sites. Where a deployment spans sites, the guide wants the traffic between them planned.
/// </summary>
internal static class NoRoute
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Mistake: copies without a way to headquarters");
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

        return plan;
    }
}
