using Deployment.Plans;

namespace Mistakes;

/// <summary>
/// DPL5007. The VMs of Bergen are backed up every night, in Bergen. A fire there takes the VMs and all of their backups.
/// </summary>
internal static class NoOffSiteCopy
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Mistake: backups on one site only");
        var hq = plan.AddSite("HQ");
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen).WithBandwidth(4.Mbps());
        hq.AddBackupServer("vbr-hq");

        var virtualMachines = bergen.AddVirtualMachines("Bergen VMs", count: 20);
        var vbr = bergen.AddBackupServer("vbr-bergen");
        var local = vbr.AddRepository("Bergen local", on: vbr);
        vbr.AddBackupJob("Bergen nightly").Protects(virtualMachines).To(local);

        return plan;
    }
}
