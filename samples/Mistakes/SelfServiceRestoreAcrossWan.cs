using Deployment.Plans;

namespace Mistakes;

/// <summary>
/// DPL3001. The job is owned by headquarters, though its VMs and backups are in Bergen. When a user restores a file through
/// the portal, the server that owns the job mounts the backup: over the WAN to headquarters, and the file goes back the
/// same way. The guide rules self-service out for this design.
/// </summary>
internal static class SelfServiceRestoreAcrossWan
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Mistake: self-service restore through headquarters");
        var hq = plan.AddSite("HQ");
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen).WithBandwidth(4.Mbps());

        var virtualMachines = bergen.AddVirtualMachines("Bergen VMs", count: 20)
            .Accept("DPL5007", because: "Tapes leave the branch every week.");
        var machine = bergen.AddServer("store-bergen");

        var vbrHq = hq.AddBackupServer("vbr-hq");
        vbrHq.AddProxy(on: machine);
        var repository = vbrHq.AddRepository("Bergen local", on: machine);
        vbrHq.AddBackupJob("Bergen nightly").Protects(virtualMachines).To(repository)
            .Accept("DPL5003", because: "A night without the link can be missed.");

        var portal = hq.AddEnterpriseManager("em-hq").Manages(vbrHq);
        portal.OffersSelfServiceRestore(virtualMachines, RestoreKind.GuestFiles);

        return plan;
    }
}
