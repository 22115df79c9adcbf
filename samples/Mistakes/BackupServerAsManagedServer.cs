using Deployment.Plans;

namespace Mistakes;

/// <summary>
/// DPL4005. Headquarters keeps its repository for Bergen on the machine of Bergen's own backup server. The guide's first example is
/// built that way, on product 9; product 13 no longer supports it.
/// </summary>
internal static class BackupServerAsManagedServer
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Mistake: a backup server with roles of another one");
        var hq = plan.AddSite("HQ");
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen).WithBandwidth(4.Mbps());

        var vbrBergen = bergen.AddBackupServer("vbr-bergen").WithVersion("12.3.2.4165");
        var vbrHq = hq.AddBackupServer("vbr-hq").WithVersion("12.3.2.4165");
        vbrHq.AddRepository("Bergen local", on: vbrBergen);

        return plan;
    }
}
