using Verify = Deployment.Analyzers.CodeFixes.Tests.Verifiers.CSharpCodeFixVerifier<
    Deployment.Analyzers.DeploymentPlanAnalyzer,
    Deployment.Analyzers.CodeFixes.Fixes.Restore.MountServerAwayCodeFixProvider>;

namespace Deployment.Analyzers.CodeFixes.Tests.Fixes;

public class MountServerAwayTests
{
    private const string Plan = """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Restore");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq");
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen);
        var vbr = bergen.AddBackupServer("vbr-bergen");
        var machines = bergen.AddVirtualMachines("Bergen VMs", 20);
        """;

    [Fact]
    public Task Has_the_machine_of_the_repository_mount_its_backups() => Verify.VerifyCodeFixAsync(
        Plan + """

        var local = vbr.AddRepository("Bergen local", on: vbr)
            .{|DPL3006:WithMountServer(vbrHq)|} // for now
            .WithMaxTasks(4);
        vbr.AddBackupJob("Bergen nightly").Protects(machines).To(local);
        return plan.Run(args);
        """,
        Plan + """

        var local = vbr.AddRepository("Bergen local", on: vbr)
            .WithMountServer(vbr) // for now
            .WithMaxTasks(4);
        vbr.AddBackupJob("Bergen nightly").Protects(machines).To(local);
        return plan.Run(args);
        """,
        "Have 'vbr-bergen' mount the backups of 'Bergen local'");

    [Fact]
    public Task Mends_all_of_a_loop() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Restore");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq");
        foreach (var town in new[] { "Oslo", "Bergen", "Turku" })
        {
            var site = plan.AddSite(town);
            plan.AddWanLink(hq, site);
            var vbr = site.AddBackupServer($"vbr-{town}");
            var machines = site.AddVirtualMachines($"{town} VMs", 20);
            var local = vbr.AddRepository(town, on: vbr).{|DPL3006:WithMountServer(vbrHq)|};
            vbr.AddBackupJob($"{town} nightly").Protects(machines).To(local);
        }

        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Restore");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq");
        foreach (var town in new[] { "Oslo", "Bergen", "Turku" })
        {
            var site = plan.AddSite(town);
            plan.AddWanLink(hq, site);
            var vbr = site.AddBackupServer($"vbr-{town}");
            var machines = site.AddVirtualMachines($"{town} VMs", 20);
            var local = vbr.AddRepository(town, on: vbr).WithMountServer(vbr);
            vbr.AddBackupJob($"{town} nightly").Protects(machines).To(local);
        }

        return plan.Run(args);
        """,
        "Have servers of their sites mount the backups of 'Oslo' and 2 more");

    [Fact]
    public Task Nothing_is_offered_where_no_name_leads_to_the_machine() => Verify.VerifyNoCodeFixAsync(
        Plan + """

        vbr.AddRepository("Bergen local", on: bergen.AddServer("store")).{|DPL3006:WithMountServer(vbrHq)|};
        return plan.Run(args);
        """);
}
