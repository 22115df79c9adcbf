using Deployment.Plans.Rules;
using Deployment.Plans.Tests.Support;
using VerifyXunit;

namespace Deployment.Plans.Tests.Rules.Transfer;

public class JobDependsOnWanTests
{
    private const string Rule = "DPL5003";

    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly Site _hq;
    private readonly Site _oslo;
    private readonly BackupServer _hqServer;
    private readonly VirtualMachines _virtualMachines;
    private readonly Repository _local;
    private readonly BackupJob _job;

    public JobDependsOnWanTests()
    {
        (_hq, _oslo) = (_plan.AddSite("HQ"), _plan.AddSite("Oslo"));
        _plan.AddWanLink(_hq, _oslo);
        _hqServer = _hq.AddBackupServer("vbr-hq");
        _virtualMachines = _oslo.AddVirtualMachines("Oslo VMs", 20);
        _local = _hqServer.AddRepository("Oslo local", _oslo.AddServer("store-oslo"));
        _job = _hqServer.AddBackupJob("Oslo nightly").Protects(_virtualMachines).To(_local);
    }

    [Fact]
    public Task Message_with_a_server_on_the_site()
    {
        _oslo.AddBackupServer("vbr-oslo");
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public Task Message_without_one() => Verifier.Verify(_plan.MessageOf(Rule));

    [Fact]
    public Task Message_for_a_repository_at_headquarters()
    {
        _job.To(_hqServer.AddRepository("HQ", _hqServer));
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public Task Message_for_VMs_at_headquarters()
    {
        _hqServer.AddBackupJob("HQ nightly").Protects(_hq.AddVirtualMachines("HQ VMs", 1)).To(_local);
        return Verifier.Verify(_plan.FindingsOf(Rule)[1].Message);
    }

    [Fact]
    public Task Message_for_VMs_on_several_sites()
    {
        var bergen = _plan.AddSite("Bergen");
        _plan.AddWanLink(_hq, bergen);
        _job.Protects(bergen.AddVirtualMachines("Bergen VMs", 1));
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public void It_is_a_note_about_the_job_its_owner_and_the_site()
    {
        var finding = Assert.Single(_plan.FindingsOf(Rule));
        Assert.Equal(RuleSeverity.Info, finding.Severity);
        Assert.Equal([_job, _hqServer, _oslo], finding.Subjects);
    }

    [Fact]
    public void A_job_of_the_local_server_is_independent()
    {
        _oslo.AddBackupServer("vbr-oslo").AddBackupJob("own").Protects(_virtualMachines).To(_local);
        Assert.Equal([_job], _plan.FindingsOf(Rule).Select(finding => finding.Subject));
    }

    [Fact]
    public void So_is_one_of_a_server_in_another_building()
    {
        var annex = _plan.AddSite("Annex");
        _plan.AddLanLink(_oslo, annex);
        annex.AddBackupServer("vbr-annex").AddBackupJob("own").Protects(_virtualMachines).To(_local);
        Assert.Equal([_job], _plan.FindingsOf(Rule).Select(finding => finding.Subject));
    }

    [Fact]
    public void A_virtual_server_that_is_backed_up_counts_as_its_VMs()
    {
        var job = _hqServer.AddBackupJob("of the server").Protects(_oslo.AddBackupServer("vbr-oslo"));
        Assert.Equal([_job, job], _plan.FindingsOf(Rule).Select(finding => finding.Subject));
    }

    [Fact]
    public void Sites_that_are_not_connected_are_another_matter()
    {
        var nowhere = _plan.AddSite("Nowhere");
        _hqServer.AddBackupJob("lost").Protects(nowhere.AddVirtualMachines("lost", 1));
        Assert.Equal([_job], _plan.FindingsOf(Rule).Select(finding => finding.Subject));
    }

    [Fact]
    public void Copies_and_replicas_cross_the_WAN_anyway()
    {
        _hqServer.AddBackupCopyJob("copy").Copies(_job).To(_hqServer.AddRepository("HQ copies", _hqServer));
        _hqServer.AddReplicationJob("dr").Protects(_virtualMachines).ToHost(_hq.AddHost("esx"));
        Assert.Equal([_job], _plan.FindingsOf(Rule).Select(finding => finding.Subject));
    }

    [Fact]
    public void A_LAN_link_that_may_be_added_leaves_it_undecided()
    {
        AtRunTime.Repeated(_plan, "loop", () => _plan.AddLanLink(_plan.AddSite("Annex"), _hq));
        _plan.AssertUndecided(Rule, "loop");
    }

    [Fact]
    public void Branches_that_may_be_added_do_not()
    {
        AtRunTime.Repeated(_plan, "loop", () => _plan.AddWanLink(_plan.AddSite("Turku"), _hq));
        Assert.Single(_plan.FindingsOf(Rule));
    }
}
