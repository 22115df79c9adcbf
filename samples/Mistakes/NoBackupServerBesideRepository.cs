using Deployment.Plans;

namespace Mistakes;

/// <summary>
/// DPL3003. The backups of Bergen are in Bergen, but no server beside them can mount them: files are restored from
/// headquarters, over the WAN. The guide wants a backup server on the site of a repository that is restored from.
/// </summary>
internal static class NoBackupServerBesideRepository
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Mistake: nobody beside the backups");
        var hq = plan.AddSite("HQ");
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen).WithBandwidth(200.Mbps());

        var virtualMachines = bergen.AddVirtualMachines("Bergen VMs", count: 20);
        var machine = bergen.AddServer("store-bergen");

        var vbrHq = hq.AddBackupServer("vbr-hq").Accept("DPL5003", because: "Jobs are managed in one place.");
        vbrHq.AddProxy(on: machine);
        var local = vbrHq.AddRepository("Bergen local", on: machine);
        var copies = vbrHq.AddRepository("Branch copies", on: vbrHq);
        var nightly = vbrHq.AddBackupJob("Bergen nightly").Protects(virtualMachines).To(local);
        vbrHq.AddBackupCopyJob("Bergen to HQ").Copies(nightly).To(copies);

        vbrHq.OffersRestore(virtualMachines, RestoreKind.GuestFiles);

        return plan;
    }
}
