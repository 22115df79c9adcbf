using Verify = Deployment.Analyzers.CodeFixes.Tests.Verifiers.CSharpCodeFixVerifier<
    Deployment.Analyzers.DeploymentPlanAnalyzer,
    Deployment.Analyzers.CodeFixes.Fixes.Transfer.JobDependsOnWanCodeFixProvider>;

namespace Deployment.Analyzers.CodeFixes.Tests.Fixes;

public class JobDependsOnWanTests
{
    private const string Plan = """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Jobs");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq");
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen);
        var machines = bergen.AddVirtualMachines("Bergen VMs", 20);
        var local = vbrHq.AddRepository("Bergen local", on: bergen.AddServer("store-bergen"));
        """;

    [Fact]
    public Task Moves_the_job_to_the_local_server() => Verify.VerifyCodeFixAsync(
        Plan + """

        var vbr = bergen.AddBackupServer("vbr-bergen");
        vbrHq // headquarters
            .{|DPL5003:AddBackupJob("Bergen nightly")|}
            .Protects(machines).To(local);
        return plan.Run(args);
        """,
        Plan + """

        var vbr = bergen.AddBackupServer("vbr-bergen");
        vbr // headquarters
            .AddBackupJob("Bergen nightly")
            .Protects(machines).To(local);
        return plan.Run(args);
        """,
        "Move job 'Bergen nightly' to 'vbr-bergen'");

    [Fact]
    public Task Moves_the_jobs_of_a_loop() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Jobs");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq");
        foreach (var town in new[] { "Oslo", "Bergen" })
        {
            var site = plan.AddSite(town);
            plan.AddWanLink(hq, site);
            var vbr = site.AddBackupServer($"vbr-{town}");
            var local = vbr.AddRepository(town, on: vbr);
            vbrHq.{|DPL5003:AddBackupJob($"{town} nightly")|}.Protects(site.AddVirtualMachines($"{town} VMs", 20)).To(local);
        }

        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Jobs");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq");
        foreach (var town in new[] { "Oslo", "Bergen" })
        {
            var site = plan.AddSite(town);
            plan.AddWanLink(hq, site);
            var vbr = site.AddBackupServer($"vbr-{town}");
            var local = vbr.AddRepository(town, on: vbr);
            vbr.AddBackupJob($"{town} nightly").Protects(site.AddVirtualMachines($"{town} VMs", 20)).To(local);
        }

        return plan.Run(args);
        """,
        "Move job 'Oslo nightly' and 1 more to the backup servers of their sites");

    [Fact]
    public Task Offers_nothing_where_there_is_no_local_server() => Verify.VerifyNoCodeFixAsync(
        Plan + """

        vbrHq.{|DPL5003:AddBackupJob("Bergen nightly")|}.Protects(machines).To(local);
        return plan.Run(args);
        """);

    [Fact]
    public Task Offers_nothing_where_the_repository_would_be_away_from_the_new_owner() => Verify.VerifyNoCodeFixAsync(
        Plan + """

        var vbr = bergen.AddBackupServer("vbr-bergen");
        vbrHq.{|DPL5003:AddBackupJob("Bergen nightly")|}.Protects(machines).To(vbrHq.AddRepository("HQ", on: vbrHq));
        return plan.Run(args);
        """);
}
