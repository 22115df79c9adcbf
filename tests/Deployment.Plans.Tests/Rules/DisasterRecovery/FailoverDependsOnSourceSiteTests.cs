using Deployment.Plans.Tests.Support;
using VerifyXunit;

namespace Deployment.Plans.Tests.Rules.DisasterRecovery;

public class FailoverDependsOnSourceSiteTests
{
    private const string Rule = "DPL2002";

    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly Site _hq;
    private readonly Site _recovery;
    private readonly BackupServer _owner;
    private readonly BackupServer _standby;
    private readonly EsxiHost _target;
    private readonly ReplicationJob _job;

    public FailoverDependsOnSourceSiteTests()
    {
        (_hq, _recovery) = (_plan.AddSite("HQ"), _plan.AddSite("Recovery"));
        _plan.AddWanLink(_hq, _recovery);
        (_owner, _standby) = (_hq.AddBackupServer("vbr-hq"), _recovery.AddBackupServer("vbr-dr"));
        _target = _recovery.AddHost("esx-dr");
        _job = _owner.AddReplicationJob("dr").Protects(_hq.AddVirtualMachines("vms", 10)).ToHost(_target);
    }

    [Fact]
    public Task Message() => Verifier.Verify(_plan.MessageOf(Rule));

    [Fact]
    public void A_job_of_the_source_sites_server_is_reported_where_a_server_stands_beside_the_replicas()
    {
        var finding = Assert.Single(_plan.FindingsOf(Rule));
        Assert.Equal([_job, _recovery, _owner, _standby], finding.Subjects);
        Assert.Empty(_plan.FindingsOf("DPL2001"));
    }

    [Fact]
    public void A_job_of_the_server_beside_the_replicas_is_fine()
    {
        _job.ToHost(_hq.AddHost("esx-hq"));
        _standby.AddReplicationJob("pulled").Protects(_hq.AddVirtualMachines("more", 1)).ToHost(_target);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void So_is_one_of_a_server_on_a_third_site()
    {
        var third = _plan.AddSite("Third");
        _plan.AddWanLink(third, _recovery);
        var owner = third.AddBackupServer("vbr-third");
        owner.AddReplicationJob("from the third").Protects(_hq.AddVirtualMachines("more", 1)).ToHost(_target);
        Assert.Equal([_job], _plan.FindingsOf(Rule).Select(finding => finding.Subject));
    }

    [Fact]
    public void Of_several_sources_one_that_is_lost_with_the_owner_is_enough()
    {
        var third = _plan.AddSite("Third");
        var mixed = third.AddBackupServer("vbr-third").AddReplicationJob("mixed")
            .Protects(_hq.AddVirtualMachines("more", 1), third.AddVirtualMachines("third", 1)).ToHost(_target);
        Assert.Equal([_job, mixed], _plan.FindingsOf(Rule).Select(finding => finding.Subject));
    }

    [Fact]
    public void Without_a_server_beside_the_replicas_it_is_the_other_rules_matter()
    {
        _job.ToHost(_plan.AddSite("Elsewhere").AddHost("esx"));
        Assert.Empty(_plan.FindingsOf(Rule));
        Assert.Single(_plan.FindingsOf("DPL2001"));
    }

    [Fact]
    public void A_server_in_another_building_of_the_campus_stands_beside_them_too()
    {
        var annex = _plan.AddSite("Annex");
        _plan.AddLanLink(_recovery, annex);
        _job.ToHost(annex.AddHost("esx-annex"));
        Assert.Equal(_standby, Assert.Single(_plan.FindingsOf(Rule)).Subjects[3]);
    }

    [Fact]
    public void An_owner_in_another_building_of_the_source_is_lost_with_it()
    {
        var annex = _plan.AddSite("Annex");
        _plan.AddLanLink(_hq, annex);
        annex.AddBackupServer("vbr-annex").AddReplicationJob("annex").Protects(_hq.AddVirtualMachines("more", 1)).ToHost(_target);
        Assert.Equal(["dr", "annex"], _plan.FindingsOf(Rule).Select(finding => finding.Subject.Name));
    }

    [Fact]
    public void A_virtual_owner_that_is_replicated_there_takes_its_jobs_with_it()
    {
        _owner.OnVirtualMachine();
        _job.Protects(_owner);
        Assert.Empty(_plan.FindingsOf(Rule));
        _owner.OnPhysicalMachine();
        Assert.Single(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Replicas_on_the_campus_are_no_matter()
    {
        _job.ToHost(_hq.AddHost("esx-hq"));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_replication_of_the_owner_that_may_be_added_leaves_it_undecided()
    {
        var job = _owner.AddReplicationJob("more").ToHost(_hq.AddHost("esx-hq"));
        AtRunTime.Repeated(_plan, "loop", () => job.Protects(_hq.AddVirtualMachines("more", 1)));
        _plan.AssertUndecided(Rule, "loop");
    }

    [Fact]
    public void A_LAN_link_that_may_be_added_leaves_it_undecided()
    {
        AtRunTime.Repeated(_plan, "loop", () => _plan.AddLanLink(_plan.AddSite("Annex"), _hq));
        _plan.AssertUndecided(Rule, "loop");
    }

    [Fact]
    public void A_server_that_there_may_be_or_not_leaves_it_undecided()
    {
        var elsewhere = _plan.AddSite("Elsewhere");
        _job.ToHost(elsewhere.AddHost("esx"));
        AtRunTime.Repeated(_plan, "loop", () => elsewhere.AddBackupServer("perhaps"));
        _plan.AssertUndecided(Rule, "loop");
    }

    [Fact]
    public void Hosts_that_may_be_added_do_not_unmake_the_finding()
    {
        AtRunTime.Repeated(_plan, "loop", () => _recovery.AddHost("one more"));
        Assert.Single(_plan.FindingsOf(Rule));
        Assert.Empty(_plan.UndecidedPlacesOf(Rule));
    }
}
