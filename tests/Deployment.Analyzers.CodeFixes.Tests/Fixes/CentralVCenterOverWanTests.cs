using Verify = Deployment.Analyzers.CodeFixes.Tests.Verifiers.CSharpCodeFixVerifier<
    Deployment.Analyzers.DeploymentPlanAnalyzer,
    Deployment.Analyzers.CodeFixes.Fixes.Discovery.CentralVCenterOverWanCodeFixProvider>;

namespace Deployment.Analyzers.CodeFixes.Tests.Fixes;

public class CentralVCenterOverWanTests
{
    private const string Sites = """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Discovery");
        var hq = plan.AddSite("HQ");
        var vCenter = hq.AddVCenter("vcenter");
        hq.AddHost("esx-hq").ManagedBy(vCenter);
        """;

    [Fact]
    public Task Limits_the_account_to_the_servers_site() => Verify.VerifyCodeFixAsync(
        Sites + """

        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen);
        bergen.AddHost("esx-bergen").ManagedBy(vCenter);
        var vbr = bergen.AddBackupServer("vbr-bergen");
        vbr.{|DPL1001:Manages(vCenter /* all of it */)|}; // the central one
        return plan.Run(args);
        """,
        Sites + """

        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen);
        bergen.AddHost("esx-bergen").ManagedBy(vCenter);
        var vbr = bergen.AddBackupServer("vbr-bergen");
        vbr.Manages(vCenter, vCenter.AddAccount("svc-bergen").LimitedTo(bergen) /* all of it */); // the central one
        return plan.Run(args);
        """,
        "Limit the account to 'Bergen'");

    /// <summary>The evaluation begins anew there, and what it has noted before counts no longer.</summary>
    [Fact]
    public Task Limits_the_account_in_a_plan_that_may_catch_an_exception() => Verify.VerifyCodeFixAsync(
        Sites + Branch + """
        vbr.{|DPL1001:Manages(vCenter)|};
        try { System.IO.File.ReadAllText("sites.txt"); plan.AddSite("More"); } catch (System.IO.IOException) { }
        return plan.Run(args);
        """,
        Sites + Branch + """
        vbr.Manages(vCenter, vCenter.AddAccount("svc-bergen").LimitedTo(bergen));
        try { System.IO.File.ReadAllText("sites.txt"); plan.AddSite("More"); } catch (System.IO.IOException) { }
        return plan.Run(args);
        """,
        "Limit the account to 'Bergen'");

    [Theory]
    [InlineData("if (args.Length > 9) System.Environment.Exit(2);")]
    [InlineData("if (args.Length > 9) throw new System.InvalidOperationException();")]
    [InlineData("if (args.Length > 9) return 2;")]
    public Task Limits_the_account_in_a_plan_that_may_not_be_run(string refusal)
    {
        const string Statement = "vbr.Manages(vCenter);";
        return Verify.VerifyCodeFixAsync(
            Sites + Branch + Statement.Replace("Manages(vCenter)", "{|DPL1001:Manages(vCenter)|}") + refusal + " return plan.Run(args);",
            Sites + Branch + "vbr.Manages(vCenter, vCenter.AddAccount(\"svc-bergen\").LimitedTo(bergen));" + refusal + " return plan.Run(args);",
            "Limit the account to 'Bergen'");
    }

    private const string Branch = """

        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen);
        bergen.AddHost("esx-bergen").ManagedBy(vCenter);
        var vbr = bergen.AddBackupServer("vbr-bergen");

        """;

    private const string Recovery = """

        var (bergen, moss) = (plan.AddSite("Bergen"), plan.AddSite("Moss"));
        plan.AddWanLink(hq, bergen);
        plan.AddWanLink(hq, moss);
        bergen.AddHost("esx-bergen").ManagedBy(vCenter);
        moss.AddHost("esx-moss").ManagedBy(vCenter);
        var vbr = bergen.AddBackupServer("vbr-bergen");
        vbr.AddReplicationJob("dr").Protects(moss.AddVirtualMachines("VMs", count: 3));

        """;

    [Fact]
    public Task Limits_the_account_to_the_sites_that_the_servers_jobs_work_with() => Verify.VerifyCodeFixAsync(
        Sites + Recovery + """
        vbr.{|DPL1001:Manages(vCenter)|};
        return plan.Run(args);
        """,
        Sites + Recovery + """
        vbr.Manages(vCenter, vCenter.AddAccount("svc-bergen").LimitedTo(bergen, moss));
        return plan.Run(args);
        """,
        "Limit the account to 'Bergen' and 'Moss'");

    [Fact]
    public Task Registers_the_hosts_of_the_sites_that_the_servers_jobs_work_with() => Verify.VerifyCodeFixAsync(
        Sites + Recovery + """
        vbr.{|DPL1001:Manages(vCenter)|};
        return plan.Run(args);
        """,
        Sites + Recovery + """
        vbr.Manages([.. bergen.Hosts, .. moss.Hosts]);
        return plan.Run(args);
        """,
        "Register the hosts of 'Bergen' and 'Moss' instead of the vCenter",
        index: 1);

