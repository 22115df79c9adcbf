using Deployment.Plans.Rules;
using Deployment.Plans.Tests.Support;
using VerifyXunit;

namespace Deployment.Plans.Tests.Rules.Transfer;

public class AccelerationDoesNotFitLinkTests
{
    private const string Rule = "DPL5002";

    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly Site _hq;
    private readonly Site _oslo;
    private readonly WanLink _link;
    private readonly BackupServer _hqServer;
    private readonly BackupServer _server;
    private readonly WanAccelerator _target;
    private readonly WanAccelerator _source;
    private readonly Repository _copies;
    private readonly Repository _local;
    private readonly BackupCopyJob _copy;

    public AccelerationDoesNotFitLinkTests()
    {
        (_hq, _oslo) = (_plan.AddSite("HQ"), _plan.AddSite("Oslo"));
        _link = _plan.AddWanLink(_hq, _oslo);
        (_hqServer, _server) = (_hq.AddBackupServer("vbr-hq"), _oslo.AddBackupServer("vbr-oslo"));
        (_target, _source) = (_hqServer.AddWanAccelerator(_hqServer), _server.AddWanAccelerator(_server));
        (_copies, _local) = (_hqServer.AddRepository("HQ copies", _hqServer), _server.AddRepository("Oslo local", _server));
        var nightly = _server.AddBackupJob("Oslo nightly").Protects(_oslo.AddVirtualMachines("Oslo VMs", 20)).To(_local);
        _copy = _server.AddBackupCopyJob("Oslo to HQ").Copies(nightly).To(_copies);
    }

