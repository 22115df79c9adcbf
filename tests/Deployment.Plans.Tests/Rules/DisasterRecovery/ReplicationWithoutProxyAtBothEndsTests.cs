using Deployment.Plans.Tests.Support;
using VerifyXunit;

namespace Deployment.Plans.Tests.Rules.DisasterRecovery;

public class ReplicationWithoutProxyAtBothEndsTests
{
    private const string Rule = "DPL2004";

    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly Site _hq;
    private readonly Site _recovery;
    private readonly BackupServer _owner;
    private readonly EsxiHost _target;
    private readonly ReplicationJob _job;

    public ReplicationWithoutProxyAtBothEndsTests()
    {
        (_hq, _recovery) = (_plan.AddSite("HQ"), _plan.AddSite("Recovery"));
        _plan.AddWanLink(_hq, _recovery);
        (_owner, _target) = (_hq.AddBackupServer("vbr-hq"), _recovery.AddHost("esx-dr"));
        _job = _owner.AddReplicationJob("dr").Protects(_hq.AddVirtualMachines("vms", 10)).ToHost(_target);
    }

    [Fact]
    public Task Message() => Verifier.Verify(_plan.MessageOf(Rule));

    [Fact]
    public Task Message_for_an_owner_on_a_third_site()
    {
        _owner.AddProxy(_recovery.AddServer("proxy-dr"));
        var branch = _plan.AddSite("Branch");
        _plan.AddSite("Third").AddBackupServer("vbr-third").AddReplicationJob("from the third")
            .Protects(_hq.AddVirtualMachines("more", 1), branch.AddVirtualMachines("branch", 1)).ToHost(_target);
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public void An_end_without_a_proxy_is_reported_with_its_site()
    {
        var finding = Assert.Single(_plan.FindingsOf(Rule));
        Assert.Equal([_job, _owner, _recovery], finding.Subjects);
    }

    [Fact]
    public void A_proxy_there_is_the_remedy_and_the_default_one_serves_the_other_end()
    {
        _owner.AddProxy(_recovery.AddServer("proxy-dr"));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Where_the_owner_stands_beside_the_replicas_it_is_the_source_that_lacks_one()
    {
        _job.ToHost(_hq.AddHost("esx-hq"));
        var standby = _recovery.AddBackupServer("vbr-dr");
        standby.AddReplicationJob("pulled").Protects(_hq.AddVirtualMachines("more", 1)).ToHost(_target);
        Assert.Equal([_hq], Assert.Single(_plan.FindingsOf(Rule)).Subjects.OfType<Site>());
        standby.AddProxy(_hq.AddServer("proxy-hq"));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Another_servers_proxies_are_of_no_use_to_the_job()
    {
        var other = _recovery.AddBackupServer("vbr-dr");
        other.AddProxy(_recovery.AddServer("proxy-dr"));
        Assert.Single(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_proxy_in_another_building_of_the_campus_will_do()
    {
        var annex = _plan.AddSite("Annex");
        _plan.AddLanLink(annex, _recovery);
        _owner.AddProxy(annex.AddServer("proxy-annex"));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Of_two_sources_each_needs_one()
    {
        _owner.AddProxy(_recovery.AddServer("proxy-dr"));
        var branch = _plan.AddSite("Branch");
        _job.Protects(branch.AddVirtualMachines("branch", 1));
        Assert.Equal([branch], Assert.Single(_plan.FindingsOf(Rule)).Subjects.OfType<Site>());
    }

    [Fact]
    public void Replication_within_a_campus_needs_one_only()
    {
        var annex = _plan.AddSite("Annex");
        _plan.AddLanLink(_hq, annex);
        _job.ToHost(annex.AddHost("esx-annex"));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_proxy_that_may_be_added_leaves_it_undecided()
    {
        AtRunTime.Repeated(_plan, "loop", () => _owner.AddProxy(_hq.AddServer("one more")));
        _plan.AssertUndecided(Rule, "loop");
    }

    [Fact]
    public void A_LAN_link_that_may_be_added_leaves_it_undecided()
    {
        AtRunTime.Repeated(_plan, "loop", () => _plan.AddLanLink(_plan.AddSite("Annex"), _hq));
        _plan.AssertUndecided(Rule, "loop");
    }

    [Fact]
    public void Jobs_that_may_be_added_do_not_unmake_the_finding()
    {
        AtRunTime.Repeated(_plan, "loop", () => _owner.AddReplicationJob("one more"));
        Assert.Single(_plan.FindingsOf(Rule));
        Assert.Empty(_plan.UndecidedPlacesOf(Rule));
    }

    [Fact]
    public void The_risk_is_accepted_for_the_site_that_lacks_one()
    {
        _hq.Accept(Rule, because: "It has one.");
        Assert.Single(_plan.FindingsOf(Rule));
        _recovery.Accept(Rule, because: "There is room for one host only.");
        Assert.Empty(_plan.FindingsOf(Rule));
    }
}
