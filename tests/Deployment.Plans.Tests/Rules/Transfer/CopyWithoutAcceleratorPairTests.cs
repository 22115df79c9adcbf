using Deployment.Plans.Tests.Support;
using VerifyXunit;

namespace Deployment.Plans.Tests.Rules.Transfer;

public class CopyWithoutAcceleratorPairTests
{
    private const string Rule = "DPL5001";

    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly Site _hq;
    private readonly Site _oslo;
    private readonly BackupServer _hqServer;
    private readonly BackupServer _server;
    private readonly WanAccelerator _target;
    private readonly WanAccelerator _source;
    private readonly Repository _copies;
    private readonly Repository _local;
    private readonly BackupCopyJob _copy;

    public CopyWithoutAcceleratorPairTests()
    {
        (_hq, _oslo) = (_plan.AddSite("HQ"), _plan.AddSite("Oslo"));
        _plan.AddWanLink(_hq, _oslo).WithBandwidth(10.Mbps());
        (_hqServer, _server) = (_hq.AddBackupServer("vbr-hq"), _oslo.AddBackupServer("vbr-oslo"));
        (_target, _source) = (_hqServer.AddWanAccelerator(_hqServer), _server.AddWanAccelerator(_server));
        (_copies, _local) = (_hqServer.AddRepository("HQ copies", _hqServer), _server.AddRepository("Oslo local", _server));
        var nightly = _server.AddBackupJob("Oslo nightly").Protects(_oslo.AddVirtualMachines("Oslo VMs", 20)).To(_local);
        _copy = _server.AddBackupCopyJob("Oslo to HQ").Copies(nightly).To(_copies);
    }

    [Fact]
    public Task Message_without_a_target_accelerator()
    {
        _copy.Via(_source);
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public Task Message_for_a_pair_the_wrong_way_round()
    {
        _copy.Via(_target, _source);
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public Task Message_for_a_source_accelerator_elsewhere()
    {
        var bergen = _plan.AddSite("Bergen");
        _plan.AddWanLink(_hq, bergen);
        _copy.Via(_hqServer.AddWanAccelerator(bergen.AddServer("wan-bergen")), _target);
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public Task Message_for_copies_from_several_sites_through_the_pair_of_one()
    {
        _copy.Copies(AddBranch("Bergen")).Via(_source, _target);
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public Task Message_for_copies_from_several_sites_without_a_source_accelerator()
    {
        _copy.Copies(AddBranch("Bergen")).Via(target: _target);
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public void A_job_that_copies_from_several_sites_is_reported_once_with_all_of_them()
    {
        var bergen = AddBranch("Bergen");
        _copy.Copies(bergen).Via(_source, _target);
        Assert.Equal([_copy, bergen.Target!, _copies, _local], Assert.Single(_plan.FindingsOf(Rule)).Subjects);
    }

    [Fact]
    public void A_pair_at_the_two_ends_is_right()
    {
        _copy.Via(_source, _target);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_direct_copy_is_none_of_its_business() => Assert.Empty(_plan.FindingsOf(Rule));

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void One_accelerator_is_not_enough_whichever_it_is(bool isSource)
    {
        _copy.Via(isSource ? _source : null, isSource ? null : _target);
        var finding = Assert.Single(_plan.FindingsOf(Rule));
        Assert.Equal([_copy, _local, _copies], finding.Subjects);
    }

    [Fact]
    public void An_accelerator_in_another_building_of_the_campus_is_at_the_end()
    {
        var annex = _plan.AddSite("Annex");
        _plan.AddLanLink(_hq, annex);
        _copy.Via(_source, _hqServer.AddWanAccelerator(annex.AddServer("wan-annex")));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_copy_that_crosses_no_WAN_needs_no_pair()
    {
        _copy.To(_server.AddRepository("second", _server)).Via(_source);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Sites_that_are_not_connected_are_not_a_matter_of_accelerators()
    {
        _copy.To(_hqServer.AddRepository("lost", _plan.AddSite("Nowhere").AddServer("store"))).Via(_source);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_copy_of_several_repositories_is_reported_once()
    {
        _copy.Copies(_server.AddBackupJob("more").Protects(_oslo.AddVirtualMachines("more", 1)).To(_server.AddRepository("second", _server))).Via(_source);
        Assert.Single(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void An_accelerator_that_may_be_named_leaves_half_a_pair_undecided()
    {
        _copy.Via(_source);
        AtRunTime.Repeated(_plan, "loop", () => _server.AddBackupCopyJob("other").Via(_source, _target));
        _plan.AssertUndecided(Rule, "loop");
    }

    [Fact]
    public void But_not_a_whole_one_at_the_wrong_ends()
    {
        _copy.Via(_target, _source);
        AtRunTime.Repeated(_plan, "loop", () => _server.AddBackupCopyJob("other").Via(_source, _target));
        Assert.Single(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_LAN_link_that_may_be_added_leaves_it_undecided()
    {
        _copy.Via(_source);
        AtRunTime.Repeated(_plan, "loop", () => _plan.AddLanLink(_plan.AddSite("Annex"), _hq));
        _plan.AssertUndecided(Rule, "loop");
    }
    private BackupJob AddBranch(string town)
    {
        var site = _plan.AddSite(town);
        _plan.AddWanLink(_hq, site).WithBandwidth(10.Mbps());
        var server = site.AddBackupServer($"vbr-{town}");
        return server.AddBackupJob($"{town} nightly").Protects(site.AddVirtualMachines($"{town} VMs", 20)).To(server.AddRepository($"{town} local", server));
    }
}
