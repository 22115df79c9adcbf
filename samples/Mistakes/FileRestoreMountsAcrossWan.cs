using Deployment.Plans;

namespace Mistakes;

/// <summary>
/// DPL3002. Files of Bergen are restored from headquarters: the server there mounts the backup over the WAN, and what is
/// restored goes back the same way. The guide restores through the local server, which stands beside the backups.
/// </summary>
internal static class FileRestoreMountsAcrossWan
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Mistake: files restored from headquarters");
        var hq = plan.AddSite("HQ");
        var bergen = plan.AddSite("Bergen");
        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, bergen).WithBandwidth(200.Mbps());
        plan.AddWanLink(hq, oslo).WithBandwidth(200.Mbps());

        var vbrHq = hq.AddBackupServer("vbr-hq");
        var vbrOslo = oslo.AddBackupServer("vbr-oslo");
        var copies = vbrOslo.AddRepository("Copies of Bergen", on: vbrOslo);

        var virtualMachines = bergen.AddVirtualMachines("Bergen VMs", count: 20);
        var vbr = bergen.AddBackupServer("vbr-bergen");
        var local = vbr.AddRepository("Bergen local", on: vbr);
        var nightly = vbr.AddBackupJob("Bergen nightly").Protects(virtualMachines).To(local);
        vbr.AddBackupCopyJob("Bergen to Oslo").Copies(nightly).To(copies);

        vbrHq.OffersRestore(virtualMachines, RestoreKind.GuestFiles);

        return plan;
    }
}
