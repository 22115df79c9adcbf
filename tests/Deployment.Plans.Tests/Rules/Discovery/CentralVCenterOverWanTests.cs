using Deployment.Plans.Tests.Support;
using VerifyXunit;

namespace Deployment.Plans.Tests.Rules.Discovery;

public class CentralVCenterOverWanTests
{
    private const string Rule = "DPL1001";

    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly Site _hq;
    private readonly Site _oslo;
    private readonly Site _bergen;
    private readonly VCenter _vCenter;
    private readonly BackupServer _hqServer;
    private readonly BackupServer _osloServer;

    /// <summary>A central vCenter over the hosts of two branches; Bergen has no backup server.</summary>
    public CentralVCenterOverWanTests()
    {
        (_hq, _oslo, _bergen) = (_plan.AddSite("HQ"), _plan.AddSite("Oslo"), _plan.AddSite("Bergen"));
        _plan.AddWanLink(_hq, _oslo);
        _plan.AddWanLink(_hq, _bergen);
        _vCenter = _hq.AddVCenter("vcenter");
        (_hqServer, _osloServer) = (_hq.AddBackupServer("vbr-hq"), _oslo.AddBackupServer("vbr-oslo"));
        AddHosts(_oslo, 2);
        AddHosts(_bergen, 3);
    }

