using Deployment.Plans;

namespace Mistakes;

/// <summary>
/// DPL3004. Restores of Bergen's VMs must not cross the WAN, says the plan, and then restores them from headquarters: the
/// backup is mounted there, over the WAN. In the guide's second example each branch restores through a server of its own.
/// </summary>
internal static class RestoreMustStayLocal
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Mistake: a local restore through headquarters");
        var hq = plan.AddSite("HQ");
        var bergen = plan.AddSite("Bergen");
        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, bergen).WithBandwidth(200.Mbps());
        plan.AddWanLink(hq, oslo).WithBandwidth(200.Mbps());

        var vbrHq = hq.AddBackupServer("vbr-hq");
        var vbrOslo = oslo.AddBackupServer("vbr-oslo");
        var copies = vbrOslo.AddRepository("Copies of Bergen", on: vbrOslo);

        var virtualMachines = bergen.AddVirtualMachines("Bergen VMs", count: 20).MustRestoreLocally();
        var vbr = bergen.AddBackupServer("vbr-bergen");
        var local = vbr.AddRepository("Bergen local", on: vbr);
        var nightly = vbr.AddBackupJob("Bergen nightly").Protects(virtualMachines).To(local);
        vbr.AddBackupCopyJob("Bergen to Oslo").Copies(nightly).To(copies);

        vbrHq.OffersRestore(virtualMachines, RestoreKind.GuestFiles);

        return plan;
    }
}
