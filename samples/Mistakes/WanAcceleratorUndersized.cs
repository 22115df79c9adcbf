using Deployment.Plans;

namespace Mistakes;

/// <summary>
/// DPL6002. A WAN accelerator compares every block with what it has sent before, and takes four cores and 8 GB for that. On
/// less, it is slower than the link that it is to relieve.
/// </summary>
internal static class WanAcceleratorUndersized
{
    public static DeploymentPlan Create()
    {
        var plan = DeploymentPlan.Create("Mistake: a WAN accelerator on a small machine");
        var hq = plan.AddSite("HQ");

        var vbr = hq.AddBackupServer("vbr-hq");
        var machine = hq.AddServer("wan-hq").WithCores(3).WithMemory(8.GB());
        vbr.AddWanAccelerator(on: machine).WithCache(100.GB());

        return plan;
    }
}