    [Fact]
    public Task Limits_an_account_that_is_there_already() => Verify.VerifyCodeFixAsync(
        Sites + """

        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen);
        bergen.AddHost("esx-bergen").ManagedBy(vCenter);
        var account = vCenter.AddAccount("svc");
        bergen.AddBackupServer("vbr-bergen")
            .WithVersion("12.3.2.4165")
            // sees everything
            .{|DPL1001:Manages(vCenter, account)|}
            .WithCores(8);
        return plan.Run(args);
        """,
        Sites + """

        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen);
        bergen.AddHost("esx-bergen").ManagedBy(vCenter);
        var account = vCenter.AddAccount("svc");
        bergen.AddBackupServer("vbr-bergen")
            .WithVersion("12.3.2.4165")
            // sees everything
            .Manages(vCenter, account.LimitedTo(bergen))
            .WithCores(8);
        return plan.Run(args);
        """);

    [Fact]
    public Task Names_an_account_for_each_turn_of_a_loop() => Verify.VerifyCodeFixAsync(
        Sites + """

        foreach (var town in new[] { "Oslo", "Bergen" })
            AddBranch(town);
        return plan.Run(args);

        void AddBranch(string town)
        {
            var branch = plan.AddSite(town);
            plan.AddWanLink(hq, branch);
            branch.AddHost($"esx-{town}").ManagedBy(vCenter);
            branch.AddBackupServer($"vbr-{town}").{|DPL1001:Manages(vCenter)|};
        }
        """,
        Sites + """

        foreach (var town in new[] { "Oslo", "Bergen" })
            AddBranch(town);
        return plan.Run(args);

        void AddBranch(string town)
        {
            var branch = plan.AddSite(town);
            plan.AddWanLink(hq, branch);
            branch.AddHost($"esx-{town}").ManagedBy(vCenter);
            branch.AddBackupServer($"vbr-{town}").Manages(vCenter, vCenter.AddAccount($"svc-{branch.Name}").LimitedTo(branch));
        }
        """,
        "Limit the account to each server's own site");

    [Fact]
    public Task Reaches_the_site_through_the_server_in_a_helper_of_another_file() => Verify.VerifyCodeFixAsync(
        [
            Sites + """

            var bergen = plan.AddSite("Bergen");
            plan.AddWanLink(hq, bergen);
            bergen.AddHost("esx-bergen").ManagedBy(vCenter);
            Registration.Register(bergen.AddBackupServer("vbr-bergen"), vCenter);
            return plan.Run(args);
            """,
            """
            using Deployment.Plans;

            static class Registration
            {
                public static void Register(BackupServer server, VCenter vCenter) => server.{|DPL1001:Manages(vCenter)|};
            }
            """,
        ],
        [
            Sites + """

            var bergen = plan.AddSite("Bergen");
            plan.AddWanLink(hq, bergen);
            bergen.AddHost("esx-bergen").ManagedBy(vCenter);
            Registration.Register(bergen.AddBackupServer("vbr-bergen"), vCenter);
            return plan.Run(args);
            """,
            """
            using Deployment.Plans;

            static class Registration
            {
                public static void Register(BackupServer server, VCenter vCenter) => server.Manages(vCenter, vCenter.AddAccount($"svc-{server.Site.Name}").LimitedTo(server.Site));
            }
            """,
        ]);

    [Fact]
    public Task Registers_the_sites_hosts_instead() => Verify.VerifyCodeFixAsync(
        Sites + """

        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen);
        bergen.AddHost("esx-bergen").ManagedBy(vCenter);
        bergen.AddBackupServer("vbr-bergen").{|DPL1001:Manages(vCenter)|};
        return plan.Run(args);
        """,
        Sites + """

        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen);
        bergen.AddHost("esx-bergen").ManagedBy(vCenter);
        bergen.AddBackupServer("vbr-bergen").Manages([.. bergen.Hosts]);
        return plan.Run(args);
        """,
        "Register the hosts of 'Bergen' instead of the vCenter",
        index: 1);

    [Fact]
    public Task Offers_nothing_where_only_some_turns_of_a_loop_are_at_fault() => Verify.VerifyNoCodeFixAsync(
        Sites + """

        foreach (var town in new[] { "Oslo", "Bergen" })
        {
            var branch = plan.AddSite(town);
            plan.AddWanLink(hq, branch);
            var manager = town == "Oslo" ? branch.AddVCenter("vcenter-oslo") : vCenter;
            branch.AddHost($"esx-{town}").ManagedBy(manager);
            branch.AddBackupServer($"vbr-{town}").{|DPL1001:Manages(manager)|};
        }

        return plan.Run(args);
        """);
}
