using Deployment.Plans.Rules;
using Deployment.Plans.Tests.Support;
using VerifyXunit;

namespace Deployment.Plans.Tests.Rules.Restore;

public class NoBackupServerBesideRepositoryTests
{
    private const string Rule = "DPL3003";

    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly Site _hq;
    private readonly Site _oslo;
    private readonly WanLink _link;
    private readonly BackupServer _hqServer;
    private readonly VirtualMachines _virtualMachines;
    private readonly Repository _repository;

    /// <summary>A branch with a repository and no backup server; that at HQ owns its job.</summary>
    public NoBackupServerBesideRepositoryTests()
    {
        (_hq, _oslo) = (_plan.AddSite("HQ"), _plan.AddSite("Oslo"));
        _link = _plan.AddWanLink(_hq, _oslo);
        _hqServer = _hq.AddBackupServer("vbr-hq");
        _virtualMachines = _oslo.AddVirtualMachines("Oslo VMs", 20);
        _repository = _hqServer.AddRepository("Oslo local", _oslo.AddServer("store"));
        _hqServer.AddBackupJob("Oslo nightly").Protects(_virtualMachines).To(_repository);
    }

    [Fact]
    public Task Message_over_a_link_of_2_Mbps()
    {
        _link.WithBandwidth(2.Mbps());
        return Verifier.Verify(Offered(RestoreKind.GuestFiles).MessageOf(Rule));
    }

    [Fact]
    public Task Message_for_several_restores_before_product_9()
    {
        var second = _hq.AddBackupServer("vbr-hq-2").WithVersion("8.0.0.2084");
        second.OffersRestore(_virtualMachines, RestoreKind.Exchange, RestoreKind.GuestFiles);
        return Verifier.Verify(Offered(RestoreKind.GuestFiles).MessageOf(Rule));
    }

    [Fact]
    public Task Message_where_the_mount_server_does_not_count_yet()
    {
        _hqServer.WithVersion("8.0.0.2084");
        _repository.WithMountServer(_repository.Machine);
        return Verifier.Verify(Offered(RestoreKind.GuestFiles).MessageOf(Rule));
    }

    [Fact]
    public void The_repository_is_reported_once_with_its_site_and_who_restores()
    {
        _hqServer.AddBackupJob("weekly").Protects(_virtualMachines).To(_repository);
        var finding = Assert.Single(Offered(RestoreKind.GuestFiles).FindingsOf(Rule));
        Assert.Equal([_repository, _oslo, _hqServer], finding.Subjects);
        Assert.Equal(RuleSeverity.Warning, finding.Rule.Severity);
    }

    [Fact]
    public void A_repository_that_nothing_is_restored_from_is_no_matter() => Assert.Empty(_plan.FindingsOf(RuleCategory.Restore));

    [Fact]
    public void Whole_machines_are_no_matter() => Assert.Empty(Offered(RestoreKind.EntireVm, RestoreKind.InstantRecovery).FindingsOf(RuleCategory.Restore));

    [Fact]
    public void Of_what_users_restore_another_rule_says_so()
    {
        _hq.AddEnterpriseManager("em").OffersSelfServiceRestore(_virtualMachines, RestoreKind.GuestFiles);
        Assert.Equal(["DPL3001"], _plan.FindingsOf(RuleCategory.Restore).Select(finding => finding.Rule.Id));
    }

    [Fact]
    public void Of_what_must_stay_local_another_rule_says_so()
    {
        _virtualMachines.MustRestoreLocally();
        Assert.Equal(["DPL3004"], Offered(RestoreKind.GuestFiles).FindingsOf(RuleCategory.Restore).Select(finding => finding.Rule.Id));
    }

    [Fact]
    public void A_backup_server_there_is_enough_to_restore_through()
    {
        _oslo.AddBackupServer("vbr-oslo").OffersRestore(_virtualMachines, RestoreKind.GuestFiles);
        Assert.Empty(_plan.FindingsOf(RuleCategory.Restore));
    }

    [Fact]
    public void So_is_one_in_the_next_building()
    {
        var annex = _plan.AddSite("Annex");
        _plan.AddLanLink(_oslo, annex);
        annex.AddBackupServer("vbr-annex");
        Assert.Empty(Offered(RestoreKind.GuestFiles).FindingsOf(Rule));
    }

    [Fact]
    public void A_repository_in_the_next_building_needs_none()
    {
        var annex = _plan.AddSite("Annex");
        _plan.AddLanLink(_hq, annex);
        var machines = annex.AddVirtualMachines("annex VMs", 1);
        _hqServer.AddBackupJob("annex").Protects(machines).To(_hqServer.AddRepository("annex", annex.AddServer("annex store")));
        _hqServer.OffersRestore(machines, RestoreKind.GuestFiles);
        Assert.Empty(_plan.FindingsOf(RuleCategory.Restore));
    }

    [Fact]
    public void A_local_mount_server_is_the_other_remedy_from_product_9_on()
    {
        _repository.WithMountServer(_repository.Machine);
        Assert.Empty(Offered(RestoreKind.GuestFiles).FindingsOf(RuleCategory.Restore));
        _hqServer.WithVersion("8.0.0.2084");
        Assert.Single(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Without_a_way_between_them_it_is_no_matter()
    {
        var island = _plan.AddSite("Island");
        var machines = island.AddVirtualMachines("island VMs", 1);
        _hqServer.AddBackupJob("island").Protects(machines).To(_hqServer.AddRepository("island", island.AddServer("island store")));
        _hqServer.OffersRestore(machines, RestoreKind.GuestFiles);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_backup_server_that_may_be_added_leaves_it_undecided()
    {
        AtRunTime.Repeated(_plan, "loop", () => _plan.AddSite("Bergen").AddBackupServer("vbr-bergen"));
        Offered(RestoreKind.GuestFiles).AssertUndecided(Rule, "loop");
    }

    [Fact]
    public void A_LAN_link_that_may_be_added_leaves_it_undecided()
    {
        AtRunTime.Repeated(_plan, "loop", () => _plan.AddLanLink(_hq, _plan.AddSite("Annex")));
        Offered(RestoreKind.GuestFiles).AssertUndecided(Rule, "loop");
    }

    private DeploymentPlan Offered(params RestoreKind[] kinds)
    {
        _hqServer.OffersRestore(_virtualMachines, kinds);
        return _plan;
    }
}
