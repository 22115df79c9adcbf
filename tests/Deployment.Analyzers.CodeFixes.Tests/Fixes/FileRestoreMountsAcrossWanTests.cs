using Verify = Deployment.Analyzers.CodeFixes.Tests.Verifiers.CSharpCodeFixVerifier<
    Deployment.Analyzers.DeploymentPlanAnalyzer,
    Deployment.Analyzers.CodeFixes.Fixes.Restore.FileRestoreMountsAcrossWanCodeFixProvider>;

namespace Deployment.Analyzers.CodeFixes.Tests.Fixes;

public class FileRestoreMountsAcrossWanTests
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
    public Task Restores_through_the_server_beside_the_repository() => Verify.VerifyCodeFixAsync(
        Plan + """

        var local = vbr.AddRepository("Bergen local", on: vbr);
        vbr.AddBackupJob("Bergen nightly").Protects(machines).To(local);
        vbrHq // from headquarters
            .{|DPL3002:OffersRestore(machines, RestoreKind.GuestFiles)|}; // files only
        return plan.Run(args);
        """,
        Plan + """

        var local = vbr.AddRepository("Bergen local", on: vbr);
        vbr.AddBackupJob("Bergen nightly").Protects(machines).To(local);
        vbr // from headquarters
            .OffersRestore(machines, RestoreKind.GuestFiles); // files only
        return plan.Run(args);
        """,
        "Restore through 'vbr-bergen'");

    [Fact]
    public Task Has_a_local_server_mount_the_backups() => Verify.VerifyCodeFixAsync(
        Plan + """

        var local = vbr.AddRepository("Bergen local", on: vbr)
            .WithMaxTasks(4); // of two cores each
        vbr.AddBackupJob("Bergen nightly").Protects(machines).To(local);
        vbrHq.{|DPL3002:OffersRestore(machines, RestoreKind.GuestFiles)|};
        return plan.Run(args);
        """,
        Plan + """

        var local = vbr.AddRepository("Bergen local", on: vbr)
            .WithMountServer(vbr)
            .WithMaxTasks(4); // of two cores each
        vbr.AddBackupJob("Bergen nightly").Protects(machines).To(local);
        vbrHq.OffersRestore(machines, RestoreKind.GuestFiles);
        return plan.Run(args);
        """,
        "Have 'vbr-bergen' mount the backups of 'Bergen local'",
        index: 1);

    [Fact]
    public Task Restores_through_the_servers_of_the_sites_in_a_loop() => Verify.VerifyCodeFixAsync(
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
            var local = vbr.AddRepository(town, on: vbr);
            vbr.AddBackupJob($"{town} nightly").Protects(machines).To(local);
            vbrHq.{|DPL3002:OffersRestore(machines, RestoreKind.GuestFiles)|};
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
            var local = vbr.AddRepository(town, on: vbr);
            vbr.AddBackupJob($"{town} nightly").Protects(machines).To(local);
            vbr.OffersRestore(machines, RestoreKind.GuestFiles);
        }

        return plan.Run(args);
        """,
        "Restore through 'vbr-Oslo' and the backup servers of 2 more sites");

    [Fact]
    public Task Only_the_mount_server_is_offered_for_a_chain_that_goes_on() => Verify.VerifyCodeFixAsync(
        Plan + """

        var local = vbr.AddRepository("Bergen local", on: vbr);
        vbr.AddBackupJob("Bergen nightly").Protects(machines).To(local);
        vbrHq.{|DPL3002:OffersRestore(machines, RestoreKind.GuestFiles)|}.WithCores(8);
        return plan.Run(args);
        """,
        Plan + """

        var local = vbr.AddRepository("Bergen local", on: vbr).WithMountServer(vbr);
        vbr.AddBackupJob("Bergen nightly").Protects(machines).To(local);
        vbrHq.OffersRestore(machines, RestoreKind.GuestFiles).WithCores(8);
        return plan.Run(args);
        """,
        "Have 'vbr-bergen' mount the backups of 'Bergen local'");

    [Fact]
    public Task Nothing_is_offered_where_a_product_without_mount_servers_restores_in_a_chain() => Verify.VerifyNoCodeFixAsync(
        Plan + """

        vbr.AddBackupJob("Bergen nightly").Protects(machines).To(vbr.AddRepository("Bergen local", on: vbr));
        vbrHq.WithVersion("8.0.0.2084").{|DPL3002:OffersRestore(machines, RestoreKind.GuestFiles)|};
        return plan.Run(args);
        """);
}
