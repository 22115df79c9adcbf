using Verify = Deployment.Analyzers.CodeFixes.Tests.Verifiers.CSharpCodeFixVerifier<
    Deployment.Analyzers.DeploymentPlanAnalyzer,
    Deployment.Analyzers.CodeFixes.Fixes.Restore.SelfServiceRestoreAcrossWanCodeFixProvider>;

namespace Deployment.Analyzers.CodeFixes.Tests.Fixes;

public class SelfServiceRestoreAcrossWanTests
{
    private const string Plan = """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Restore");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq");
        var portal = hq.AddEnterpriseManager("em").Manages(vbrHq);
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen).WithBandwidth(200.Mbps());
        var machines = bergen.AddVirtualMachines("Bergen VMs", 20);
        var store = bergen.AddServer("store-bergen");
        """;

    private const string Server = Plan + """

        var vbrBergen = bergen.AddBackupServer("vbr-bergen");
        portal.Manages(vbrBergen);
        """;

    [Fact]
    public Task Moves_the_job_to_the_local_server() => Verify.VerifyCodeFixAsync(
        Server + """

        var repository = vbrHq.AddRepository("Bergen local", on: store);
        vbrHq.AddBackupJob("Bergen nightly") // by headquarters
            .Protects(machines).To(repository);
        portal.{|DPL3001:OffersSelfServiceRestore(machines, RestoreKind.GuestFiles)|};
        return plan.Run(args);
        """,
        Server + """

        var repository = vbrBergen.AddRepository("Bergen local", on: store);
        vbrBergen.AddBackupJob("Bergen nightly") // by headquarters
            .Protects(machines).To(repository);
        portal.OffersSelfServiceRestore(machines, RestoreKind.GuestFiles);
        return plan.Run(args);
        """,
        "Move job 'Bergen nightly' to 'vbr-bergen'");

    [Theory]
    [InlineData(1, "Have 'store-bergen' mount the backups of 'Bergen local'")]
    public Task Has_a_local_server_mount_the_backups(int index, string title) => Verify.VerifyCodeFixAsync(
        Server + """

        var repository = vbrHq.AddRepository("Bergen local", on: store).WithMaxTasks(4);
        vbrHq.AddBackupJob("Bergen nightly").Protects(machines).To(repository);
        portal.{|DPL3001:OffersSelfServiceRestore(machines, RestoreKind.GuestFiles)|};
        return plan.Run(args);
        """,
        Server + """

        var repository = vbrHq.AddRepository("Bergen local", on: store).WithMountServer(store).WithMaxTasks(4);
        vbrHq.AddBackupJob("Bergen nightly").Protects(machines).To(repository);
        portal.OffersSelfServiceRestore(machines, RestoreKind.GuestFiles);
        return plan.Run(args);
        """,
        title,
        index);

    [Fact]
    public Task Withdraws_the_offer() => Verify.VerifyCodeFixAsync(
        Server + """

        vbrHq.AddBackupJob("Bergen nightly").Protects(machines).To(vbrHq.AddRepository("Bergen local", on: store));
        portal.{|DPL3001:OffersSelfServiceRestore(machines, RestoreKind.GuestFiles)|};
        return plan.Run(args);
        """,
        Server + """

        vbrHq.AddBackupJob("Bergen nightly").Protects(machines).To(vbrHq.AddRepository("Bergen local", on: store));
        return plan.Run(args);
        """,
        "Withdraw the self-service restore of 'Bergen VMs'",
        index: 2);

    [Fact]
    public Task Moves_the_jobs_of_a_loop() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Restore");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq");
        var portal = hq.AddEnterpriseManager("em").Manages(vbrHq);
        foreach (var town in new[] { "Oslo", "Bergen", "Turku" })
        {
            var site = plan.AddSite(town);
            plan.AddWanLink(hq, site).WithBandwidth(200.Mbps());
            var vbr = site.AddBackupServer($"vbr-{town}");
            portal.Manages(vbr);
            var machines = site.AddVirtualMachines($"{town} VMs", 20);
            vbrHq.AddBackupJob($"{town} nightly").Protects(machines).To(vbrHq.AddRepository(town, on: vbr));
            portal.{|DPL3001:OffersSelfServiceRestore(machines, RestoreKind.GuestFiles)|};
        }

        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Restore");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq");
        var portal = hq.AddEnterpriseManager("em").Manages(vbrHq);
        foreach (var town in new[] { "Oslo", "Bergen", "Turku" })
        {
            var site = plan.AddSite(town);
            plan.AddWanLink(hq, site).WithBandwidth(200.Mbps());
            var vbr = site.AddBackupServer($"vbr-{town}");
            portal.Manages(vbr);
            var machines = site.AddVirtualMachines($"{town} VMs", 20);
            vbr.AddBackupJob($"{town} nightly").Protects(machines).To(vbr.AddRepository(town, on: vbr));
            portal.OffersSelfServiceRestore(machines, RestoreKind.GuestFiles);
        }

        return plan.Run(args);
        """,
        "Move job 'Oslo nightly' and 2 more to the backup servers of their sites");

    [Fact]
    public Task Moves_a_mount_server_that_stands_elsewhere() => Verify.VerifyCodeFixAsync(
        Plan + """

        vbrHq.AddBackupJob("Bergen nightly").Protects(machines).To(vbrHq.AddRepository("Bergen local", on: store)
            .WithMaxTasks(4)
            .WithMountServer(vbrHq)); // for now
        portal.{|DPL3001:OffersSelfServiceRestore(machines, RestoreKind.GuestFiles)|};
        return plan.Run(args);
        """,
        Plan + """

        vbrHq.AddBackupJob("Bergen nightly").Protects(machines).To(vbrHq.AddRepository("Bergen local", on: store)
            .WithMaxTasks(4)
            .WithMountServer(store)); // for now
        portal.OffersSelfServiceRestore(machines, RestoreKind.GuestFiles);
        return plan.Run(args);
        """,
        "Have 'store-bergen' mount the backups of 'Bergen local'");

    [Fact]
    public Task Keeps_the_line_breaks_of_the_file() => Verify.VerifyCodeFixAsync(
        (Server + """

        vbrHq.AddBackupJob("Bergen nightly").Protects(machines).To(vbrHq.AddRepository("Bergen local", on: store));
        portal
            .WithVersion("12.3.2.4165")
            .{|DPL3001:OffersSelfServiceRestore(machines, RestoreKind.GuestFiles)|};
        return plan.Run(args);
        """).Replace("\n", "\r\n", StringComparison.Ordinal),
        (Server + """

        vbrHq.AddBackupJob("Bergen nightly").Protects(machines).To(vbrHq.AddRepository("Bergen local", on: store));
        portal
            .WithVersion("12.3.2.4165");
        return plan.Run(args);
        """).Replace("\n", "\r\n", StringComparison.Ordinal),
        "Withdraw the self-service restore of 'Bergen VMs'",
        index: 2);
}
