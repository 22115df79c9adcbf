using Deployment.Plans.Tests.Support;
using VerifyXunit;

namespace Deployment.Plans.Tests.Rules.Discovery;

public class AccountScopeMissesSiteTests
{
    private const string Rule = "DPL1003";

    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly Site _hq;
    private readonly Site _oslo;
    private readonly Site _bergen;
    private readonly VCenter _vCenter;
    private readonly VCenterAccount _account;
    private readonly BackupServer _hqServer;
    private readonly BackupServer _osloServer;

    /// <summary>A central vCenter over the hosts of two branches, each with a backup server.</summary>
    public AccountScopeMissesSiteTests()
    {
        (_hq, _oslo, _bergen) = (_plan.AddSite("HQ"), _plan.AddSite("Oslo"), _plan.AddSite("Bergen"));
        _plan.AddWanLink(_hq, _oslo);
        _plan.AddWanLink(_hq, _bergen);
        _vCenter = _hq.AddVCenter("vcenter");
        _account = _vCenter.AddAccount("svc");
        (_hqServer, _osloServer) = (_hq.AddBackupServer("vbr-hq"), _oslo.AddBackupServer("vbr-oslo"));
        _bergen.AddBackupServer("vbr-bergen");
        AddHosts(_oslo, 2);
        AddHosts(_bergen, 3);
    }

    [Fact]
    public Task Messages()
    {
        var empty = _plan.AddSite("Empty");
        _osloServer.Manages(_vCenter, _account.LimitedTo(_oslo, _bergen));
        _hqServer.Manages(_vCenter, _vCenter.AddAccount("svc-2").LimitedTo(_oslo, _bergen));
        var (alta, shared) = (_plan.AddSite("Alta"), _vCenter.AddAccount("svc-3").LimitedTo(_bergen));
        alta.AddBackupServer("vbr-alta").Manages(_vCenter, shared);
        _bergen.AddBackupServer("vbr-bergen-2").Manages(_vCenter, shared);
        AddHosts(alta, 1);
        _bergen.AddBackupServer("vbr-bergen-3").Manages(_vCenter, _vCenter.AddAccount("svc-4").LimitedTo(empty));
        return Verifier.Verify(string.Join("\n", _plan.FindingsOf(Rule).Select(finding => finding.Message)));
    }

    [Fact]
    public void Hosts_that_may_be_added_make_the_finding_larger()
    {
        _osloServer.Manages(_vCenter, _account.LimitedTo(_oslo, _bergen));
        AtRunTime.Repeated(_plan, "loop", () => _bergen.AddHost("one more").ManagedBy(_vCenter));
        Assert.Contains(
            "4 hosts or more on 1 remote site or more that the server has no job for: it rescans them over the WAN every 4 hours, 24 host scans or more a day.",
            _plan.MessageOf(Rule),
            StringComparison.Ordinal);
        Assert.Equal(["loop"], _plan.UndecidedPlacesOf(Rule));
    }

