using Deployment.Plans;

namespace Mistakes;

/// <summary>
/// DPL5003. Headquarters owns the backup job of Bergen. That is how the guide's first example is managed, and it names
/// the price: with the link down, no backup runs in Bergen, though none of its data would have to leave the site.
/// </summary>
internal static class JobDependsOnWan
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Mistake: a local backup that needs the WAN");
        var hq = plan.AddSite("HQ");
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen).WithBandwidth(4.Mbps());

        var vbrHq = hq.AddBackupServer("vbr-hq");
        var copies = vbrHq.AddRepository("Branch copies", on: vbrHq);
        var wanHq = vbrHq.AddWanAccelerator(on: vbrHq);

        var virtualMachines = bergen.AddVirtualMachines("Bergen VMs", count: 20);
        var vbr = bergen.AddBackupServer("vbr-bergen");
        var local = vbr.AddRepository("Bergen local", on: vbr);
        var wanBergen = vbr.AddWanAccelerator(on: vbr);
        vbrHq.AddProxy(on: bergen.AddServer("proxy-bergen"));
        var nightly = vbrHq.AddBackupJob("Bergen nightly").Protects(virtualMachines).To(local);
        vbr.AddBackupCopyJob("Bergen to HQ").Copies(nightly).To(copies).Via(wanBergen, wanHq);

        return plan;
    }
}
