using Deployment.Plans;

namespace GoldenPlans;

/// <summary>The layout of the second worked example: every branch has a backup server that owns the branch's jobs.</summary>
internal static class IndependentJobScheduling
{
    private const int BranchesPerAccelerator = 10;

    /// <summary>Fills the plan in.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="versionOf">The product build at a branch; headquarters has that of the first one.</param>
    /// <param name="registerHosts">How a branch's server comes to see the branch's hosts.</param>
    public static void AddTo(DeploymentPlan plan, Func<Branch, string> versionOf, Action<BackupServer, VCenter> registerHosts)
    {
        var hq = plan.AddSite("HQ");
        var vCenter = hq.AddVCenter("vcenter.contoso.example");
        var version = versionOf(Branches.All[0]);
        var vbrHq = hq.AddBackupServer("vbr-hq").WithVersion(version).WithCores(16).WithMemory(64.GB());
        var enterpriseManager = hq.AddEnterpriseManager("em").WithVersion(version).Manages(vbrHq);
        var copies = vbrHq.AddRepository("HQ copies", on: hq.AddServer("repo-hq").WithCores(16).WithMemory(128.GB())).WithMaxTasks(8);

        var accelerators = new Dictionary<int, WanAccelerator>();
        foreach (var (index, branch) in Branches.All.Index())
        {
            var batch = index / BranchesPerAccelerator;
            if (!accelerators.ContainsKey(batch))
                accelerators[batch] = vbrHq.AddWanAccelerator(on: hq.AddServer($"wan-hq-{batch + 1}").WithCores(4).WithMemory(8.GB())).WithCache(100.GB());

            var site = AddSite(branch);
            var server = site.AddBackupServer($"vbr-{branch.Name}")
                .WithVersion(versionOf(branch))
                .OnVirtualMachine()
                .WithCores(16)
                .WithMemory(64.GB());
            enterpriseManager.Manages(server);
            registerHosts(server, vCenter);
            Protect(site, server, accelerators[batch]);
        }

        Site AddSite(Branch branch)
        {
            var site = plan.AddSite(branch.Name);
            plan.AddWanLink(hq, site).WithBandwidth(branch.Uplink).WithLatency(40.Milliseconds());
            for (var number = 1; number <= branch.Hosts; number++)
                site.AddHost($"esx-{branch.Name}-{number}").ManagedBy(vCenter);
            return site;
        }

        void Protect(Site site, BackupServer server, WanAccelerator hqAccelerator)
        {
            var virtualMachines = site.AddVirtualMachines($"{site.Name} VMs", count: 20)
                .RunOn([.. site.Hosts]).WithSize(1.TB()).WithDailyChange(2.Percent()).MustRestoreLocally();
            server.AddProxy(on: server).WithMaxTasks(2);
            var local = server.AddRepository($"{site.Name} local", on: server).WithMaxTasks(2);
            var accelerator = server.AddWanAccelerator(on: server).WithCache(100.GB());
            var nightly = server.AddBackupJob($"{site.Name} nightly").Protects(virtualMachines).To(local).Every(24.Hours());
            server.AddBackupCopyJob($"{site.Name} to HQ").Copies(nightly).To(copies).Via(accelerator, hqAccelerator).Every(24.Hours());
            enterpriseManager.OffersSelfServiceRestore(virtualMachines, RestoreKind.GuestFiles, RestoreKind.Exchange);
        }
    }

    /// <summary>The branch's server registers the hosts that stand beside it, one by one.</summary>
    public static void RegisterOwnHosts(BackupServer server, VCenter vCenter) => server.Manages([.. server.Site.Hosts]);
}
