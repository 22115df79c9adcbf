using Deployment.Plans;

namespace CentralJobManagement;

/// <summary>The two things this deployment has many of.</summary>
internal static class DeploymentExtensions
{
    /// <summary>Adds a machine at headquarters that receives copies: a repository, and a WAN accelerator beside it.</summary>
    public static CopyStore AddCopyStore(this BackupServer vbrHq, Site hq, int number)
    {
        var machine = hq.AddServer($"store-hq-{number}").WithCores(16).WithMemory(64.GB());
        return new CopyStore(
            vbrHq.AddRepository($"Branch copies {number}", on: machine).WithMaxTasks(10),
            vbrHq.AddWanAccelerator(on: machine).WithCache(100.GB()));
    }

    public static void AddBranch(this DeploymentPlan plan, Branch branch, BackupServer vbrHq, VCenter vCenter, CopyStore copyStore)
    {
        var site = plan.AddSite(branch.Town);
        plan.AddWanLink(vbrHq.Site, site).WithBandwidth(branch.Uplink).WithLatency(30.Milliseconds());

        // One machine for the branch's own server and for the three roles that headquarters runs on it: sized for all of them.
        var vbr = site.AddBackupServer($"vbr-{branch.Town}").WithVersion(Product.Build).WithCores(12).WithMemory(48.GB());
        for (var i = 1; i <= branch.Hosts; i++)
            vbr.Manages(site.AddHost($"esx-{branch.Town}-{i}").ManagedBy(vCenter));

        vbrHq.AddProxy(on: vbr).WithMaxTasks(2);
        var repository = vbrHq.AddRepository($"{branch.Town} local", on: vbr).WithMaxTasks(2);
        var accelerator = vbrHq.AddWanAccelerator(on: vbr).WithCache(100.GB());

        var virtualMachines = site.AddVirtualMachines($"{branch.Town} VMs", branch.VirtualMachines)
            .WithSize(branch.Data)
            .WithDailyChange(3.Percent());

        var job = vbrHq.AddBackupJob($"{branch.Town} nightly").Protects(virtualMachines).To(repository).Every(24.Hours());
        vbrHq.AddBackupCopyJob($"{branch.Town} to HQ")
            .Copies(job)
            .To(copyStore.Repository)
            .Via(accelerator, copyStore.Accelerator)
            .Every(24.Hours());

        // Files and items are restored by the branch's own server, after a rescan of its repository, so that nothing is mounted at HQ.
        vbr.OffersRestore(virtualMachines, RestoreKind.GuestFiles, RestoreKind.ActiveDirectory, RestoreKind.Exchange);
    }
}
