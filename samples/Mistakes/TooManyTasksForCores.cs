using Deployment.Plans;

namespace Mistakes;

/// <summary>
/// DPL6003. A core bears two tasks at a time. With more of them, none gets done sooner, and the snapshots of all of them are
/// held longer.
/// </summary>
internal static class TooManyTasksForCores
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Mistake: more tasks than the cores bear");
        var hq = plan.AddSite("HQ");

        var vbr = hq.AddBackupServer("vbr-hq").WithVersion("12.3.2.4165");
        var store = hq.AddServer("store-hq").WithCores(8).WithMemory(64.GB());
        vbr.AddRepository("HQ local", on: store).WithMaxTasks(24);

        return plan;
    }
}
