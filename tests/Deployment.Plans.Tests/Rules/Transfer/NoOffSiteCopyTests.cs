using Deployment.Plans.Tests.Support;
using VerifyXunit;

namespace Deployment.Plans.Tests.Rules.Transfer;

public class NoOffSiteCopyTests
{
    private const string Rule = "DPL5007";

    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly Site _hq;
    private readonly Site _oslo;
    private readonly BackupServer _server;
    private readonly Repository _local;
    private readonly VirtualMachines _virtualMachines;
    private readonly BackupJob _job;

    public NoOffSiteCopyTests()
    {
        (_hq, _oslo) = (_plan.AddSite("HQ"), _plan.AddSite("Oslo"));
        _plan.AddWanLink(_hq, _oslo);
        _hq.AddBackupServer("vbr-hq");
        _server = _oslo.AddBackupServer("vbr-oslo");
        _local = _server.AddRepository("Oslo local", _server);
        _virtualMachines = _oslo.AddVirtualMachines("Oslo VMs", 20);
        _job = _server.AddBackupJob("Oslo nightly").Protects(_virtualMachines).To(_local);
    }

    [Fact]
    public Task Message() => Verifier.Verify(_plan.MessageOf(Rule));

    [Fact]
    public Task Message_for_several_jobs()
    {
        _server.AddReplicationJob("Standby").Protects(_virtualMachines).ToHost(_oslo.AddHost("esx"));
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public Task Message_where_there_are_replicas_only()
    {
        var replicated = _oslo.AddVirtualMachines("Replicated VMs", 5);
        _server.AddReplicationJob("Standby").Protects(replicated).ToHost(_oslo.AddHost("esx"));
        return Verifier.Verify(Assert.Single(_plan.FindingsOf(Rule), finding => finding.Subject == replicated).Message);
    }

    [Fact]
    public void VMs_with_local_backups_only_are_reported() =>
        Assert.Equal([_virtualMachines, _job, _oslo], Assert.Single(_plan.FindingsOf(Rule)).Subjects);

    [Theory]
    [InlineData("copy")]
    [InlineData("replica")]
    [InlineData("backup")]
    public void A_copy_a_replica_or_a_backup_on_another_site_is_enough(string kept)
    {
        KeepAt(_hq, kept);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Theory]
    [InlineData("copy")]
    [InlineData("replica")]
    [InlineData("backup")]
    public void On_their_own_site_it_is_not(string kept)
    {
        KeepAt(_oslo, kept);
        Assert.Single(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Another_building_is_another_site()
    {
        var annex = _plan.AddSite("Annex");
        _plan.AddLanLink(_oslo, annex);
        KeepAt(annex, "copy");
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_copy_of_other_backups_does_not_help()
    {
        var other = _server.AddBackupJob("other").Protects(_oslo.AddVirtualMachines("others", 1)).To(_local);
        _server.AddBackupCopyJob("copy").Copies(other).To(_server.AddRepository("HQ copies", _hq.AddServer("store")));
        Assert.Equal([_virtualMachines], _plan.FindingsOf(Rule).Select(finding => finding.Subject));
    }

    [Fact]
    public void A_copy_or_replication_without_a_target_does_not_help()
    {
        _server.AddBackupCopyJob("copy").Copies(_job);
        _server.AddReplicationJob("dr").Protects(_virtualMachines);
        Assert.Single(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void VMs_that_no_job_protects_yet_are_no_matter()
    {
        _oslo.AddVirtualMachines("unprotected", 1);
        _server.AddBackupJob("no target").Protects(_oslo.AddVirtualMachines("not yet", 1));
        Assert.Equal([_virtualMachines], _plan.FindingsOf(Rule).Select(finding => finding.Subject));
    }

    [Fact]
    public void A_plan_without_a_remote_site_has_nowhere_to_copy_to()
    {
        var plan = DeploymentPlan.Create("Campus");
        var (hall, annex) = (plan.AddSite("Hall"), plan.AddSite("Annex"));
        plan.AddLanLink(hall, annex);
        annex.AddBackupServer("vbr-annex");
        var server = hall.AddBackupServer("vbr-hall");
        server.AddBackupJob("nightly").Protects(hall.AddVirtualMachines("VMs", 1)).To(server.AddRepository("local", server));
        Assert.Empty(plan.FindingsOf(Rule));
        plan.AddSite("Far");
        Assert.Single(plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_single_site_with_all_that_its_server_manages_is_silent()
    {
        var plan = DeploymentPlan.Create("Office");
        var office = plan.AddSite("Office");
        plan.AddSite("Elsewhere");
        var server = office.AddBackupServer("vbr");
        server.AddBackupJob("nightly").Protects(office.AddVirtualMachines("VMs", 1)).To(server.AddRepository("local", server));
        Assert.Empty(plan.FindingsOf(Rule));
    }

    [Theory]
    [InlineData("copy")]
    [InlineData("replica")]
    [InlineData("backup")]
    public void What_may_be_kept_elsewhere_leaves_it_undecided(string kept)
    {
        AtRunTime.Repeated(_plan, "loop", () =>
        {
            Element _ = kept switch
            {
                "copy" => _server.AddBackupCopyJob("one more"),
                "replica" => _server.AddReplicationJob("one more"),
                _ => _server.AddBackupJob("one more"),
            };
        });
        _plan.AssertUndecided(Rule, "loop");
    }

    private void KeepAt(Site site, string kept)
    {
        Element _ = kept switch
        {
            "copy" => _server.AddBackupCopyJob("copy").Copies(_job).To(_server.AddRepository("copies", site.AddServer("store"))),
            "replica" => _server.AddReplicationJob("dr").Protects(_virtualMachines).ToHost(site.AddHost("esx")),
            _ => _server.AddBackupJob("second").Protects(_virtualMachines).To(_server.AddRepository("second", site.AddServer("store"))),
        };
    }
}
