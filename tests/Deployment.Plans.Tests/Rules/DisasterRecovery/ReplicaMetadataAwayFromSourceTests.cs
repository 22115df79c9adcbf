using Deployment.Plans.Tests.Support;
using VerifyXunit;

namespace Deployment.Plans.Tests.Rules.DisasterRecovery;

public class ReplicaMetadataAwayFromSourceTests
{
    private const string Rule = "DPL2005";

    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly Site _hq;
    private readonly Site _recovery;
    private readonly BackupServer _owner;
    private readonly Repository _away;
    private readonly ReplicationJob _job;

    public ReplicaMetadataAwayFromSourceTests()
    {
        (_hq, _recovery) = (_plan.AddSite("HQ"), _plan.AddSite("Recovery"));
        _plan.AddWanLink(_hq, _recovery);
        _owner = _recovery.AddBackupServer("vbr-dr");
        _away = _owner.AddRepository("metadata", _owner);
        _job = _owner.AddReplicationJob("dr").Protects(_hq.AddVirtualMachines("vms", 10)).ToHost(_recovery.AddHost("esx-dr")).WithMetadataRepository(_away);
    }

    [Fact]
    public Task Message() => Verifier.Verify(_plan.MessageOf(Rule));

    [Fact]
    public void A_repository_remote_from_the_source_is_reported()
    {
        var finding = Assert.Single(_plan.FindingsOf(Rule));
        Assert.Equal([_job, _away], finding.Subjects);
    }

    [Fact]
    public void One_at_the_source_is_where_it_belongs()
    {
        _job.WithMetadataRepository(_owner.AddRepository("beside", _hq.AddServer("store-hq")));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void So_is_one_in_another_building_of_the_campus()
    {
        var annex = _plan.AddSite("Annex");
        _plan.AddLanLink(_hq, annex);
        _job.WithMetadataRepository(_owner.AddRepository("annex", annex.AddServer("store-annex")));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Of_several_sources_it_can_be_beside_one_only()
    {
        _job.Protects(_recovery.AddVirtualMachines("at the target", 1));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Where_the_replicas_stand_does_not_matter()
    {
        _job.ToHost(_hq.AddHost("esx-hq"));
        Assert.Single(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_job_without_such_a_repository_or_without_source_is_no_matter()
    {
        _owner.AddReplicationJob("none").Protects(_hq.AddVirtualMachines("more", 1));
        _owner.AddReplicationJob("no source").WithMetadataRepository(_away);
        Assert.Equal([_job], _plan.FindingsOf(Rule).Select(finding => finding.Subject));
    }

    [Fact]
    public void A_source_that_may_be_added_leaves_it_undecided()
    {
        AtRunTime.Repeated(_plan, "loop", () => _job.Protects(_hq.AddVirtualMachines("more", 1)));
        _plan.AssertUndecided(Rule, "loop");
    }

    [Fact]
    public void A_LAN_link_that_may_be_added_leaves_it_undecided()
    {
        AtRunTime.Repeated(_plan, "loop", () => _plan.AddLanLink(_plan.AddSite("Annex"), _hq));
        _plan.AssertUndecided(Rule, "loop");
    }

    [Fact]
    public void The_risk_is_accepted_for_the_repository()
    {
        _away.Accept(Rule, because: "The link is dark fibre.");
        Assert.Empty(_plan.FindingsOf(Rule));
    }
}