    [Fact]
    public Task Message()
    {
        _osloServer.Manages(_vCenter);
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public void A_branch_server_with_full_sight_is_reported_with_the_vCenter()
    {
        _osloServer.Manages(_vCenter);
        var finding = Assert.Single(_plan.FindingsOf(Rule));
        Assert.Equal([_osloServer, _vCenter, _oslo], finding.Subjects);
        Assert.Contains("3 hosts on 1 remote site", finding.Message, StringComparison.Ordinal);
        Assert.Contains("18 host scans a day", finding.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_account_that_is_not_limited_is_full_sight()
    {
        _osloServer.Manages(_vCenter, _vCenter.AddAccount("svc"));
        Assert.Single(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void An_account_limited_to_the_own_site_is_the_remedy()
    {
        _osloServer.Manages(_vCenter, _vCenter.AddAccount("svc").LimitedTo(_oslo));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Registering_the_sites_own_hosts_is_the_other_remedy()
    {
        _osloServer.Manages([.. _oslo.Hosts]);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_central_vCenter_without_remote_hosts_is_no_matter()
    {
        var vCenter = _hq.AddVCenter("oslo only");
        _oslo.AddHost("esx").ManagedBy(vCenter);
        _osloServer.Manages(vCenter);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_vCenter_without_hosts_is_no_matter()
    {
        _osloServer.Manages(_hq.AddVCenter("empty"));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Hosts_in_another_building_of_the_campus_are_not_remote()
    {
        var annex = _plan.AddSite("Annex");
        _plan.AddLanLink(_oslo, annex);
        var vCenter = _hq.AddVCenter("campus");
        annex.AddHost("esx").ManagedBy(vCenter);
        _osloServer.Manages(vCenter);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void The_server_beside_the_vCenter_may_scan_sites_without_a_server_of_their_own()
    {
        AddHosts(_plan.AddSite("Unlinked"), 1);
        _hqServer.Manages(_vCenter);
        _hqServer.AddBackupJob("oslo").Protects(_oslo.AddVirtualMachines("vms", 1));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_server_beside_the_vCenter_may_scan_sites_whose_jobs_it_owns(bool replicates)
    {
        _hqServer.Manages(_vCenter);
        Assert.Single(_plan.FindingsOf(Rule));
        var virtualMachines = _oslo.AddVirtualMachines("vms", 1);
        if (replicates)
            _hqServer.AddReplicationJob("oslo").Protects(virtualMachines);
        else
            _hqServer.AddBackupJob("oslo").Protects(virtualMachines);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Of_what_the_server_beside_the_vCenter_scans_only_sites_that_others_look_after_count()
    {
        _hqServer.Manages(_vCenter);
        Assert.Contains("2 hosts on 1 remote site, which has a backup server of its own, over", _plan.MessageOf(Rule), StringComparison.Ordinal);
        _bergen.AddBackupServer("vbr-bergen");
        Assert.Contains("5 hosts on 2 remote sites over", _plan.MessageOf(Rule), StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_in_another_building_of_the_campus_is_beside_the_vCenter()
    {
        var annex = _plan.AddSite("Annex");
        _plan.AddLanLink(annex, _hq);
        var server = annex.AddBackupServer("vbr-annex").Manages(_vCenter);
        server.AddBackupJob("oslo").Protects(_oslo.AddVirtualMachines("vms", 1));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Theory]
    [InlineData(false, 0)]
    [InlineData(true, 1)]
    public void A_server_away_from_the_vCenter_may_see_what_it_works_with_and_nothing_more(bool showsMore, int findings)
    {
        if (showsMore)
            AddHosts(_hq, 1);
        _osloServer.Manages(_vCenter);
        _osloServer.AddBackupJob("bergen").Protects(_bergen.AddVirtualMachines("vms", 1));
        Assert.Equal(findings, _plan.FindingsOf(Rule).Count);
    }

    [Fact]
    public void The_server_that_replicates_a_site_may_see_it_through_its_vCenter()
    {
        var recovery = _plan.AddSite("Recovery");
        _plan.AddWanLink(_hq, recovery);
        var vCenter = _hq.AddVCenter("production");
        var production = _hq.AddHost("esx-production").ManagedBy(vCenter);
        recovery.AddBackupServer("vbr-recovery").Manages(vCenter).AddReplicationJob("dr")
            .Protects(_hq.AddVirtualMachines("vms", 1).RunOn(production)).ToHost(recovery.AddHost("esx-recovery"));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Hosts_that_share_storage_are_not_to_be_registered_one_by_one()
    {
        _bergen.Hosts[0].MemberOf(_vCenter.AddCluster("bergen"));
        _osloServer.Manages(_vCenter);
        Assert.EndsWith("limited to 'Oslo', or register the site's standalone hosts instead.", _plan.MessageOf(Rule), StringComparison.Ordinal);
        _oslo.Hosts[1].MemberOf(_vCenter.AddCluster("oslo"));
        Assert.EndsWith("Register it with an account limited to 'Oslo'.", _plan.MessageOf(Rule), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("backup")]
    [InlineData("replication")]
    [InlineData("replicas")]
    public void The_account_is_to_show_the_sites_that_the_server_works_with_as_well(string work)
    {
        AddHosts(_hq, 1);
        _osloServer.Manages(_vCenter);
        _ = work switch
        {
            "backup" => (Job)_osloServer.AddBackupJob("j").Protects(_bergen.AddVirtualMachines("vms", 1)),
            "replication" => _osloServer.AddReplicationJob("j").Protects(_bergen.AddVirtualMachines("vms", 1)),
            _ => _osloServer.AddReplicationJob("j").ToHost(_bergen.Hosts[0]),
        };
        Assert.Equal([_osloServer, _vCenter, _oslo, _bergen], Assert.Single(_plan.FindingsOf(Rule)).Subjects);
        Assert.EndsWith(
            "limited to 'Oslo' and 'Bergen', or register the standalone hosts of 'Oslo' and 'Bergen' instead.",
            _plan.MessageOf(Rule),
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_server_whose_own_site_has_no_host_is_told_the_sites_it_works_with_only()
    {
        var server = _plan.AddSite("Recovery").AddBackupServer("vbr-recovery").Manages(_vCenter);
        server.AddReplicationJob("dr").Protects(_oslo.AddVirtualMachines("vms", 1));
        Assert.Contains("limited to 'Oslo', or register the standalone hosts of 'Oslo' instead", _plan.MessageOf(Rule), StringComparison.Ordinal);
    }

    [Fact]
    public void Each_server_and_vCenter_is_a_finding()
    {
        var second = _hq.AddVCenter("second");
        _bergen.AddHost("esx-second").ManagedBy(second);
        _osloServer.Manages(_vCenter).Manages(second);
        _plan.AddSite("Tromsø").AddBackupServer("vbr-tromsø").Manages(_vCenter);
        Assert.Equal(
            ["Oslo / vbr-oslo", "Oslo / vbr-oslo", "Tromsø / vbr-tromsø"],
            _plan.FindingsOf(Rule).Select(finding => finding.Subject.Path));
    }

    [Fact]
    public void A_LAN_link_that_may_be_added_leaves_it_undecided()
    {
        _osloServer.Manages(_vCenter);
        AtRunTime.Repeated(_plan, "loop", () => _plan.AddLanLink(_hq, _plan.AddSite("Annex")));
        _plan.AssertUndecided(Rule, "loop");
    }

    [Fact]
    public void A_limit_that_may_be_added_to_the_account_leaves_it_undecided()
    {
        _osloServer.Manages(_vCenter, _vCenter.AddAccount("svc"));
        AtRunTime.Repeated(_plan, "loop", () => _vCenter.AddAccount("another").LimitedTo(_bergen));
        _plan.AssertUndecided(Rule, "loop");
    }

    [Fact]
    public void Without_an_account_accounts_that_may_be_added_do_not_matter()
    {
        _osloServer.Manages(_vCenter);
        AtRunTime.Repeated(_plan, "loop", () => _vCenter.AddAccount("another").LimitedTo(_bergen));
        Assert.Single(_plan.FindingsOf(Rule));
        Assert.Empty(_plan.UndecidedPlacesOf(Rule));
    }

    [Fact]
    public void A_job_that_may_come_to_protect_more_leaves_a_server_away_from_the_vCenter_undecided()
    {
        _osloServer.Manages(_vCenter);
        var job = _osloServer.AddBackupJob("a");
        AtRunTime.Repeated(_plan, "loop", () => job.Protects(_oslo.AddVirtualMachines("vms", 1)));
        _plan.AssertUndecided(Rule, "loop");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_job_that_may_come_to_protect_more_leaves_the_server_beside_the_vCenter_undecided(bool replicates)
    {
        _hqServer.Manages(_vCenter);
        var (backup, replication) = (_hqServer.AddBackupJob("a"), _hqServer.AddReplicationJob("b"));
        AtRunTime.Repeated(_plan, "loop", () =>
        {
            var virtualMachines = _bergen.AddVirtualMachines("vms", 1);
            _ = replicates ? (Job)replication.Protects(virtualMachines) : backup.Protects(virtualMachines);
        });
        _plan.AssertUndecided(Rule, "loop");
    }

    [Fact]
    public void Code_that_may_add_anything_leaves_it_undecided()
    {
        _osloServer.Manages(_vCenter);
        _plan.Growth.AnythingAt("call");
        _plan.AssertUndecided(Rule, "call");
    }

    [Fact]
    public void Hosts_that_may_be_added_make_the_finding_larger()
    {
        _osloServer.Manages(_vCenter);
        AtRunTime.Repeated(_plan, "loop", () => _bergen.AddHost("one more").ManagedBy(_vCenter));
        Assert.Contains(
            "rescans 4 hosts or more on 1 remote site or more over the WAN every 4 hours, 24 host scans or more a day.", _plan.MessageOf(Rule), StringComparison.Ordinal);
        Assert.Equal(["loop"], _plan.UndecidedPlacesOf(Rule));
    }

    [Fact]
    public void So_do_servers_on_sites_that_have_none_yet()
    {
        _hqServer.Manages(_vCenter);
        AtRunTime.Repeated(_plan, "loop", () => _plan.AddSite("Alta").AddBackupServer("vbr-alta"));
        Assert.Contains("on 1 remote site or more, which have backup servers of their own, over", _plan.MessageOf(Rule), StringComparison.Ordinal);
    }

    [Fact]
    public void The_risk_is_accepted_for_the_server_the_vCenter_or_the_plan()
    {
        _osloServer.Manages(_vCenter);
        _bergen.AddBackupServer("vbr-bergen").Manages(_vCenter);
        _osloServer.Accept(Rule, because: "Dark fibre.");
        Assert.Equal("Bergen / vbr-bergen", Assert.Single(_plan.FindingsOf(Rule)).Subject.Path);
        _vCenter.Accept(Rule, because: "Few hosts.");
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    private void AddHosts(Site site, int count)
    {
        for (var number = 1; number <= count; number++)
            site.AddHost($"esx-{site.Name}-{number}").ManagedBy(_vCenter);
    }
}
