using Deployment.Plans;

namespace Mistakes;

/// <summary>
/// DPL5001. WAN accelerators work in pairs: the one at the target puts back what the one at the source has left out. This
/// copy names the one in Bergen only, and so is not accelerated at all.
/// </summary>
internal static class CopyWithoutAcceleratorPair
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Mistake: half a pair of WAN accelerators");
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
        var nightly = vbr.AddBackupJob("Bergen nightly").Protects(virtualMachines).To(local);
        vbr.AddBackupCopyJob("Bergen to HQ").Copies(nightly).To(copies).Via(wanBergen);

        return plan;
    }
}
