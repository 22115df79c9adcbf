using Verify = Deployment.Analyzers.CodeFixes.Tests.Verifiers.CSharpCodeFixVerifier<
    Deployment.Analyzers.DeploymentPlanAnalyzer,
    Deployment.Analyzers.CodeFixes.Fixes.Transfer.JobDependsOnWanCodeFixProvider>;

namespace Deployment.Analyzers.CodeFixes.Tests.Fixes;

public class JobDependsOnWanTests
{
    private const string Sites = """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Jobs");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq");
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen);
        var machines = bergen.AddVirtualMachines("Bergen VMs", 20);
        """;

    private const string Plan = Sites + """

        var local = vbrHq.AddRepository("Bergen local", on: bergen.AddServer("store-bergen"));
        """;

    [Fact]
    public Task Moves_the_job_to_the_local_server_with_its_repository() => Verify.VerifyCodeFixAsync(
        Sites + """

        var vbr = bergen.AddBackupServer("vbr-bergen");
        var local = vbrHq.AddRepository("Bergen local", on: bergen.AddServer("store-bergen"));
        vbrHq // headquarters
            .{|DPL5003:AddBackupJob("Bergen nightly")|}
            .Protects(machines).To(local);
        return plan.Run(args);
        """,
        Sites + """

        var vbr = bergen.AddBackupServer("vbr-bergen");
        var local = vbr.AddRepository("Bergen local", on: bergen.AddServer("store-bergen"));
        vbr // headquarters
            .AddBackupJob("Bergen nightly")
            .Protects(machines).To(local);
        return plan.Run(args);
        """,
        "Move job 'Bergen nightly' to 'vbr-bergen'");

    [Theory]
    [InlineData("var local = vbrHq.AddRepository(\"Bergen local\", on: bergen.AddServer(\"store\")); var vbr = bergen.AddBackupServer(\"vbr\"); vbrHq.{|DPL5003:AddBackupJob(\"Bergen\")|}.Protects(machines).To(local);")]
    [InlineData("var vbr = bergen.AddBackupServer(\"vbr\"); var local = vbrHq.AddRepository(\"Bergen local\", on: bergen.AddServer(\"store\")); vbrHq.{|DPL5003:AddBackupJob(\"All\")|}.Protects(hq.AddVirtualMachines(\"HQ VMs\", 9)).To(local); vbrHq.{|DPL5003:AddBackupJob(\"Bergen\")|}.Protects(machines).To(local);")]
    public Task Offers_nothing_where_the_repository_cannot_follow(string jobs) => Verify.VerifyNoCodeFixAsync(
        $$"""
        {{Sites}}
        {{jobs}}
        return plan.Run(args);
        """);

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
