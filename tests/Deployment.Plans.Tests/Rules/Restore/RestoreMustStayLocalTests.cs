using Deployment.Plans.Rules;
using Deployment.Plans.Tests.Support;
using VerifyXunit;

namespace Deployment.Plans.Tests.Rules.Restore;

public class RestoreMustStayLocalTests
{
    private const string Rule = "DPL3004";

    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly Site _hq;
    private readonly Site _oslo;
    private readonly WanLink _link;
    private readonly BackupServer _hqServer;
    private readonly BackupServer _osloServer;
    private readonly EnterpriseManager _manager;
    private readonly VirtualMachines _virtualMachines;
    private readonly Repository _repository;

    /// <summary>VMs that must be restored locally, though the job that backs them up is owned at HQ.</summary>
    public RestoreMustStayLocalTests()
    {
        (_hq, _oslo) = (_plan.AddSite("HQ"), _plan.AddSite("Oslo"));
        _link = _plan.AddWanLink(_hq, _oslo);
        (_hqServer, _osloServer) = (_hq.AddBackupServer("vbr-hq"), _oslo.AddBackupServer("vbr-oslo"));
        _manager = _hq.AddEnterpriseManager("em");
        _virtualMachines = _oslo.AddVirtualMachines("Oslo VMs", 20).MustRestoreLocally();
        _repository = _hqServer.AddRepository("Oslo local", _osloServer);
        _hqServer.AddBackupJob("Oslo nightly").Protects(_virtualMachines).To(_repository);
    }

    [Fact]
    public Task Message_for_what_users_restore()
    {
        _link.WithBandwidth(2.Mbps());
        return Verifier.Verify(SelfService(RestoreKind.GuestFiles, RestoreKind.Exchange).MessageOf(Rule));
    }

    [Fact]
    public Task Message_for_what_administrators_restore() => Verifier.Verify(ByAdministrators(RestoreKind.GuestFiles).MessageOf(Rule));

