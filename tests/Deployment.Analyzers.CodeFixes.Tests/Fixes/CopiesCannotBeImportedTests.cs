using Verify = Deployment.Analyzers.CodeFixes.Tests.Verifiers.CSharpCodeFixVerifier<
    Deployment.Analyzers.DeploymentPlanAnalyzer,
    Deployment.Analyzers.CodeFixes.Fixes.Restore.CopiesCannotBeImportedCodeFixProvider>;

namespace Deployment.Analyzers.CodeFixes.Tests.Fixes;

public class CopiesCannotBeImportedTests
{
    [Fact]
    public Task Adds_a_server_beside_the_copies() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Copies");
        var bergen = plan.AddSite("Bergen");
        var vault = plan.AddSite("Vault"); // in the mountain
        plan.AddWanLink(bergen, vault);
        var vbr = bergen.AddBackupServer("vbr-bergen").WithVersion("12.3.2.4165");
        var nightly = vbr.AddBackupJob("Bergen nightly").Protects(bergen.AddVirtualMachines("Bergen VMs", 20)).To(vbr.AddRepository("local", on: vbr));
        vbr.AddBackupCopyJob("Bergen to vault").Copies(nightly).To(vbr.{|DPL3005:AddRepository("copies", on: vault.AddServer("store"))|});
        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Copies");
        var bergen = plan.AddSite("Bergen");
        var vault = plan.AddSite("Vault"); // in the mountain
        vault.AddBackupServer("vbr-vault").WithVersion("12.3.2.4165");
        plan.AddWanLink(bergen, vault);
        var vbr = bergen.AddBackupServer("vbr-bergen").WithVersion("12.3.2.4165");
        var nightly = vbr.AddBackupJob("Bergen nightly").Protects(bergen.AddVirtualMachines("Bergen VMs", 20)).To(vbr.AddRepository("local", on: vbr));
        vbr.AddBackupCopyJob("Bergen to vault").Copies(nightly).To(vbr.AddRepository("copies", on: vault.AddServer("store")));
        return plan.Run(args);
        """,
        "Add backup server 'vbr-vault' at 'Vault'");

    [Fact]
    public Task Hands_it_to_the_Enterprise_Manager_that_manages_the_other() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        const string Build = "12.3.2.4165";
        var plan = DeploymentPlan.Create("Copies");
        var bergen = plan.AddSite("Bergen");
        var vault = plan.AddSite("Vault"); // in the mountain
        plan.AddWanLink(bergen, vault);
        var vbr = bergen.AddBackupServer("vbr-bergen").WithVersion(Build);
        var em = bergen.AddEnterpriseManager("em").WithVersion(Build).Manages(vbr);
        var nightly = vbr.AddBackupJob("Bergen nightly").Protects(bergen.AddVirtualMachines("Bergen VMs", 20)).To(vbr.AddRepository("local", on: vbr));
        vbr.AddBackupCopyJob("Bergen to vault").Copies(nightly).To(vbr.{|DPL3005:AddRepository("copies", on: vault.AddServer("store"))|});
        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        const string Build = "12.3.2.4165";
        var plan = DeploymentPlan.Create("Copies");
        var bergen = plan.AddSite("Bergen");
        var vault = plan.AddSite("Vault"); // in the mountain
        var vbrVault = vault.AddBackupServer("vbr-vault").WithVersion(Build);
        plan.AddWanLink(bergen, vault);
        var vbr = bergen.AddBackupServer("vbr-bergen").WithVersion(Build);
        var em = bergen.AddEnterpriseManager("em").WithVersion(Build).Manages(vbr);
        em.Manages(vbrVault);
        var nightly = vbr.AddBackupJob("Bergen nightly").Protects(bergen.AddVirtualMachines("Bergen VMs", 20)).To(vbr.AddRepository("local", on: vbr));
        vbr.AddBackupCopyJob("Bergen to vault").Copies(nightly).To(vbr.AddRepository("copies", on: vault.AddServer("store")));
        return plan.Run(args);
        """,
        "Add backup server 'vbr-vault' at 'Vault'");

    [Fact]
    public Task Gives_the_server_a_name_that_is_free() => Verify.VerifyCodeFixAsync(
        WithNameTaken("""{|DPL3005:AddRepository("copies", on: vault.AddServer("store"))|}""", ""),
        WithNameTaken(
            """AddRepository("copies", on: vault.AddServer("store"))""",
            """

            var vbrVault2 = vault.AddBackupServer("vbr-vault");
            em.Manages(vbrVault2);
            """));

    [Fact]
    public Task Adds_a_server_in_each_turn_of_a_loop() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Copies");
        var bergen = plan.AddSite("Bergen");
        var vbr = bergen.AddBackupServer("vbr-bergen");
        var nightly = vbr.AddBackupJob("Bergen nightly").Protects(bergen.AddVirtualMachines("Bergen VMs", 20)).To(vbr.AddRepository("local", on: vbr));
        foreach (var town in new[] { "Oslo", "Turku" })
        {
            var vault = plan.AddSite(town);
            plan.AddWanLink(bergen, vault);
            vbr.AddBackupCopyJob($"to {town}").Copies(nightly).To(vbr.{|DPL3005:AddRepository(town, on: vault.AddServer($"store-{town}"))|});
        }

        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Copies");
        var bergen = plan.AddSite("Bergen");
        var vbr = bergen.AddBackupServer("vbr-bergen");
        var nightly = vbr.AddBackupJob("Bergen nightly").Protects(bergen.AddVirtualMachines("Bergen VMs", 20)).To(vbr.AddRepository("local", on: vbr));
        foreach (var town in new[] { "Oslo", "Turku" })
        {
            var vault = plan.AddSite(town);
            vault.AddBackupServer($"vbr-{vault.Name}");
            plan.AddWanLink(bergen, vault);
            vbr.AddBackupCopyJob($"to {town}").Copies(nightly).To(vbr.AddRepository(town, on: vault.AddServer($"store-{town}")));
        }

        return plan.Run(args);
        """,
        "Add a backup server at each of these sites");

    [Fact]
    public Task Nothing_is_offered_where_the_site_has_no_name() => Verify.VerifyNoCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Copies");
        var bergen = plan.AddSite("Bergen");
        var vbr = bergen.AddBackupServer("vbr-bergen");
        var nightly = vbr.AddBackupJob("Bergen nightly").Protects(bergen.AddVirtualMachines("Bergen VMs", 20)).To(vbr.AddRepository("local", on: vbr));
        vbr.AddBackupCopyJob("to vault").Copies(nightly).To(vbr.{|DPL3005:AddRepository("copies", on: plan.AddSite("Vault").AddServer("store"))|});
        return plan.Run(args);
        """);

    private static string WithNameTaken(string repository, string server) =>
        $"""
        using Deployment.Plans;

        var vbrVault = "somewhere";
        var plan = DeploymentPlan.Create(vbrVault);
        var bergen = plan.AddSite("Bergen");
        var vbr = bergen.AddBackupServer("vbr-bergen");
        var em = bergen.AddEnterpriseManager("em").Manages(vbr);
        var vault = plan.AddSite("Vault");{server}
        plan.AddWanLink(bergen, vault);
        var nightly = vbr.AddBackupJob("Bergen nightly").Protects(bergen.AddVirtualMachines("Bergen VMs", 20)).To(vbr.AddRepository("local", on: vbr));
        vbr.AddBackupCopyJob("Bergen to vault").Copies(nightly).To(vbr.{repository});
        return plan.Run(args);
        """;
}
