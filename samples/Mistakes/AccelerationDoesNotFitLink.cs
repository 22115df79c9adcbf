using Deployment.Plans;

namespace Mistakes;

/// <summary>
/// DPL5002. The guide accelerates its copies, as the bandwidth of branches is low. Here both ends have a WAN accelerator,
/// but nobody has told the job, so that the copies go directly across 4 Mbit/s.
/// </summary>
internal static class AccelerationDoesNotFitLink
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Mistake: a direct copy across a narrow link");
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
        vbr.AddBackupCopyJob("Bergen to HQ").Copies(nightly).To(copies).Every(24.Hours());

        return plan;
    }
}