    [Fact]
    public Task Message_for_a_direct_copy()
    {
        _link.WithBandwidth(10.Mbps());
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public Task Message_for_an_accelerated_copy()
    {
        _link.WithBandwidth(1.Gbps());
        _copy.Via(_source, _target);
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public Task Message_for_direct_copies_from_several_sites()
    {
        _link.WithBandwidth(20.Mbps());
        _copy.Copies(AddBranch("Bergen", 10.Mbps()));
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public Task Message_for_direct_copies_from_more_sites_than_are_shown()
    {
        _link.WithBandwidth(20.Mbps());
        _copy.Copies(AddBranch("Bergen", 10.Mbps()), AddBranch("Turku", 4.Mbps()), AddBranch("Tromso", 2.Mbps()));
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public Task Message_where_one_of_several_sites_is_behind_a_narrow_link()
    {
        _link.WithBandwidth(1.Gbps());
        _copy.Copies(AddBranch("Bergen", 10.Mbps()));
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public void A_job_that_copies_from_several_sites_is_reported_once_with_all_of_them()
    {
        _link.WithBandwidth(20.Mbps());
        var bergen = AddBranch("Bergen", 10.Mbps());
        _copy.Copies(bergen);
        Assert.Equal([_copy, _local, _copies, bergen.Target!, _link, _plan.Links[1]], Assert.Single(_plan.FindingsOf(Rule)).Subjects);
    }

    [Fact]
    public void Split_as_it_says_nothing_is_left_of_it()
    {
        _link.WithBandwidth(20.Mbps());
        var bergen = AddBranch("Bergen", 10.Mbps());
        _copy.Via(_source, _target);
        bergen.Owner.AddBackupCopyJob("Bergen to HQ").Copies(bergen).To(_copies).Via(bergen.Owner.AddWanAccelerator(bergen.Owner), _target);
        Assert.Empty(_plan.FindingsOf(RuleCategory.Transfer));
    }

    [Fact]
    public void Buildings_of_one_campus_share_a_pair()
    {
        _link.WithBandwidth(20.Mbps());
        var annex = _plan.AddSite("Annex");
        _plan.AddLanLink(_oslo, annex);
        var before = _plan.MessageOf(Rule);
        _copy.Copies(_server.AddBackupJob("Annex nightly").To(_server.AddRepository("Annex local", annex.AddServer("store-annex"))));
        Assert.Equal(before, _plan.MessageOf(Rule));
    }

    [Theory]
    [InlineData(100_000_000, true)]
    [InlineData(100_000_001, false)]
    public void A_direct_copy_across_100_Mbps_or_less_is_a_warning(long bandwidth, bool isReported)
    {
        _link.WithBandwidth(Bandwidth.FromBitsPerSecond(bandwidth));
        Assert.Equal(isReported ? [RuleSeverity.Warning] : [], _plan.FindingsOf(Rule).Select(finding => finding.Severity));
    }

    [Theory]
    [InlineData(100_000_000, false)]
    [InlineData(100_000_001, true)]
    public void An_accelerated_copy_across_more_is_a_note(long bandwidth, bool isReported)
    {
        _link.WithBandwidth(Bandwidth.FromBitsPerSecond(bandwidth));
        _copy.Via(_source, _target);
        var findings = _plan.FindingsOf(Rule);
        Assert.Equal(isReported ? [RuleSeverity.Info] : [], findings.Select(finding => finding.Severity));
        Assert.All(findings, finding => Assert.Equal([_copy, _local, _copies, _link], finding.Subjects));
    }

    [Fact]
    public void Of_several_links_the_narrowest_decides()
    {
        var (far, wide) = (_plan.AddSite("Far"), 1.Gbps());
        _link.WithBandwidth(50.Mbps());
        var second = _plan.AddWanLink(far, _hq).WithBandwidth(wide);
        _copy.To(_hqServer.AddRepository("far copies", far.AddServer("store-far")));
        Assert.Equal(_link, Assert.Single(_plan.FindingsOf(Rule)).Subjects[3]);

        _link.WithBandwidth(wide);
        Assert.Empty(_plan.FindingsOf(Rule));
        second.WithBandwidth(10.Mbps());
        Assert.Equal(second, Assert.Single(_plan.FindingsOf(Rule)).Subjects[3]);
    }

    [Fact]
    public void A_link_without_a_bandwidth_is_neither_narrow_nor_wide()
    {
        Assert.Empty(_plan.FindingsOf(Rule));
        _copy.Via(_source, _target);
        Assert.Empty(_plan.FindingsOf(Rule));
        Assert.Empty(_plan.UndecidedPlacesOf(Rule));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_bandwidth_that_is_known_at_run_time_leaves_it_undecided(bool isAccelerated)
    {
        AtRunTime.Unknown("bandwidth", "place", () => _link.WithBandwidth(10.Mbps()));
        if (isAccelerated)
            _copy.Via(_source, _target);
        _plan.AssertUndecided(Rule, "place");
    }

    [Fact]
    public void What_is_no_pair_is_left_to_the_other_rule()
    {
        _link.WithBandwidth(10.Mbps());
        _copy.Via(_source);
        Assert.Empty(_plan.FindingsOf(Rule));
        _link.WithBandwidth(1.Gbps());
        _copy.Via(_target, _source);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_copy_that_crosses_no_WAN_is_sent_as_one_likes()
    {
        var annex = _plan.AddSite("Annex");
        _plan.AddLanLink(_oslo, annex).WithBandwidth(100.Mbps());
        _copy.To(_server.AddRepository("annex", annex.AddServer("store-annex")));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_pair_that_may_be_named_leaves_a_direct_copy_undecided()
    {
        _link.WithBandwidth(10.Mbps());
        AtRunTime.Repeated(_plan, "loop", () => _server.AddBackupCopyJob("other").Via(_source, _target));
        _plan.AssertUndecided(Rule, "loop");
    }

    [Fact]
    public void Direct_copies_that_may_be_added_do_not()
    {
        _link.WithBandwidth(10.Mbps());
        AtRunTime.Repeated(_plan, "loop", () => _server.AddBackupCopyJob("other").To(_copies));
        Assert.Single(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_WAN_link_that_may_be_added_leaves_a_way_over_several_undecided()
    {
        _link.WithBandwidth(10.Mbps());
        AtRunTime.Repeated(_plan, "loop", () => _plan.AddWanLink(_plan.AddSite("Turku"), _hq));
        Assert.Single(_plan.FindingsOf(Rule));

        var far = _plan.AddSite("Far");
        _plan.AddWanLink(far, _hq).WithBandwidth(10.Mbps());
        _copy.To(_hqServer.AddRepository("far copies", far.AddServer("store-far")));
        _plan.AssertUndecided(Rule, "loop");
    }
    private BackupJob AddBranch(string town, Bandwidth uplink)
    {
        var site = _plan.AddSite(town);
        _plan.AddWanLink(_hq, site).WithBandwidth(uplink);
        var server = site.AddBackupServer($"vbr-{town}");
        return server.AddBackupJob($"{town} nightly").Protects(site.AddVirtualMachines($"{town} VMs", 20)).To(server.AddRepository($"{town} local", server));
    }
}
