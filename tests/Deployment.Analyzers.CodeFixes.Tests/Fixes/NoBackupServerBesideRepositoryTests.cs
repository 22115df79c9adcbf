using Verify = Deployment.Analyzers.CodeFixes.Tests.Verifiers.CSharpCodeFixVerifier<
    Deployment.Analyzers.DeploymentPlanAnalyzer,
    Deployment.Analyzers.CodeFixes.Fixes.Restore.NoBackupServerBesideRepositoryCodeFixProvider>;

namespace Deployment.Analyzers.CodeFixes.Tests.Fixes;

public class NoBackupServerBesideRepositoryTests
{
    [Fact]
    public Task Has_a_local_server_mount_the_backups() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Restore");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq");
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen);
        var machines = bergen.AddVirtualMachines("Bergen VMs", 20);
        var store = bergen.AddServer("store-bergen");
        var local = vbrHq.{|DPL3003:AddRepository("Bergen local", on: store)|};
        vbrHq.AddBackupJob("Bergen nightly").Protects(machines).To(local);
        vbrHq.OffersRestore(machines, RestoreKind.GuestFiles);
        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Restore");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq");
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen);
        var machines = bergen.AddVirtualMachines("Bergen VMs", 20);
        var store = bergen.AddServer("store-bergen");
        var local = vbrHq.AddRepository("Bergen local", on: store).WithMountServer(store);
        vbrHq.AddBackupJob("Bergen nightly").Protects(machines).To(local);
        vbrHq.OffersRestore(machines, RestoreKind.GuestFiles);
        return plan.Run(args);
        """,
        "Have 'store-bergen' mount the backups of 'Bergen local'");

    [Fact]
    public Task Adds_a_server_and_restores_through_it() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Restore");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq").WithVersion("12.3.2.4165");
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen);
        var machines = bergen.AddVirtualMachines("Bergen VMs", 20);
        var store = bergen.AddServer("store-bergen");
        var local = vbrHq.{|DPL3003:AddRepository("Bergen local", on: store)|};
        vbrHq.AddBackupJob("Bergen nightly").Protects(machines).To(local);
        vbrHq.OffersRestore(machines, RestoreKind.GuestFiles); // files
        vbrHq.OffersRestore(machines, RestoreKind.Exchange);
        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Restore");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq").WithVersion("12.3.2.4165");
        var bergen = plan.AddSite("Bergen");
        var vbrBergen = bergen.AddBackupServer("vbr-bergen").WithVersion("12.3.2.4165");
        plan.AddWanLink(hq, bergen);
        var machines = bergen.AddVirtualMachines("Bergen VMs", 20);
        var store = bergen.AddServer("store-bergen");
        var local = vbrHq.AddRepository("Bergen local", on: store);
        vbrHq.AddBackupJob("Bergen nightly").Protects(machines).To(local);
        vbrBergen.OffersRestore(machines, RestoreKind.GuestFiles); // files
        vbrBergen.OffersRestore(machines, RestoreKind.Exchange);
        return plan.Run(args);
        """,
        "Add backup server 'vbr-bergen' at 'Bergen'",
        index: 1);

    [Fact]
    public Task Only_a_server_helps_a_product_without_mount_servers() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Restore");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq").WithVersion("8.0.0.2084");
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen);
        var machines = bergen.AddVirtualMachines("Bergen VMs", 20);
        var store = bergen.AddServer("store-bergen");
        var local = vbrHq.{|DPL3003:AddRepository("Bergen local", on: store)|};
        vbrHq.AddBackupJob("Bergen nightly").Protects(machines).To(local);
        vbrHq.OffersRestore(machines, RestoreKind.GuestFiles);
        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Restore");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq").WithVersion("8.0.0.2084");
        var bergen = plan.AddSite("Bergen");
        var vbrBergen = bergen.AddBackupServer("vbr-bergen").WithVersion("8.0.0.2084");
        plan.AddWanLink(hq, bergen);
        var machines = bergen.AddVirtualMachines("Bergen VMs", 20);
        var store = bergen.AddServer("store-bergen");
        var local = vbrHq.AddRepository("Bergen local", on: store);
        vbrHq.AddBackupJob("Bergen nightly").Protects(machines).To(local);
        vbrBergen.OffersRestore(machines, RestoreKind.GuestFiles);
        return plan.Run(args);
        """,
        "Add backup server 'vbr-bergen' at 'Bergen'");

    [Fact]
    public Task Has_a_machine_mount_the_backups_that_is_made_in_the_call() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Restore");
        var hq = plan.AddSite("HQ");
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen);
        var machines = bergen.AddVirtualMachines("Bergen VMs", 20);
        var vbrHq = hq.AddBackupServer("vbr-hq").OffersRestore(machines, RestoreKind.GuestFiles);
        vbrHq.AddBackupJob("Bergen nightly").Protects(machines).To(vbrHq.{|DPL3003:AddRepository("Bergen local", on: bergen.AddServer("store"))|});
        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Restore");
        var hq = plan.AddSite("HQ");
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen);
        var machines = bergen.AddVirtualMachines("Bergen VMs", 20);
        var vbrHq = hq.AddBackupServer("vbr-hq").OffersRestore(machines, RestoreKind.GuestFiles);
        var store = bergen.AddServer("store");
        vbrHq.AddBackupJob("Bergen nightly").Protects(machines).To(vbrHq.AddRepository("Bergen local", on: store).WithMountServer(store));
        return plan.Run(args);
        """,
        "Have 'store' mount the backups of 'Bergen local'");

    [Fact]
    public Task Nothing_is_offered_where_neither_can_have_a_name() => Verify.VerifyNoCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Restore");
        var hq = plan.AddSite("HQ");
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen);
        var machines = bergen.AddVirtualMachines("Bergen VMs", 20);
        var vbrHq = hq.AddBackupServer("vbr-hq").OffersRestore(machines, RestoreKind.GuestFiles);
        if (vbrHq.{|DPL3003:AddRepository("Bergen local", on: bergen.AddServer("store"))|} is { } local)
            vbrHq.AddBackupJob("Bergen nightly").Protects(machines).To(local);
        return plan.Run(args);
        """);
}