    [Fact]
    public void An_account_limited_to_the_own_site_is_right()
    {
        _osloServer.Manages(_vCenter, _account.LimitedTo(_oslo));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void An_account_that_is_not_limited_is_no_matter_of_this_rule()
    {
        _osloServer.Manages(_vCenter, _account);
        Assert.Empty(_plan.FindingsOf(Rule));
        Assert.Single(_plan.FindingsOf("DPL1001"));
    }

    [Fact]
    public void One_that_also_shows_a_remote_site_is_reported_with_server_account_and_vCenter()
    {
        _osloServer.Manages(_vCenter, _account.LimitedTo(_oslo, _bergen));
        var finding = Assert.Single(_plan.FindingsOf(Rule));
        Assert.Equal([_osloServer, _account, _vCenter, _oslo], finding.Subjects);
        Assert.Contains("3 hosts on 1 remote site", finding.Message, StringComparison.Ordinal);
        Assert.Contains("18 host scans a day", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_shows_another_site_instead_is_reported()
    {
        _osloServer.Manages(_vCenter, _account.LimitedTo(_bergen));
        Assert.Contains("no host of 'Oslo' but 3 hosts", _plan.MessageOf(Rule), StringComparison.Ordinal);
    }

    [Fact]
    public void One_that_shows_nothing_is_reported()
    {
        _osloServer.Manages(_vCenter, _account.LimitedTo(_plan.AddSite("Empty")));
        Assert.Contains("shows it no host", _plan.MessageOf(Rule), StringComparison.Ordinal);
    }

    [Fact]
    public void The_own_site_is_right_before_its_hosts_are_planned()
    {
        var alta = _plan.AddSite("Alta");
        alta.AddBackupServer("vbr-alta").Manages(_vCenter, _account.LimitedTo(alta));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("replication")]
    [InlineData("replicas")]
    public void The_own_site_alone_is_wrong_where_it_has_no_hosts_and_the_server_works_with_hosts_elsewhere(string work)
    {
        var recovery = _plan.AddSite("Recovery");
        var server = recovery.AddBackupServer("vbr-recovery").Manages(_vCenter, _account.LimitedTo(recovery));
        Assert.Empty(_plan.FindingsOf(Rule));
        _ = work switch
        {
            "backup" => (Job)server.AddBackupJob("j").Protects(_oslo.AddVirtualMachines("vms", 1)),
            "replication" => server.AddReplicationJob("j").Protects(_oslo.AddVirtualMachines("vms", 1)),
            _ => server.AddReplicationJob("j").ToHost(_oslo.Hosts[0]),
        };
        Assert.Equal([server, _account, _vCenter, _oslo], Assert.Single(_plan.FindingsOf(Rule)).Subjects);
        Assert.Contains("shows it no host: it sees nothing of 'Oslo'. Limit the account to 'Oslo'.", _plan.MessageOf(Rule), StringComparison.Ordinal);
        _account.LimitedTo(_oslo);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Hosts_elsewhere_that_the_server_registers_one_by_one_need_no_account()
    {
        var recovery = _plan.AddSite("Recovery");
        var server = recovery.AddBackupServer("vbr-recovery").Manages(_vCenter, _account.LimitedTo(recovery));
        server.AddReplicationJob("dr").Protects(_oslo.AddVirtualMachines("vms", 1));
        Assert.Single(_plan.FindingsOf(Rule));
        server.Manages([.. _oslo.Hosts]);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_registration_that_may_be_added_leaves_an_account_without_hosts_undecided()
    {
        var recovery = _plan.AddSite("Recovery");
        var server = recovery.AddBackupServer("vbr-recovery").Manages(_vCenter, _account.LimitedTo(recovery));
        server.AddReplicationJob("dr").Protects(_oslo.AddVirtualMachines("vms", 1));
        AtRunTime.Repeated(_plan, "loop", () => _hqServer.Manages(_bergen.Hosts[0]));
        _plan.AssertUndecided(Rule, "loop");
    }

    [Fact]
    public void A_remote_site_without_hosts_is_no_matter_beside_the_own_one()
    {
        _osloServer.Manages(_vCenter, _account.LimitedTo(_oslo, _plan.AddSite("Empty")));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Another_building_of_the_campus_is_no_remote_site()
    {
        _plan.AddLanLink(_oslo, _bergen);
        _osloServer.Manages(_vCenter, _account.LimitedTo(_bergen));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("replication")]
    [InlineData("replicas")]
    public void A_site_that_the_servers_jobs_work_with_is_right(string work)
    {
        _osloServer.Manages(_vCenter, _account.LimitedTo(_oslo, _bergen));
        Assert.Single(_plan.FindingsOf(Rule));
        switch (work)
        {
            case "backup":
                _osloServer.AddBackupJob("j").Protects(_bergen.AddVirtualMachines("vms", 1));
                break;
            case "replication":
                _osloServer.AddReplicationJob("j").Protects(_bergen.AddVirtualMachines("vms", 1));
                break;
            default:
                _osloServer.AddReplicationJob("j").ToHost(_bergen.Hosts[0]);
                break;
        }

        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_recovery_sites_server_may_see_the_site_it_replicates_from_and_no_other()
    {
        var recovery = _plan.AddSite("Recovery");
        var server = recovery.AddBackupServer("vbr-recovery").Manages(_vCenter, _account.LimitedTo(_oslo));
        server.AddReplicationJob("dr").Protects(_oslo.AddVirtualMachines("vms", 1));
        Assert.Empty(_plan.FindingsOf(Rule));
        _account.LimitedTo(_bergen);
        Assert.Equal([server, _account, _vCenter, _oslo], Assert.Single(_plan.FindingsOf(Rule)).Subjects);
    }

    [Fact]
    public void A_server_beside_the_vCenter_may_see_sites_without_a_server_of_their_own()
    {
        var alta = _plan.AddSite("Alta");
        AddHosts(alta, 1);
        _hqServer.Manages(_vCenter, _account.LimitedTo(alta));
        Assert.Empty(_plan.FindingsOf(Rule));
        alta.AddBackupServer("vbr-alta");
        Assert.Single(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_server_away_from_the_vCenter_may_not()
    {
        var alta = _plan.AddSite("Alta");
        AddHosts(alta, 1);
        _osloServer.Manages(_vCenter, _account.LimitedTo(_oslo, alta));
        Assert.Single(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void An_account_that_several_sites_use_is_right_where_all_of_them_work_with_all_it_shows()
    {
        _osloServer.Manages(_vCenter, _account.LimitedTo(_oslo));
        var server = _plan.AddSite("Recovery").AddBackupServer("vbr-recovery").Manages(_vCenter, _account);
        Assert.Contains("Servers of several sites use the account", _plan.MessageOf(Rule), StringComparison.Ordinal);
        server.AddReplicationJob("dr").Protects(_oslo.AddVirtualMachines("vms", 1));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Theory]
    [InlineData("LAN link")]
    [InlineData("backup job")]
    [InlineData("replication job")]
    public void What_may_be_added_and_would_make_it_right_leaves_it_undecided(string added)
    {
        _osloServer.Manages(_vCenter, _account.LimitedTo(_oslo, _bergen));
        AtRunTime.Repeated(_plan, "loop", () => _ = added switch
        {
            "LAN link" => (Element)_plan.AddLanLink(_hq, _plan.AddSite("Annex")),
            "backup job" => _hqServer.AddBackupJob("j"),
            _ => _hqServer.AddReplicationJob("j"),
        });
        _plan.AssertUndecided(Rule, "loop");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_limit_that_may_be_added_matters_only_where_the_account_shows_too_little(bool showsOwnSite)
    {
        _osloServer.Manages(_vCenter, showsOwnSite ? _account.LimitedTo(_oslo, _bergen) : _account.LimitedTo(_bergen));
        AtRunTime.Repeated(_plan, "loop", () => _vCenter.AddAccount("another").LimitedTo(_hq));
        if (showsOwnSite)
            Assert.Single(_plan.FindingsOf(Rule));
        else
            _plan.AssertUndecided(Rule, "loop");
    }

    [Fact]
    public void The_risk_is_accepted_for_the_account()
    {
        _osloServer.Manages(_vCenter, _account.LimitedTo(_oslo, _bergen).Accept(Rule, because: "Bergen moves to Oslo in June."));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    private void AddHosts(Site site, int count)
    {
        for (var number = 1; number <= count; number++)
            site.AddHost($"esx-{site.Name}-{number}").ManagedBy(_vCenter);
    }
}
