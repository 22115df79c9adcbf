using Deployment.Plans;

namespace Mistakes;

/// <summary>
/// DPL6004. One backup server should not run more than a hundred jobs at a time. Here every application has a job of its own; a job can
/// as well protect all that belong together.
/// </summary>
internal static class TooManyJobs
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Mistake: a job for every application");
        var hq = plan.AddSite("HQ");

        var vbr = hq.AddBackupServer("vbr-hq").WithVersion("12.3.2.4165");
        var local = vbr.AddRepository("HQ local", on: hq.AddServer("store-hq")).WithMaxTasks(16);
        for (var i = 1; i <= 120; i++)
        {
            var virtualMachines = hq.AddVirtualMachines($"Application {i}", count: 2);
            vbr.AddBackupJob($"Application {i}").Protects(virtualMachines).To(local).Every(24.Hours());
        }

        return plan;
    }
}
