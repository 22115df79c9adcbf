using Deployment.Plans.Tests.Support;
using VerifyXunit;

namespace Deployment.Plans.Tests.Rules.DisasterRecovery;

public class NoBackupServerAtDrSiteTests
{
    private const string Rule = "DPL2001";

    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly Site _hq;
    private readonly Site _recovery;
    private readonly BackupServer _owner;
    private readonly EsxiHost _target;
    private readonly ReplicationJob _job;

    public NoBackupServerAtDrSiteTests()
    {
        (_hq, _recovery) = (_plan.AddSite("HQ"), _plan.AddSite("Recovery"));
        _plan.AddWanLink(_hq, _recovery);
        (_owner, _target) = (_hq.AddBackupServer("vbr-hq"), _recovery.AddHost("esx-dr"));
        _job = _owner.AddReplicationJob("dr").Protects(_hq.AddVirtualMachines("vms", 10)).ToHost(_target);
    }

    [Fact]
    public Task Message_for_a_physical_owner()
    {
        _owner.OnPhysicalMachine();
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public Task Message_for_a_virtual_owner()
    {
        _owner.OnVirtualMachine();
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public Task Message_for_an_owner_on_a_third_site()
    {
        var third = _plan.AddSite("Third");
        _plan.AddWanLink(third, _recovery);
        _job.ToHost(_recovery.AddHost("unused"));
        var owner = third.AddBackupServer("vbr-third");
        owner.AddReplicationJob("from the third").Protects(_hq.AddVirtualMachines("more", 1)).ToHost(_target);
        return Verifier.Verify(_plan.FindingsOf(Rule)[1].Message);
    }

    [Fact]
    public void Replicas_on_a_remote_site_without_a_server_are_reported()
    {
        var finding = Assert.Single(_plan.FindingsOf(Rule));
        Assert.Equal([_job, _recovery, _owner], finding.Subjects);
    }

    [Fact]
    public void A_backup_server_at_the_site_is_the_remedy()
    {
        _recovery.AddBackupServer("vbr-dr");
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Another_machine_at_the_site_is_not()
    {
        _recovery.AddServer("proxy");
        _recovery.AddEnterpriseManager("em");
        Assert.Single(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Replicating_the_virtual_owner_next_door_will_do()
    {
        var annex = _plan.AddSite("Annex");
        _plan.AddLanLink(_recovery, annex);
        _owner.OnVirtualMachine();
        _owner.AddReplicationJob("owner").Protects(_owner).ToHost(annex.AddHost("esx-annex"));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Replicating_the_virtual_owner_there_is_the_other_remedy()
    {
        _owner.OnVirtualMachine();
        _owner.AddReplicationJob("the server").Protects(_owner).ToHost(_recovery.AddHost("esx-dr-2"));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void An_owner_that_is_replicated_is_taken_to_be_virtual_unless_said_otherwise()
    {
        _job.Protects(_owner);
        Assert.Empty(_plan.FindingsOf(Rule));
        _owner.OnPhysicalMachine();
        Assert.Single(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Backing_the_owner_up_or_replicating_it_elsewhere_is_no_remedy()
    {
        _owner.OnVirtualMachine();
        _owner.AddBackupJob("backup of the server").Protects(_owner);
        _owner.AddReplicationJob("elsewhere").Protects(_owner).ToHost(_hq.AddHost("esx-hq"));
        _owner.AddReplicationJob("nowhere").Protects(_owner);
        Assert.Equal([_job], _plan.FindingsOf(Rule).Select(finding => finding.Subject));
    }

    [Fact]
    public void Replicas_in_another_building_of_the_campus_are_no_matter()
    {
        var annex = _plan.AddSite("Annex");
        _plan.AddLanLink(_hq, annex);
        _job.ToHost(annex.AddHost("esx-annex"));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void One_source_that_is_remote_is_enough()
    {
        var third = _plan.AddSite("Third");
        var job = _owner.AddReplicationJob("mixed")
            .Protects(_recovery.AddVirtualMachines("there already", 1), third.AddVirtualMachines("third", 1)).ToHost(_target);
        Assert.Equal([_job, job], _plan.FindingsOf(Rule).Select(finding => finding.Subject));
    }

    [Fact]
    public void A_job_without_target_or_source_is_no_matter()
    {
        _owner.AddReplicationJob("no target").Protects(_hq.AddVirtualMachines("more", 1));
        _owner.AddReplicationJob("no source").ToHost(_target);
        Assert.Equal([_job], _plan.FindingsOf(Rule).Select(finding => finding.Subject));
    }

    [Fact]
    public void A_backup_server_that_may_be_added_leaves_it_undecided()
    {
        AtRunTime.Repeated(_plan, "loop", () => _plan.AddSite("Third").AddBackupServer("vbr-third"));
        _plan.AssertUndecided(Rule, "loop");
    }

    [Fact]
    public void A_replication_of_the_owner_that_may_be_added_leaves_it_undecided()
    {
        var job = _owner.AddReplicationJob("more").ToHost(_target);
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
    public void Code_that_may_add_anything_leaves_it_undecided()
    {
        _plan.Growth.AnythingAt("call");
        _plan.AssertUndecided(Rule, "call");
    }

    [Fact]
    public void Hosts_that_may_be_added_do_not_unmake_the_finding()
    {
        AtRunTime.Repeated(_plan, "loop", () => _recovery.AddHost("one more"));
        Assert.Single(_plan.FindingsOf(Rule));
        Assert.Empty(_plan.UndecidedPlacesOf(Rule));
    }

    [Theory]
    [InlineData("job")]
    [InlineData("site")]
    [InlineData("owner")]
    public void The_risk_is_accepted_for_the_job_the_site_or_the_owner(string accepting)
    {
        Element element = accepting switch
        {
            "job" => _job,
            "site" => _recovery,
            _ => _owner,
        };
        element.Accept(Rule, because: "A server is installed there on the day.");
        Assert.Empty(_plan.FindingsOf(Rule));
        Assert.Single(_plan.Check().Accepted);
    }
}
