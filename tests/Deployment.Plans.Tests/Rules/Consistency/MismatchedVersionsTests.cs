using Deployment.Plans.Rules;
using Deployment.Plans.Tests.Support;
using VerifyXunit;

namespace Deployment.Plans.Tests.Rules.Consistency;

public class MismatchedVersionsTests
{
    private const string Rule = "DPL4001";
    private const string Older = "12.1.0.2131";
    private const string Newer = "12.3.2.4165";

    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly Site _site;

    public MismatchedVersionsTests() => _site = _plan.AddSite("HQ");

    [Fact]
    public Task Messages()
    {
        Together(Newer, Newer, Older, "13.0.1.1071");
        var (one, other) = (Server("x", "9.5.0.823"), Server("y", "9.5.0.1038"));
        one.AddProxy(other);
        return Verifier.Verify(string.Join("\n", _plan.FindingsOf(Rule).Select(finding => finding.Message)));
    }

    [Fact]
    public void Servers_of_one_build_are_fine()
    {
        Together(Newer, Newer, Newer);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void The_build_that_fewer_servers_have_is_the_outlier()
    {
        Together(Older, Newer, Older);
        var finding = Assert.Single(_plan.FindingsOf(Rule));
        Assert.Equal("HQ / vbr-2", finding.Subject.Path);
        Assert.Equal(RuleSeverity.Error, finding.Rule.Severity);
    }

    [Fact]
    public void On_a_tie_it_is_the_older_one()
    {
        Together(Newer, Older, Older, Newer);
        Assert.Equal(["HQ / vbr-2", "HQ / vbr-3"], _plan.FindingsOf(Rule).Select(finding => finding.Subject.Path));
    }

    [Fact]
    public void All_builds_but_the_most_common_are_outliers()
    {
        Together(Newer, "12.2.0.334", Newer, Older, "13.0.1.1071");
        Assert.Equal(["HQ / vbr-2", "HQ / vbr-4", "HQ / vbr-5"], _plan.FindingsOf(Rule).Select(finding => finding.Subject.Path));
    }

    [Fact]
    public void Builds_are_compared_as_numbers()
    {
        Together("9.5.0.823", "9.5.0.1038");
        Assert.Equal("HQ / vbr-1", Assert.Single(_plan.FindingsOf(Rule)).Subject.Path);
    }

    [Fact]
    public void A_difference_in_the_last_number_is_one()
    {
        Together("12.3.2.3617", "12.3.2.4165");
        Assert.Single(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Servers_that_share_nothing_may_differ()
    {
        Server("a", Older);
        Server("b", Newer);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Servers_under_different_Enterprise_Managers_may_differ()
    {
        _site.AddEnterpriseManager("em-1").Manages(Server("a", Older));
        _site.AddEnterpriseManager("em-2").Manages(Server("b", Newer));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void The_other_group_does_not_decide_what_is_common()
    {
        Together(Older, Older, Newer);
        var (a, b) = (Server("a", Newer), Server("b", Newer));
        a.AddProxy(b);
        Assert.Equal("HQ / vbr-3", Assert.Single(_plan.FindingsOf(Rule)).Subject.Path);
    }

    [Theory]
    [InlineData("proxy on the other's machine")]
    [InlineData("repository on the other's machine")]
    [InlineData("WAN accelerator on the other's machine")]
    [InlineData("roles of both on a third machine")]
    [InlineData("the other's machine mounts")]
    [InlineData("backup to the other's repository")]
    [InlineData("restore from the other's repository")]
    [InlineData("copy to the other's repository")]
    [InlineData("copy by way of the other's accelerator")]
    [InlineData("copy of the other's job")]
    [InlineData("replica metadata in the other's repository")]
    [InlineData("one Enterprise Manager")]
    public void Whatever_two_servers_share_binds_them_to_one_build(string shared)
    {
        var (a, b) = (Server("a", Older), Server("b", Newer));
        Share(shared, a, b);
        Assert.Equal([a], _plan.FindingsOf(Rule).Select(finding => finding.Subject));
    }

    [Fact]
    public void What_a_server_shares_with_itself_binds_it_to_no_other()
    {
        var (a, b) = (Server("a", Older), Server("b", Newer));
        foreach (var server in (BackupServer[])[a, b])
        {
            var repository = server.AddRepository("local", server).WithMountServer(server);
            server.AddProxy(server);
            server.AddWanAccelerator(server);
            server.AddBackupCopyJob("copy").Copies(server.AddBackupJob("nightly").To(repository)).To(repository);
        }

        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Sharing_reaches_over_a_third_server_whose_build_is_not_set()
    {
        var (a, middle, b) = (Server("a", Older), _site.AddBackupServer("middle"), Server("b", Newer));
        a.AddProxy(middle);
        middle.AddProxy(b);
        Assert.Equal([a], _plan.FindingsOf(Rule).Select(finding => finding.Subject));
    }

    [Fact]
    public void A_build_that_is_not_set_differs_from_none()
    {
        Together(Newer, Newer);
        _plan.EnterpriseManagers[0].Manages(_site.AddBackupServer("unset"));
        Assert.Empty(_plan.FindingsOf(Rule));
        Assert.Empty(_plan.UndecidedPlacesOf(Rule));
    }

    [Fact]
    public void A_build_known_only_at_run_time_is_undecided()
    {
        Together(Newer, Newer);
        var server = AtRunTime.Unknown("version", "argument", () => _site.AddBackupServer("vbr").WithVersion(""));
        _plan.EnterpriseManagers[0].Manages(server);
        _plan.AssertUndecided(Rule, "argument");
    }

    [Fact]
    public void It_does_not_hide_that_the_others_differ()
    {
        Together(Newer, Older, Newer, Newer, Newer, "12.2.0.334");
        AtRunTime.Unknown("version", "argument", () => _plan.BackupServers[4].WithVersion(""));
        var findings = _plan.FindingsOf(Rule);
        Assert.Equal(["HQ / vbr-2", "HQ / vbr-6"], findings.Select(finding => finding.Subject.Path));
        Assert.Contains("but 3 servers or more that it works with have 12.3.2.4165 (3 builds or more in all): ", findings[0].Message, StringComparison.Ordinal);
        Assert.Equal(["argument"], _plan.UndecidedPlacesOf(Rule));
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    public void Where_it_may_be_that_of_as_many_servers_as_the_common_one_nobody_is_accused(int servers)
    {
        Together([Older, .. Enumerable.Repeat(Newer, servers)]);
        for (var i = 2; i <= servers; i++)
            AtRunTime.Unknown("version", "argument", () => _plan.BackupServers[i].WithVersion(""));
        _plan.AssertUndecided(Rule, "argument");
    }

    [Fact]
    public void Neither_is_anyone_where_more_servers_may_be_added()
    {
        Together(Newer, Older, Newer);
        AtRunTime.Repeated(_plan, "loop", () => Server("vbr", Newer));
        _plan.AssertUndecided(Rule, "loop");
    }

    [Fact]
    public void A_server_of_another_group_whose_build_is_known_only_at_run_time_makes_no_build_common()
    {
        Together(Newer, Older);
        AtRunTime.Unknown("version", "argument", () => _site.AddBackupServer("alone").WithVersion(""));
        Assert.DoesNotContain("or more", _plan.MessageOf(Rule), StringComparison.Ordinal);
    }

    [Fact]
    public void The_risk_is_accepted_for_the_outlier()
    {
        Together(Newer, Older, Newer);
        _plan.BackupServers[0].Accept(Rule, because: "It is not at fault.");
        Assert.Single(_plan.FindingsOf(Rule));
        _plan.BackupServers[1].Accept(Rule, because: "It is replaced next week.");
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    private static void Share(string shared, BackupServer a, BackupServer b)
    {
        var third = a.Site.AddServer("third");
        switch (shared)
        {
            case "proxy on the other's machine":
                a.AddProxy(b);
                break;
            case "repository on the other's machine":
                a.AddRepository("r", b);
                break;
            case "WAN accelerator on the other's machine":
                a.AddWanAccelerator(b);
                break;
            case "roles of both on a third machine":
                a.AddProxy(third);
                b.AddRepository("r", third);
                break;
            case "the other's machine mounts":
                a.AddRepository("r", third).WithMountServer(b);
                break;
            case "restore from the other's repository":
                var virtualMachines = a.Site.AddVirtualMachines("VMs", 1);
                b.AddBackupJob("nightly").Protects(virtualMachines).To(b.AddRepository("local", b));
                a.OffersRestore(virtualMachines, RestoreKind.GuestFiles);
                break;
            case "backup to the other's repository":
                a.AddBackupJob("j").To(b.AddRepository("r", third));
                break;
            case "copy to the other's repository":
                a.AddBackupCopyJob("j").To(b.AddRepository("r", third));
                break;
            case "copy by way of the other's accelerator":
                a.AddBackupCopyJob("j").Via(a.AddWanAccelerator(a), b.AddWanAccelerator(third));
                break;
            case "copy of the other's job":
                a.AddBackupCopyJob("j").Copies(b.AddBackupJob("j"));
                break;
            case "replica metadata in the other's repository":
                a.AddReplicationJob("j").WithMetadataRepository(b.AddRepository("r", third));
                break;
            default:
                a.Site.AddEnterpriseManager("em").Manages(a, b);
                break;
        }
    }

    private BackupServer Server(string name, string version) => _site.AddBackupServer(name).WithVersion(version);

    private void Together(params string[] versions) =>
        _site.AddEnterpriseManager("em").Manages([.. versions.Select((version, index) => Server($"vbr-{index + 1}", version))]);
}
