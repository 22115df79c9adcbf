using Deployment.Plans.Rules;
using Deployment.Plans.Tests.Support;
using VerifyXunit;

namespace Deployment.Plans.Tests.Rules.Restore;

public class FileRestoreMountsAcrossWanTests
{
    private const string Rule = "DPL3002";

    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly Site _hq;
    private readonly Site _oslo;
    private readonly WanLink _link;
    private readonly BackupServer _hqServer;
    private readonly BackupServer _osloServer;
    private readonly VirtualMachines _virtualMachines;
    private readonly Repository _repository;

    /// <summary>A branch that backs up for itself, and a server at HQ whose administrators restore its files.</summary>
    public FileRestoreMountsAcrossWanTests()
    {
        (_hq, _oslo) = (_plan.AddSite("HQ"), _plan.AddSite("Oslo"));
        _link = _plan.AddWanLink(_hq, _oslo);
        (_hqServer, _osloServer) = (_hq.AddBackupServer("vbr-hq"), _oslo.AddBackupServer("vbr-oslo"));
        _virtualMachines = _oslo.AddVirtualMachines("Oslo VMs", 20);
        _repository = _osloServer.AddRepository("Oslo local", _osloServer);
        _osloServer.AddBackupJob("Oslo nightly").Protects(_virtualMachines).To(_repository);
    }

    [Fact]
    public Task Message_over_a_link_of_2_Mbps()
    {
        _link.WithBandwidth(2.Mbps());
        return Verifier.Verify(Offered(RestoreKind.GuestFiles, RestoreKind.SqlServer, RestoreKind.EntireVm).MessageOf(Rule));
    }

    [Fact]
    public Task Message_before_product_9()
    {
        _hqServer.WithVersion("8.0.0.2084");
        return Verifier.Verify(Offered(RestoreKind.GuestFiles).MessageOf(Rule));
    }

    [Fact]
    public void The_offer_is_reported_with_the_machines_their_job_and_repository()
    {
        var finding = Assert.Single(Offered(RestoreKind.GuestFiles).FindingsOf(Rule));
        Assert.Equal([_hqServer, _virtualMachines, _virtualMachines.Jobs[0], _repository], finding.Subjects);
        Assert.Equal(RuleSeverity.Warning, finding.Rule.Severity);
    }

    [Fact]
    public void Through_the_server_beside_the_repository_nothing_is_wrong()
    {
        _osloServer.OffersRestore(_virtualMachines, RestoreKind.GuestFiles);
        Assert.Empty(_plan.FindingsOf(RuleCategory.Restore));
    }

    [Fact]
    public void A_server_beside_copies_of_the_backups_restores_from_these()
    {
        var annex = _plan.AddSite("Annex");
        _plan.AddLanLink(_hq, annex);
        _osloServer.AddBackupCopyJob("Oslo to HQ").Copies(_virtualMachines.Jobs.OfType<BackupJob>().Single()).To(_hqServer.AddRepository("Copies", annex.AddServer("store")));
        Assert.Empty(Offered(RestoreKind.GuestFiles).FindingsOf(RuleCategory.Restore));
        var restore = Assert.Single(_plan.DataFlows().Restores);
        Assert.Equal(("Copies", true, 1), (restore.Repository.Name, restore.IsFromCopy, restore.Route!.WanCrossings));
    }

