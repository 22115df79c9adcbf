using Deployment.Plans;

namespace Mistakes;

/// <summary>
/// DPL4004. Headquarters runs its copy jobs through a WAN accelerator in Bergen, and Bergen's own server has registered the same
/// one: each reckons with all of it. The guide leaves it to headquarters.
/// </summary>
internal static class ComponentOwnedTwice
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Mistake: one WAN accelerator for two masters");
        var hq = plan.AddSite("HQ");
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen).WithBandwidth(4.Mbps());

        var vbrHq = hq.AddBackupServer("vbr-hq");
        var vbr = bergen.AddBackupServer("vbr-bergen");
        vbr.AddWanAccelerator(on: vbr);
        AddRolesInBranch(vbrHq, vbr);

        return plan;
    }

    private static void AddRolesInBranch(BackupServer vbrHq, Server machine)
    {
        vbrHq.AddProxy(on: machine);
        vbrHq.AddRepository("Bergen local", on: machine);
        vbrHq.AddWanAccelerator(on: machine).WithCache(100.GB());
    }
}
