using Deployment.Plans;

namespace Mistakes;

/// <summary>
/// DPL3006. Backups in Bergen are mounted by a server at headquarters, be it even for a restore that the server in Bergen
/// performs. A mount server belongs on the site of its repository.
/// </summary>
internal static class MountServerAway
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Mistake: backups mounted at headquarters");
        var hq = plan.AddSite("HQ");
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen).WithBandwidth(200.Mbps());

        var vbrHq = hq.AddBackupServer("vbr-hq");
        var copies = vbrHq.AddRepository("Branch copies", on: vbrHq);

        var virtualMachines = bergen.AddVirtualMachines("Bergen VMs", count: 20);
        var vbr = bergen.AddBackupServer("vbr-bergen");
        var local = vbr.AddRepository("Bergen local", on: vbr).WithMountServer(vbrHq);
        var nightly = vbr.AddBackupJob("Bergen nightly").Protects(virtualMachines).To(local);
        vbr.AddBackupCopyJob("Bergen to HQ").Copies(nightly).To(copies);

        return plan;
    }
}
