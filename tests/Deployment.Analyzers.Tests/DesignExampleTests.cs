using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests;

public class DesignExampleTests
{
    [Fact]
    public async Task The_plan_of_the_design_is_followed_and_clean()
    {
        var compilation = PlanCompilation.Create("""
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Contoso branches");

            var hq      = plan.AddSite("HQ");
            var vcenter = hq.AddVCenter("vcenter.contoso.example");
            var vbrHq   = hq.AddBackupServer("vbr-hq").WithVersion("12.3.2.4165").WithCores(16).WithMemory(64.GB());
            var hqRepo  = vbrHq.AddRepository("hq-copies", on: vbrHq).WithMaxTasks(8);
            var hqWan   = vbrHq.AddWanAccelerator(on: vbrHq).WithCache(500.GB());
            var em      = hq.AddEnterpriseManager("em").WithVersion("12.3.2.4165").Manages(vbrHq);

            Branch[] branches = [new("Oslo", 2, 10.Mbps()), new("Bergen", 3, 4.Mbps())];
            foreach (var branch in branches)
                AddBranch(branch);

            return plan.Run(args);

            void AddBranch(Branch branch)
            {
                var site  = plan.AddSite(branch.Name);
                plan.AddWanLink(hq, site).WithBandwidth(branch.Uplink).WithLatency(40.Milliseconds());

                var vbr   = site.AddBackupServer($"vbr-{branch.Name}").WithVersion("12.3.2.4165").OnVirtualMachine();
                for (var i = 1; i <= branch.Hosts; i++)
                    vbr.Manages(site.AddHost($"esx-{branch.Name}-{i}"));

                var vms   = site.AddVirtualMachines($"{branch.Name} VMs", count: 20).WithSize(2.TB()).WithDailyChange(5.Percent());
                var repo  = vbr.AddRepository($"{branch.Name} local", on: vbr);
                var wan   = vbr.AddWanAccelerator(on: vbr);
                var job   = vbr.AddBackupJob($"{branch.Name} nightly").Protects(vms).To(repo).Every(24.Hours());
                vbr.AddBackupCopyJob($"{branch.Name} to HQ").Copies(job).To(hqRepo).Via(wan, hqWan).Every(24.Hours());

                em.Manages(vbr);
                em.OffersSelfServiceRestore(vms, RestoreKind.GuestFiles, RestoreKind.Exchange);
            }

            record Branch(string Name, int Hosts, Bandwidth Uplink);
            """);
        Assert.Empty(compilation.GetDiagnostics().Where(d => d.Severity >= Microsoft.CodeAnalysis.DiagnosticSeverity.Warning));
        Assert.Empty(await compilation.AnalyzeAsync());
    }
}
