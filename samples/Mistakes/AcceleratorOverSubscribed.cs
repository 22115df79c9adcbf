using Deployment.Plans;

namespace Mistakes;

/// <summary>
/// DPL5006. A source WAN accelerator works on one VM disk at a time. Two copy jobs share the one in Bergen, so that each
/// of them waits for the other.
/// </summary>
internal static class AcceleratorOverSubscribed
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Mistake: one source accelerator for two copies");
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
        var files = vbr.AddBackupJob("Bergen files").Protects(virtualMachines).To(local);
        var mail = vbr.AddBackupJob("Bergen mail").Protects(bergen.AddVirtualMachines("Mail servers", count: 2)).To(local);
        vbr.AddBackupCopyJob("Files to HQ").Copies(files).To(copies).Via(source: wanBergen, target: wanHq);
        vbr.AddBackupCopyJob("Mail to HQ").Copies(mail).To(copies).Via(wanBergen, wanHq);

        return plan;
    }
}
