using Deployment.Plans;

namespace Mistakes;

/// <summary>
/// DPL5005. What changes in Bergen in a day does not pass the link in a day, not even accelerated: the copies at
/// headquarters grow older and older.
/// </summary>
internal static class CopyDoesNotFitItsWindow
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Mistake: more change than the link carries");
        var hq = plan.AddSite("HQ");
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen).WithBandwidth(4.Mbps());

        var vbrHq = hq.AddBackupServer("vbr-hq");
        var copies = vbrHq.AddRepository("Branch copies", on: vbrHq);
        var wanHq = vbrHq.AddWanAccelerator(on: vbrHq);

        var virtualMachines = bergen.AddVirtualMachines("Bergen VMs", count: 20).WithSize(10.TB()).WithDailyChange(5.Percent());
        var vbr = bergen.AddBackupServer("vbr-bergen");
        var local = vbr.AddRepository("Bergen local", on: vbr);
        var wanBergen = vbr.AddWanAccelerator(on: vbr);
        var nightly = vbr.AddBackupJob("Bergen nightly").Protects(virtualMachines).To(local);
        vbr.AddBackupCopyJob("Bergen to HQ").Copies(nightly).To(copies).Via(wanBergen, wanHq).Every(24.Hours());

        return plan;
    }
}
