using Deployment.Plans.Rules;
using Deployment.Plans.Tests.Support;
using VerifyXunit;

namespace Deployment.Plans.Tests.Rules.Restore;

public class MountServerAwayTests
{
    private const string Rule = "DPL3006";

    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly Site _hq;
    private readonly Site _oslo;
    private readonly WanLink _link;
    private readonly BackupServer _hqServer;
    private readonly BackupServer _osloServer;
    private readonly Repository _repository;

    public MountServerAwayTests()
    {
        (_hq, _oslo) = (_plan.AddSite("HQ"), _plan.AddSite("Oslo"));
        _link = _plan.AddWanLink(_hq, _oslo);
        (_hqServer, _osloServer) = (_hq.AddBackupServer("vbr-hq"), _oslo.AddBackupServer("vbr-oslo"));
        _repository = _osloServer.AddRepository("Oslo local", _oslo.AddServer("store-oslo"));
    }

    [Fact]
    public Task Message_over_a_link_of_2_Mbps()
    {
        _link.WithBandwidth(2.Mbps());
        return Verifier.Verify(MountedBy(_hqServer).MessageOf(Rule));
    }

    [Fact]
    public Task Message_without_a_way_between_them() => Verifier.Verify(MountedBy(_plan.AddSite("Island").AddServer("mount")).MessageOf(Rule));

    [Fact]
    public void The_repository_is_reported_with_its_mount_server()
    {
        var finding = Assert.Single(MountedBy(_hqServer).Check().Findings);
        Assert.Equal([_repository, _hqServer], finding.Subjects);
        Assert.Equal(RuleSeverity.Warning, finding.Rule.Severity);
    }

    [Fact]
    public void Without_a_mount_server_nothing_is_wrong() => Assert.Empty(_plan.Check().Findings);

    [Fact]
    public void A_mount_server_on_the_site_is_the_remedy() => Assert.Empty(MountedBy(_osloServer).Check().Findings);

    [Fact]
    public void So_is_one_in_the_next_building()
    {
        var annex = _plan.AddSite("Annex");
        _plan.AddLanLink(_oslo, annex);
        Assert.Empty(MountedBy(annex.AddServer("mount")).Check().Findings);
    }

    [Theory]
    [InlineData("8.0.0.2084", 0)]
    [InlineData("9.0.0.902", 1)]
    public void Before_product_9_there_is_no_such_role(string version, int findings)
    {
        _osloServer.WithVersion(version);
        Assert.Equal(findings, MountedBy(_hqServer).FindingsOf(Rule).Count);
    }

    [Fact]
    public void A_build_known_only_at_run_time_leaves_it_undecided()
    {
        AtRunTime.Unknown("version", "argument", () => _osloServer.WithVersion(""));
        MountedBy(_hqServer).AssertUndecided(Rule, "argument");
    }

    [Fact]
    public void A_LAN_link_that_may_be_added_leaves_it_undecided()
    {
        AtRunTime.Repeated(_plan, "loop", () => _plan.AddLanLink(_hq, _plan.AddSite("Annex")));
        MountedBy(_hqServer).AssertUndecided(Rule, "loop");
    }

    private DeploymentPlan MountedBy(Server server)
    {
        _repository.WithMountServer(server);
        return _plan;
    }
}