    [Fact]
    public Task Message_where_the_backups_are_elsewhere()
    {
        var machines = _oslo.AddVirtualMachines("more", 1).MustRestoreLocally();
        _hqServer.AddBackupJob("more").Protects(machines).To(_hqServer.AddRepository("central", _hqServer));
        _hqServer.OffersRestore(machines, RestoreKind.GuestFiles);
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public void The_offer_is_reported_and_it_alone()
    {
        var finding = Assert.Single(SelfService(RestoreKind.GuestFiles).FindingsOf(RuleCategory.Restore));
        Assert.Equal(Rule, finding.Rule.Id);
        Assert.Equal([_manager, _virtualMachines, _virtualMachines.Jobs[0], _repository], finding.Subjects);
        Assert.Equal(RuleSeverity.Error, finding.Rule.Severity);
    }

    [Fact]
    public void Every_offer_is_reported()
    {
        ByAdministrators(RestoreKind.GuestFiles);
        Assert.Equal([_manager, _hqServer], SelfService(RestoreKind.GuestFiles).FindingsOf(Rule).Select(finding => finding.Subject));
    }

    [Fact]
    public void Machines_without_that_need_are_a_matter_of_other_rules()
    {
        var machines = _oslo.AddVirtualMachines("more", 1);
        _hqServer.AddBackupJob("more").Protects(machines).To(_repository);
        _manager.OffersSelfServiceRestore(machines, RestoreKind.GuestFiles);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void The_need_alone_is_no_matter() => Assert.Empty(_plan.FindingsOf(RuleCategory.Restore));

    [Fact]
    public void A_restore_through_the_local_server_stays_local()
    {
        _osloServer.OffersRestore(_virtualMachines, RestoreKind.GuestFiles);
        Assert.Empty(_plan.FindingsOf(RuleCategory.Restore));
    }

    [Fact]
    public void So_does_one_that_a_local_mount_server_mounts()
    {
        _repository.WithMountServer(_osloServer);
        ByAdministrators(RestoreKind.GuestFiles);
        Assert.Empty(SelfService(RestoreKind.GuestFiles).FindingsOf(RuleCategory.Restore));
    }

    [Theory]
    [InlineData(RestoreKind.GuestFiles)]
    [InlineData(RestoreKind.EntireVm)]
    public void A_second_backup_elsewhere_takes_nothing_from_the_local_one(RestoreKind kind)
    {
        var machines = AddMachinesBackedUpAtHq();
        _osloServer.AddBackupJob("local").Protects(machines).To(_repository);
        _osloServer.OffersRestore(machines, kind);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Copies_are_restored_from_where_the_local_backups_are_lost()
    {
        var machines = AddMachinesCopiedToHq();
        _hqServer.OffersRestore(machines, RestoreKind.GuestFiles);
        Assert.Contains("crosses the WAN once: repository 'Copies' at 'HQ'", _plan.MessageOf(Rule), StringComparison.Ordinal);
        Assert.EndsWith("Restore through backup server 'vbr-oslo' at 'Oslo', or withdraw the offer.", _plan.MessageOf(Rule), StringComparison.Ordinal);
        _osloServer.OffersRestore(machines, RestoreKind.GuestFiles);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Theory]
    [InlineData("offer")]
    [InlineData("job")]
    public void What_may_be_restored_locally_at_run_time_leaves_it_undecided(string added)
    {
        var more = _oslo.AddVirtualMachines("more", 1);
        _hqServer.OffersRestore(AddMachinesCopiedToHq(), RestoreKind.GuestFiles);
        AtRunTime.Repeated(_plan, "loop", () => _ = added == "offer" ? (object)_osloServer.OffersRestore(more, RestoreKind.GuestFiles) : _osloServer.AddBackupJob("more").Protects(more));
        _plan.AssertUndecided(Rule, "loop");
    }

    [Fact]
    public void Whole_machines_mount_nothing_and_come_from_the_local_repository() =>
        Assert.Empty(SelfService(RestoreKind.EntireVm, RestoreKind.InstantRecovery, RestoreKind.Failover).FindingsOf(RuleCategory.Restore));

    [Theory]
    [InlineData(RestoreKind.EntireVm, 1)]
    [InlineData(RestoreKind.InstantRecovery, 1)]
    [InlineData(RestoreKind.Failover, 0)]
    public void Whole_machines_from_a_remote_repository_cross_the_WAN_and_replicas_come_from_none(RestoreKind kind, int findings)
    {
        var machines = AddMachinesBackedUpAtHq();
        _osloServer.OffersRestore(machines, kind);
        Assert.Equal(findings, _plan.FindingsOf(Rule).Count);
        Assert.Equal(findings, _plan.FindingsOf(RuleCategory.Restore).Count);
    }

    [Fact]
    public Task Message_for_whole_machines()
    {
        _manager.OffersSelfServiceRestore(AddMachinesBackedUpAtHq(), RestoreKind.EntireVm, RestoreKind.InstantRecovery);
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public void Of_one_offer_and_job_the_files_speak_for_the_whole_machines()
    {
        _hqServer.OffersRestore(AddMachinesBackedUpAtHq(), RestoreKind.EntireVm, RestoreKind.GuestFiles);
        Assert.Contains("restore of guest files from", _plan.MessageOf(Rule), StringComparison.Ordinal);
    }

    [Fact]
    public void Whole_machines_without_that_need_may_come_over_the_WAN()
    {
        var machines = _oslo.AddVirtualMachines("more", 1);
        _hqServer.AddBackupJob("more").Protects(machines).To(_hqServer.AddRepository("central", _hqServer));
        _hqServer.OffersRestore(machines, RestoreKind.EntireVm, RestoreKind.InstantRecovery);
        Assert.Empty(_plan.FindingsOf(RuleCategory.Restore));
    }

    [Fact]
    public void A_LAN_link_that_may_be_added_leaves_whole_machines_undecided()
    {
        _hqServer.OffersRestore(AddMachinesBackedUpAtHq(), RestoreKind.EntireVm);
        AtRunTime.Repeated(_plan, "loop", () => _plan.AddLanLink(_hq, _plan.AddSite("Annex")));
        _plan.AssertUndecided(Rule, "loop");
    }

    [Fact]
    public void One_crossing_is_too_many()
    {
        var machines = _oslo.AddVirtualMachines("more", 1).MustRestoreLocally();
        _osloServer.AddBackupJob("more").Protects(machines).To(_osloServer.AddRepository("at HQ", _hqServer));
        _osloServer.OffersRestore(machines, RestoreKind.GuestFiles);
        Assert.Contains("crosses the WAN once", _plan.MessageOf(Rule), StringComparison.Ordinal);
    }

    [Fact]
    public void To_accept_another_rule_does_not_meet_the_need()
    {
        _virtualMachines.Accept("DPL3001", because: "Once a year.");
        Assert.Single(SelfService(RestoreKind.GuestFiles).FindingsOf(Rule));
    }

    [Fact]
    public void A_LAN_link_that_may_be_added_leaves_it_undecided()
    {
        AtRunTime.Repeated(_plan, "loop", () => _plan.AddLanLink(_hq, _plan.AddSite("Annex")));
        SelfService(RestoreKind.GuestFiles).AssertUndecided(Rule, "loop");
    }

    [Theory]
    [InlineData("DPL3004", RestoreKind.GuestFiles)]
    [InlineData("DPL3001", RestoreKind.GuestFiles)]
    [InlineData("DPL3004", RestoreKind.EntireVm)]
    public void A_need_that_the_plan_may_not_state_leaves_it_undecided(string rule, RestoreKind kind)
    {
        var machines = AtRunTime.InDoubt(_oslo.AddVirtualMachines("more", 1).MustRestoreLocally);
        _hqServer.AddBackupJob("more").Protects(machines).To(_hqServer.AddRepository("central", _hqServer));
        _manager.OffersSelfServiceRestore(machines, kind);
        _plan.AssertUndecided(rule, "the call");
    }

    [Fact]
    public void With_a_mount_server_a_build_known_only_at_run_time_leaves_it_undecided()
    {
        var mountServer = _plan.AddSite("Third").AddServer("mount");
        _plan.AddWanLink(_oslo, mountServer.Site);
        _repository.WithMountServer(mountServer);
        AtRunTime.Unknown("version", "argument", () => _hqServer.WithVersion(""));
        SelfService(RestoreKind.GuestFiles).AssertUndecided(Rule, "argument");
    }

    private VirtualMachines AddMachinesCopiedToHq()
    {
        var machines = _oslo.AddVirtualMachines("copied", 1).MustRestoreLocally();
        var job = _osloServer.AddBackupJob("copied").Protects(machines).To(_osloServer.AddRepository("Oslo own", _osloServer));
        _osloServer.AddBackupCopyJob("Oslo to HQ").Copies(job).To(_hqServer.AddRepository("Copies", _hqServer));
        return machines;
    }

    private VirtualMachines AddMachinesBackedUpAtHq()
    {
        var machines = _oslo.AddVirtualMachines("more", 1).MustRestoreLocally();
        _hqServer.AddBackupJob("more").Protects(machines).To(_hqServer.AddRepository("central", _hqServer));
        return machines;
    }

    private DeploymentPlan SelfService(params RestoreKind[] kinds)
    {
        _manager.OffersSelfServiceRestore(_virtualMachines, kinds);
        return _plan;
    }

    private DeploymentPlan ByAdministrators(params RestoreKind[] kinds)
    {
        _hqServer.OffersRestore(_virtualMachines, kinds);
        return _plan;
    }
}
