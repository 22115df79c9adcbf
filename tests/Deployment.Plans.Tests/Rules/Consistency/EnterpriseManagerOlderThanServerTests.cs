using Deployment.Plans.Rules;
using Deployment.Plans.Tests.Support;
using VerifyXunit;

namespace Deployment.Plans.Tests.Rules.Consistency;

public class EnterpriseManagerOlderThanServerTests
{
    private const string Rule = "DPL4002";
    private const string Older = "12.1.0.2131";
    private const string Newer = "12.3.2.4165";

    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly Site _site;
    private readonly EnterpriseManager _manager;

    public EnterpriseManagerOlderThanServerTests()
    {
        _site = _plan.AddSite("HQ");
        _manager = _site.AddEnterpriseManager("em");
    }

    [Fact]
    public Task Message_for_one_server()
    {
        _manager.WithVersion(Older).Manages(Server("a", Newer), Server("b", Older));
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public Task Message_for_several()
    {
        _manager.WithVersion(Older).Manages(Server("a", "12.2.0.334"), Server("b", Newer));
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public void Servers_that_it_may_come_to_manage_make_them_more()
    {
        _manager.WithVersion(Older).Manages(Server("a", Newer));
        AtRunTime.Repeated(_plan, "loop", () => _manager.Manages(Server("b", Newer)));
        Assert.Contains("but 2 or more of its backup servers are newer (", _plan.MessageOf(Rule), StringComparison.Ordinal);
        Assert.Equal(["loop"], _plan.UndecidedPlacesOf(Rule));
    }

    [Theory]
    [InlineData("12.3.2.3617", "12.3.2.4165", 1)]
    [InlineData("12.3.2.4165", "12.3.2.4165", 0)]
    [InlineData("13.0.1.1071", "12.3.2.4165", 0)]
    [InlineData("9.5.0.823", "9.5.0.1038", 1)]
    [InlineData("9.5.0.1038", "9.5.0.823", 0)]
    public void It_is_to_be_as_new_as_its_servers_number_by_number(string ofManager, string ofServer, int findings)
    {
        _manager.WithVersion(ofManager).Manages(Server("a", ofServer), Server("b", ofServer));
        Assert.Equal(findings, _plan.FindingsOf(Rule).Count);
        Assert.All(_plan.FindingsOf(Rule), finding => Assert.Equal((RuleSeverity.Error, (Element)_manager), (finding.Severity, finding.Subject)));
    }

    [Fact]
    public void Servers_that_it_does_not_manage_may_be_newer()
    {
        _manager.WithVersion(Older).Manages(Server("a", Older));
        Server("b", Newer);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_build_that_is_not_set_is_neither_older_nor_newer()
    {
        _manager.Manages(Server("a", Newer), _site.AddBackupServer("b"));
        Assert.Empty(_plan.FindingsOf(Rule));
        _manager.WithVersion(Newer);
        Assert.Empty(_plan.FindingsOf(Rule));
        Assert.Empty(_plan.UndecidedPlacesOf(Rule));
    }

    [Fact]
    public void Its_own_build_known_only_at_run_time_is_undecided()
    {
        _manager.Manages(Server("a", Newer), Server("b", Newer));
        AtRunTime.Unknown("version", "argument", () => _manager.WithVersion(""));
        _plan.AssertUndecided(Rule, "argument");
    }

    [Fact]
    public void A_servers_build_known_only_at_run_time_does_not_hide_that_another_is_newer()
    {
        _manager.WithVersion(Older).Manages(AtRunTime.Unknown("version", "argument", () => _site.AddBackupServer("a").WithVersion("")));
        _plan.BackupServers[0].AddProxy(Server("b", Older));
        _plan.AssertUndecided(Rule, "argument");
        _manager.Manages(Server("c", Newer));
        Assert.Single(_plan.FindingsOf(Rule));
    }

    private BackupServer Server(string name, string version) => _site.AddBackupServer(name).WithVersion(version);
}