    [Fact]
    public void The_owner_of_the_job_restores_from_its_own_backups()
    {
        var machines = _oslo.AddVirtualMachines("more", 1);
        var job = _hqServer.AddBackupJob("more").Protects(machines).To(_repository);
        _hqServer.AddBackupCopyJob("more to HQ").Copies(job).To(_hqServer.AddRepository("Copies", _hqServer));
        _hqServer.OffersRestore(machines, RestoreKind.GuestFiles);
        Assert.Single(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Copies_elsewhere_help_nobody()
    {
        var vault = _plan.AddSite("Vault");
        _plan.AddWanLink(_hq, vault);
        _osloServer.AddBackupCopyJob("Oslo to vault").Copies(_virtualMachines.Jobs.OfType<BackupJob>().Single()).To(vault.AddBackupServer("vbr-vault").AddRepository("Copies", vault.AddServer("store")));
        Assert.Single(Offered(RestoreKind.GuestFiles).FindingsOf(Rule));
    }

    [Fact]
    public void A_copy_that_may_be_added_leaves_it_undecided()
    {
        var copies = _hqServer.AddRepository("Copies", _hqServer);
        AtRunTime.Repeated(_plan, "loop", () => _osloServer.AddBackupCopyJob("copy").Copies(_osloServer.AddBackupJob("another")).To(copies));
        Offered(RestoreKind.GuestFiles).AssertUndecided(Rule, "loop");
    }

    [Fact]
    public void Whole_machines_and_failover_are_no_matter() =>
        Assert.Empty(Offered(RestoreKind.EntireVm, RestoreKind.InstantRecovery, RestoreKind.Failover).FindingsOf(RuleCategory.Restore));

    [Fact]
    public void What_users_restore_is_a_matter_of_another_rule()
    {
        var machines = _oslo.AddVirtualMachines("more", 1);
        _hqServer.AddBackupJob("more").Protects(machines).To(_repository);
        _hq.AddEnterpriseManager("em").OffersSelfServiceRestore(machines, RestoreKind.GuestFiles);
        Assert.Equal(["DPL3001"], _plan.FindingsOf(RuleCategory.Restore).Select(finding => finding.Rule.Id));
    }

    [Fact]
    public void What_must_stay_local_is_a_matter_of_another_rule()
    {
        _virtualMachines.MustRestoreLocally();
        Assert.Equal(["DPL3004"], Offered(RestoreKind.GuestFiles).FindingsOf(RuleCategory.Restore).Select(finding => finding.Rule.Id));
    }

    [Fact]
    public void Without_a_server_beside_the_repository_it_is_a_matter_of_another_rule()
    {
        var machines = _plan.AddSite("Bergen").AddVirtualMachines("Bergen VMs", 1);
        _plan.AddWanLink(_hq, machines.Site);
        _hqServer.AddBackupJob("Bergen").Protects(machines).To(_hqServer.AddRepository("Bergen", machines.Site.AddServer("store")));
        _hqServer.OffersRestore(machines, RestoreKind.GuestFiles);
        Assert.Equal(["DPL3003"], _plan.FindingsOf(RuleCategory.Restore).Select(finding => finding.Rule.Id));
    }

    [Fact]
    public void A_server_in_the_next_building_stands_beside_the_repository()
    {
        var annex = _plan.AddSite("Annex");
        _plan.AddLanLink(_oslo, annex);
        var machines = annex.AddVirtualMachines("annex VMs", 1);
        _osloServer.AddBackupJob("annex").Protects(machines).To(_osloServer.AddRepository("annex", annex.AddServer("store")));
        _hqServer.OffersRestore(machines, RestoreKind.GuestFiles);
        Assert.Contains("Restore through 'vbr-oslo'", _plan.MessageOf(Rule), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_must_cross_once_and_are_mounted_locally_are_no_matter()
    {
        var machines = _hq.AddVirtualMachines("HQ VMs", 1);
        _osloServer.AddBackupJob("HQ").Protects(machines).To(_repository);
        _osloServer.OffersRestore(machines, RestoreKind.GuestFiles);
        Assert.Empty(_plan.FindingsOf(RuleCategory.Restore));
    }

    [Fact]
    public void Mounted_beside_the_machines_the_backup_still_crosses_once()
    {
        var machines = _hq.AddVirtualMachines("HQ VMs", 1);
        _osloServer.AddBackupJob("HQ").Protects(machines).To(_repository);
        _hqServer.OffersRestore(machines, RestoreKind.GuestFiles);
        Assert.Contains("which its data crosses once", _plan.MessageOf(Rule), StringComparison.Ordinal);
    }

    [Fact]
    public void A_local_mount_server_is_the_other_remedy_from_product_9_on()
    {
        _repository.WithMountServer(_osloServer);
        Assert.Empty(Offered(RestoreKind.GuestFiles).FindingsOf(Rule));
        _hqServer.WithVersion("9.0.0.902");
        Assert.Empty(_plan.FindingsOf(Rule));
        _hqServer.WithVersion("8.0.0.2084");
        Assert.Single(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_mount_server_that_stands_away_is_a_matter_of_another_rule()
    {
        _repository.WithMountServer(_hqServer);
        Assert.Equal(["DPL3006"], Offered(RestoreKind.GuestFiles).FindingsOf(RuleCategory.Restore).Select(finding => finding.Rule.Id));
    }

    [Fact]
    public void A_LAN_link_that_may_be_added_leaves_it_undecided()
    {
        AtRunTime.Repeated(_plan, "loop", () => _plan.AddLanLink(_hq, _plan.AddSite("Annex")));
        Offered(RestoreKind.GuestFiles).AssertUndecided(Rule, "loop");
    }

    [Fact]
    public void Code_that_may_add_backup_servers_does_not_unmake_the_finding()
    {
        AtRunTime.Repeated(_plan, "loop", () => _oslo.AddBackupServer("more"));
        Assert.Single(Offered(RestoreKind.GuestFiles).FindingsOf(Rule));
    }

    [Fact]
    public void With_a_mount_server_a_build_known_only_at_run_time_leaves_it_undecided()
    {
        var mountServer = _plan.AddSite("Third").AddServer("mount");
        _plan.AddWanLink(_oslo, mountServer.Site);
        _repository.WithMountServer(mountServer);
        AtRunTime.Unknown("version", "argument", () => _hqServer.WithVersion(""));
        Offered(RestoreKind.GuestFiles).AssertUndecided(Rule, "argument");
    }

    private DeploymentPlan Offered(params RestoreKind[] kinds)
    {
        _hqServer.OffersRestore(_virtualMachines, kinds);
        return _plan;
    }
}
