using Deployment.Plans;

namespace GoldenPlans;

/// <summary>The layout of the first worked example: a server at headquarters owns every job, and works through roles on the branches' servers.</summary>
internal static class CentralJobManagement
{
    private const int BranchesPerAccelerator = 10;

    /// <summary>Fills the plan in, and returns what the variants add to.</summary>
    public static (EnterpriseManager EnterpriseManager, IReadOnlyList<VirtualMachines> VirtualMachines) AddTo(DeploymentPlan plan, string version)
    {
        var hq = plan.AddSite("HQ");
        var vCenter = hq.AddVCenter("vcenter.contoso.example");
        var vbrHq = hq.AddBackupServer("vbr-hq").WithVersion(version).OnPhysicalMachine().WithCores(24).WithMemory(128.GB()).Manages(vCenter);
        var enterpriseManager = hq.AddEnterpriseManager("em").WithVersion(version).Manages(vbrHq);
        var copies = vbrHq.AddRepository("HQ copies", on: hq.AddServer("repo-hq").WithCores(16).WithMemory(128.GB())).WithMaxTasks(8);
        var accelerators = Enumerable.Range(1, Branches.All.Count / BranchesPerAccelerator)
            .Select(number => hq.AddServer($"wan-hq-{number}").WithCores(4).WithMemory(8.GB()))
            .Select(server => vbrHq.AddWanAccelerator(on: server).WithCache(100.GB()))
            .ToList();

        var groups = new List<VirtualMachines>();
        for (var i = 0; i < Branches.All.Count; i++)
            groups.Add(AddBranch(Branches.All[i], accelerators[i / BranchesPerAccelerator]));

        return (enterpriseManager, groups);

        VirtualMachines AddBranch(Branch branch, WanAccelerator hqAccelerator)
        {
            var site = plan.AddSite(branch.Name);
            plan.AddWanLink(hq, site).WithBandwidth(branch.Uplink).WithLatency(40.Milliseconds());

            var server = site.AddBackupServer($"vbr-{branch.Name}").WithVersion(version).WithCores(16).WithMemory(64.GB());
            enterpriseManager.Manages(server);
            for (var number = 1; number <= branch.Hosts; number++)
                server.Manages(site.AddHost($"esx-{branch.Name}-{number}").ManagedBy(vCenter));

            vbrHq.AddProxy(on: server).WithMaxTasks(2);
            var local = vbrHq.AddRepository($"{branch.Name} local", on: server).WithMaxTasks(2);
            var accelerator = vbrHq.AddWanAccelerator(on: server).WithCache(100.GB());

            var virtualMachines = site.AddVirtualMachines($"{branch.Name} VMs", count: 20)
                .RunOn([.. site.Hosts]).WithSize(1.TB()).WithDailyChange(2.Percent());
            var nightly = vbrHq.AddBackupJob($"{branch.Name} nightly").Protects(virtualMachines).To(local).Every(24.Hours());
            vbrHq.AddBackupCopyJob($"{branch.Name} to HQ").Copies(nightly).To(copies).Via(accelerator, hqAccelerator).Every(24.Hours());
            return virtualMachines;
        }
    }
}
