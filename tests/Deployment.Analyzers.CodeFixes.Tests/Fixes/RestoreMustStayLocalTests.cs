using Verify = Deployment.Analyzers.CodeFixes.Tests.Verifiers.CSharpCodeFixVerifier<
    Deployment.Analyzers.DeploymentPlanAnalyzer,
    Deployment.Analyzers.CodeFixes.Fixes.Restore.RestoreMustStayLocalCodeFixProvider>;

namespace Deployment.Analyzers.CodeFixes.Tests.Fixes;

public class RestoreMustStayLocalTests
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
        vbrHq.{|DPL3004:OffersRestore(machines.MustRestoreLocally(), RestoreKind.GuestFiles)|}; // files only
        return plan.Run(args);
        """,
        Plan + """

        var local = vbr.AddRepository("Bergen local", on: vbr);
        vbr.AddBackupJob("Bergen nightly").Protects(machines).To(local);
        vbr.OffersRestore(machines.MustRestoreLocally(), RestoreKind.GuestFiles); // files only
        return plan.Run(args);
        """,
        "Restore through 'vbr-bergen'");

    [Fact]
    public Task Has_a_local_server_mount_the_backups() => Verify.VerifyCodeFixAsync(
        Plan + """

        var local = vbr.AddRepository("Bergen local", on: vbr);
        vbr.AddBackupJob("Bergen nightly").Protects(machines).To(local);
        machines.MustRestoreLocally();
        vbrHq.{|DPL3004:OffersRestore(machines, RestoreKind.GuestFiles)|};
        return plan.Run(args);
        """,
        Plan + """

        var local = vbr.AddRepository("Bergen local", on: vbr).WithMountServer(vbr);
        vbr.AddBackupJob("Bergen nightly").Protects(machines).To(local);
        machines.MustRestoreLocally();
        vbrHq.OffersRestore(machines, RestoreKind.GuestFiles);
        return plan.Run(args);
        """,
        "Have 'vbr-bergen' mount the backups of 'Bergen local'",
        index: 1);

    [Fact]
    public Task Has_a_machine_mount_the_backups_that_is_made_where_they_are_kept() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Restore");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq");
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen);
        var machines = bergen.AddVirtualMachines("Bergen VMs", 20).MustRestoreLocally();
        vbrHq.AddBackupJob("Bergen nightly").Protects(machines).To(vbrHq.AddRepository("Bergen local", on: bergen.AddServer("store")));
        vbrHq.{|DPL3004:OffersRestore(machines, RestoreKind.GuestFiles)|};
        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Restore");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq");
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen);
        var machines = bergen.AddVirtualMachines("Bergen VMs", 20).MustRestoreLocally();
        var store = bergen.AddServer("store");
        vbrHq.AddBackupJob("Bergen nightly").Protects(machines).To(vbrHq.AddRepository("Bergen local", on: store).WithMountServer(store));
        vbrHq.OffersRestore(machines, RestoreKind.GuestFiles);
        return plan.Run(args);
        """,
        "Have 'store' mount the backups of 'Bergen local'");

    [Fact]
    public Task Restores_through_a_server_that_has_no_name() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Restore");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq");
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen);
        var machines = bergen.AddVirtualMachines("Bergen VMs", 20).MustRestoreLocally();
        bergen.AddBackupServer("vbr-bergen")
            .OnVirtualMachine(); // the smaller one
        vbrHq.AddBackupJob("Bergen nightly").Protects(machines).To(vbrHq.AddRepository("Bergen local", on: bergen.AddServer("store")));
        vbrHq.{|DPL3004:OffersRestore(machines, RestoreKind.GuestFiles)|};
        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Restore");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq");
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen);
        var machines = bergen.AddVirtualMachines("Bergen VMs", 20).MustRestoreLocally();
        var vbrBergen = bergen.AddBackupServer("vbr-bergen")
            .OnVirtualMachine(); // the smaller one
        vbrHq.AddBackupJob("Bergen nightly").Protects(machines).To(vbrHq.AddRepository("Bergen local", on: bergen.AddServer("store")));
        vbrBergen.OffersRestore(machines, RestoreKind.GuestFiles);
        return plan.Run(args);
        """,
        "Restore through 'vbr-bergen'");

    [Fact]
    public Task Restores_through_a_server_that_is_made_in_another_call() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Restore");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq");
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen);
        var machines = bergen.AddVirtualMachines("Bergen VMs", 20).MustRestoreLocally();
        vbrHq.AddBackupJob("Bergen nightly").Protects(machines).To(vbrHq.AddRepository("Bergen local", on: bergen.AddBackupServer("vbr-bergen")));
        vbrHq.{|DPL3004:OffersRestore(machines, RestoreKind.GuestFiles)|};
        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Restore");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq");
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen);
        var machines = bergen.AddVirtualMachines("Bergen VMs", 20).MustRestoreLocally();
        var vbrBergen = bergen.AddBackupServer("vbr-bergen");
        vbrHq.AddBackupJob("Bergen nightly").Protects(machines).To(vbrHq.AddRepository("Bergen local", on: vbrBergen));
        vbrBergen.OffersRestore(machines, RestoreKind.GuestFiles);
        return plan.Run(args);
        """,
        "Restore through 'vbr-bergen'");

    [Fact]
    public Task Withdraws_the_offer() => Verify.VerifyCodeFixAsync(
        Plan + """

        var local = vbr.AddRepository("Bergen local", on: vbr);
        vbr.AddBackupJob("Bergen nightly").Protects(machines).To(local);
        machines.MustRestoreLocally();
        vbrHq.{|DPL3004:OffersRestore(machines, RestoreKind.GuestFiles)|};
        return plan.Run(args);
        """,
        Plan + """

        var local = vbr.AddRepository("Bergen local", on: vbr);
        vbr.AddBackupJob("Bergen nightly").Protects(machines).To(local);
        machines.MustRestoreLocally();
        return plan.Run(args);
        """,
        "Withdraw the restore of 'Bergen VMs'",
        index: 2);

    /// <summary>What was to be restored is not given up because nothing else works.</summary>
    [Fact]
    public Task Offers_nothing_where_there_is_only_giving_up() => Verify.VerifyNoCodeFixAsync(
        Plan + """

        vbrHq.AddBackupJob("Bergen nightly").Protects(machines.MustRestoreLocally()).To(vbrHq.AddRepository("central", on: vbrHq));
        vbrHq.{|DPL3004:OffersRestore(machines, RestoreKind.EntireVm)|};
        return plan.Run(args);
        """);

    [Fact]
    public Task Moves_the_jobs_whose_backups_users_restore() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Restore");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq");
        var portal = hq.AddEnterpriseManager("em").Manages(vbrHq);
        foreach (var town in new[] { "Oslo", "Bergen", "Turku" })
        {
            var site = plan.AddSite(town);
            plan.AddWanLink(hq, site);
            var vbr = site.AddBackupServer($"vbr-{town}");
            portal.Manages(vbr);
            var machines = site.AddVirtualMachines($"{town} VMs", 20).MustRestoreLocally();
            var local = vbr.AddRepository(town, on: vbr);
            vbrHq.AddBackupJob($"{town} nightly").Protects(machines).To(local);
            portal.{|DPL3004:OffersSelfServiceRestore(machines, RestoreKind.GuestFiles)|};
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
            plan.AddWanLink(hq, site);
            var vbr = site.AddBackupServer($"vbr-{town}");
            portal.Manages(vbr);
            var machines = site.AddVirtualMachines($"{town} VMs", 20).MustRestoreLocally();
            var local = vbr.AddRepository(town, on: vbr);
            vbr.AddBackupJob($"{town} nightly").Protects(machines).To(local);
            portal.OffersSelfServiceRestore(machines, RestoreKind.GuestFiles);
        }

        return plan.Run(args);
        """,
        "Move job 'Oslo nightly' and 2 more to the backup servers of their sites");
}
