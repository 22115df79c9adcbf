using Verify = Deployment.Analyzers.CodeFixes.Tests.Verifiers.CSharpCodeFixVerifier<
    Deployment.Analyzers.DeploymentPlanAnalyzer,
    Deployment.Analyzers.CodeFixes.Fixes.Discovery.AccountScopeMissesSiteCodeFixProvider>;

namespace Deployment.Analyzers.CodeFixes.Tests.Fixes;

public class AccountScopeMissesSiteTests
{
    private const string Sites = """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Accounts");
        var hq = plan.AddSite("HQ");
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen).WithBandwidth(4.Mbps());
        var vCenter = hq.AddVCenter("vcenter");
        hq.AddHost("esx-hq").ManagedBy(vCenter);
        bergen.AddHost("esx-bergen").ManagedBy(vCenter);
        """;

    [Fact]
    public Task Limits_the_account_to_the_servers_site() => Verify.VerifyCodeFixAsync(
        Sites + """

        var vbr = bergen.AddBackupServer("vbr-bergen");
        vbr.{|DPL1003:Manages(vCenter, vCenter.AddAccount("svc") /* read only */.LimitedTo(hq, bergen))|};
        return plan.Run(args);
        """,
        Sites + """

        var vbr = bergen.AddBackupServer("vbr-bergen");
        vbr.Manages(vCenter, vCenter.AddAccount("svc") /* read only */.LimitedTo(bergen));
        return plan.Run(args);
        """,
        "Limit the account to 'Bergen'");

    [Fact]
    public Task Limits_it_where_it_is_declared() => Verify.VerifyCodeFixAsync(
        Sites + """

        var account = vCenter.AddAccount("svc-bergen")
            .LimitedTo(hq); // copied from HQ
        bergen.AddBackupServer("vbr-bergen").{|DPL1003:Manages(vCenter, account)|};
        return plan.Run(args);
        """,
        Sites + """

        var account = vCenter.AddAccount("svc-bergen")
            .LimitedTo(bergen); // copied from HQ
        bergen.AddBackupServer("vbr-bergen").Manages(vCenter, account);
        return plan.Run(args);
        """);

    [Fact]
    public Task Leaves_the_sites_that_the_servers_jobs_work_with() => Verify.VerifyCodeFixAsync(
        Sites + """

        var moss = plan.AddSite("Moss");
        plan.AddWanLink(hq, moss).WithBandwidth(4.Mbps());
        moss.AddHost("esx-moss").ManagedBy(vCenter);
        var vbr = bergen.AddBackupServer("vbr-bergen");
        vbr.{|DPL1003:Manages(vCenter, vCenter.AddAccount("svc").LimitedTo(hq, bergen, moss))|};
        vbr.AddReplicationJob("dr").Protects(moss.AddVirtualMachines("VMs", count: 3));
        return plan.Run(args);
        """,
        Sites + """

        var moss = plan.AddSite("Moss");
        plan.AddWanLink(hq, moss).WithBandwidth(4.Mbps());
        moss.AddHost("esx-moss").ManagedBy(vCenter);
        var vbr = bergen.AddBackupServer("vbr-bergen");
        vbr.Manages(vCenter, vCenter.AddAccount("svc").LimitedTo(bergen, moss));
        vbr.AddReplicationJob("dr").Protects(moss.AddVirtualMachines("VMs", count: 3));
        return plan.Run(args);
        """,
        "Limit the account to 'Bergen' and 'Moss'");

    [Fact]
    public Task Gives_each_site_that_shares_an_account_one_of_its_own() => Verify.VerifyCodeFixAsync(
        Sites + """

        var shared = vCenter.AddAccount("svc").LimitedTo(hq);
        hq.AddBackupServer("vbr-hq").Manages(vCenter, shared);
        foreach (var town in new[] { "Oslo", "Moss" })
        {
            var branch = plan.AddSite(town);
            plan.AddWanLink(hq, branch).WithBandwidth(4.Mbps());
            branch.AddHost($"esx-{town}").ManagedBy(vCenter);
            branch.AddBackupServer($"vbr-{town}").{|DPL1003:Manages(vCenter, shared)|};
        }

        return plan.Run(args);
        """,
        Sites + """

        var shared = vCenter.AddAccount("svc").LimitedTo(hq);
        hq.AddBackupServer("vbr-hq").Manages(vCenter, shared);
        foreach (var town in new[] { "Oslo", "Moss" })
        {
            var branch = plan.AddSite(town);
            plan.AddWanLink(hq, branch).WithBandwidth(4.Mbps());
            branch.AddHost($"esx-{town}").ManagedBy(vCenter);
            branch.AddBackupServer($"vbr-{town}").Manages(vCenter, vCenter.AddAccount($"svc-{branch.Name}").LimitedTo(branch));
        }

        return plan.Run(args);
        """,
        "Register the vCenter with an account of its own, limited to each server's own sites");

    [Fact]
    public Task Limits_the_accounts_of_a_loop() => Verify.VerifyCodeFixAsync(
        Sites + """

        foreach (var town in new[] { "Oslo", "Moss" })
        {
            var branch = plan.AddSite(town);
            plan.AddWanLink(hq, branch).WithBandwidth(4.Mbps());
            branch.AddHost($"esx-{town}").ManagedBy(vCenter);
            branch.AddBackupServer($"vbr-{town}").{|DPL1003:Manages(vCenter, vCenter.AddAccount($"svc-{town}").LimitedTo(hq, branch))|};
        }

        return plan.Run(args);
        """,
        Sites + """

        foreach (var town in new[] { "Oslo", "Moss" })
        {
            var branch = plan.AddSite(town);
            plan.AddWanLink(hq, branch).WithBandwidth(4.Mbps());
            branch.AddHost($"esx-{town}").ManagedBy(vCenter);
            branch.AddBackupServer($"vbr-{town}").Manages(vCenter, vCenter.AddAccount($"svc-{town}").LimitedTo(branch));
        }

        return plan.Run(args);
        """,
        "Limit the account to each server's own sites");

    [Fact]
    public Task Offers_nothing_where_the_account_is_not_limited_in_one_place() => Verify.VerifyNoCodeFixAsync(
        Sites + """

        Register(bergen.AddBackupServer("vbr-bergen"), vCenter.AddAccount("svc").LimitedTo(bergen).LimitedTo(hq));
        return plan.Run(args);

        static void Register(BackupServer server, VCenterAccount account) => server.{|DPL1003:Manages(account.VCenter, Checked(account))|};

        static VCenterAccount Checked(VCenterAccount account) => account;
        """);
}
