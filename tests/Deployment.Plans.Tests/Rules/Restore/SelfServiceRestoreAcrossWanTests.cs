using Deployment.Plans.Rules;
using Deployment.Plans.Tests.Support;
using VerifyXunit;

namespace Deployment.Plans.Tests.Rules.Restore;

public class SelfServiceRestoreAcrossWanTests
{
    private const string Rule = "DPL3001";

    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly Site _hq;
    private readonly Site _oslo;
    private readonly WanLink _link;
    private readonly BackupServer _hqServer;
    private readonly BackupServer _osloServer;
    private readonly EnterpriseManager _manager;
    private readonly VirtualMachines _virtualMachines;
    private readonly Repository _repository;

    /// <summary>The guide's first example in small: a server at HQ owns the job whose repository stands in the branch.</summary>
    public SelfServiceRestoreAcrossWanTests()
    {
        (_hq, _oslo) = (_plan.AddSite("HQ"), _plan.AddSite("Oslo"));
        _link = _plan.AddWanLink(_hq, _oslo);
        (_hqServer, _osloServer) = (_hq.AddBackupServer("vbr-hq"), _oslo.AddBackupServer("vbr-oslo"));
        _manager = _hq.AddEnterpriseManager("em");
        _virtualMachines = _oslo.AddVirtualMachines("Oslo VMs", 20);
        _repository = _hqServer.AddRepository("Oslo local", _osloServer);
        _hqServer.AddBackupJob("Oslo nightly").Protects(_virtualMachines).To(_repository);
    }

    [Fact]
    public Task Message_over_a_link_of_2_Mbps()
    {
        _link.WithBandwidth(2.Mbps());
        return Verifier.Verify(Offered(RestoreKind.GuestFiles, RestoreKind.Exchange, RestoreKind.EntireVm).MessageOf(Rule));
    }

    [Fact]
    public Task Message_over_a_link_without_bandwidth() => Verifier.Verify(Offered(RestoreKind.GuestFiles).MessageOf(Rule));

    [Fact]
    public Task Message_before_product_9()
    {
        _hqServer.WithVersion("8.0.0.2084");
        return Verifier.Verify(Offered(RestoreKind.GuestFiles).MessageOf(Rule));
    }

    [Fact]
    public Task Message_where_the_mount_is_local_but_the_files_come_back_over_the_WAN()
    {
        var remote = _hq.AddVirtualMachines("HQ VMs", 1);
        _hqServer.AddBackupJob("HQ nightly").Protects(remote).To(_hqServer.AddRepository("Oslo second", _osloServer).WithMountServer(_osloServer));
        _manager.OffersSelfServiceRestore(remote, RestoreKind.SqlServer);
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public void A_second_backup_elsewhere_takes_nothing_from_the_local_one()
    {
        _osloServer.AddBackupJob("Oslo hourly").Protects(_virtualMachines).To(_osloServer.AddRepository("Oslo own", _osloServer));
        Assert.Empty(Offered(RestoreKind.GuestFiles).FindingsOf(RuleCategory.Restore));
    }

    [Fact]
    public void A_local_backup_that_may_be_added_leaves_it_undecided()
    {
        var more = _oslo.AddVirtualMachines("more", 1);
        AtRunTime.Repeated(_plan, "loop", () => _osloServer.AddBackupJob("more").Protects(more));
        Offered(RestoreKind.GuestFiles).AssertUndecided(Rule, "loop");
    }

    [Fact]
    public Task Message_where_no_server_stands_at_the_site_of_the_machines()
    {
        var island = _plan.AddSite("Island");
        _plan.AddWanLink(_oslo, island).WithBandwidth(4.Mbps());
        var machines = island.AddVirtualMachines("Island VMs", 1);
        _hqServer.AddBackupJob("Island nightly").Protects(machines).To(_hqServer.AddRepository("Island local", island.AddServer("store")));
        _manager.OffersSelfServiceRestore(machines, RestoreKind.GuestFiles);
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public void The_offer_is_reported_with_the_machines_their_job_and_repository()
    {
        var finding = Assert.Single(Offered(RestoreKind.GuestFiles).FindingsOf(Rule));
        Assert.Equal([_manager, _virtualMachines, _virtualMachines.Jobs[0], _repository], finding.Subjects);
        Assert.Equal(RuleSeverity.Error, finding.Rule.Severity);
        Assert.Contains("crosses the WAN twice", finding.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(RestoreKind.GuestFiles)]
    [InlineData(RestoreKind.ActiveDirectory)]
    [InlineData(RestoreKind.Exchange)]
    [InlineData(RestoreKind.SharePoint)]
    [InlineData(RestoreKind.SqlServer)]
    [InlineData(RestoreKind.Oracle)]
    public void Files_and_items_of_every_kind_are_mounted(RestoreKind kind) => Assert.Single(Offered(kind).FindingsOf(Rule));

    [Fact]
    public void Whole_machines_and_failover_are_no_matter() =>
        Assert.Empty(Offered(RestoreKind.EntireVm, RestoreKind.InstantRecovery, RestoreKind.Failover).FindingsOf(Rule));

    [Fact]
    public void What_administrators_restore_is_no_matter_of_this_rule()
    {
        _hqServer.OffersRestore(_virtualMachines, RestoreKind.GuestFiles);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_job_of_the_local_server_is_the_remedy()
    {
        var local = _oslo.AddVirtualMachines("local", 1);
        _osloServer.AddBackupJob("local").Protects(local).To(_osloServer.AddRepository("local", _osloServer));
        _manager.OffersSelfServiceRestore(local, RestoreKind.GuestFiles);
        Assert.Empty(_plan.FindingsOf(Rule));
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
    public void One_crossing_is_enough()
    {
        var copy = _osloServer.AddRepository("at HQ", _hqServer);
        var machines = _oslo.AddVirtualMachines("more", 1);
        _osloServer.AddBackupJob("to HQ").Protects(machines).To(copy);
        _manager.OffersSelfServiceRestore(machines, RestoreKind.GuestFiles);
        Assert.Contains("crosses the WAN once", _plan.MessageOf(Rule), StringComparison.Ordinal);
    }

    [Fact]
    public void A_site_behind_another_is_crossed_to_four_times()
    {
        var island = _plan.AddSite("Island");
        _plan.AddWanLink(_oslo, island);
        var machines = island.AddVirtualMachines("island VMs", 1);
        _hqServer.AddBackupJob("island").Protects(machines).To(_hqServer.AddRepository("island", island.AddServer("repo")));
        _manager.OffersSelfServiceRestore(machines, RestoreKind.GuestFiles);
        Assert.Contains("crosses the WAN 4 times", _plan.MessageOf(Rule), StringComparison.Ordinal);
    }

    [Fact]
    public void Over_a_campus_nothing_crosses_a_WAN()
    {
        var annex = _plan.AddSite("Annex");
        _plan.AddLanLink(_hq, annex);
        var machines = annex.AddVirtualMachines("annex VMs", 1);
        _hqServer.AddBackupJob("annex").Protects(machines).To(_hqServer.AddRepository("annex", annex.AddServer("repo")));
        _manager.OffersSelfServiceRestore(machines, RestoreKind.GuestFiles);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Each_job_of_the_machines_is_a_finding()
    {
        _hqServer.AddBackupJob("weekly").Protects(_virtualMachines).To(_repository);
        Assert.Equal(
            ["Oslo nightly", "weekly"],
            Offered(RestoreKind.GuestFiles).FindingsOf(Rule).Select(finding => finding.Subjects[2].Name));
    }

    [Fact]
    public void Machines_without_a_backup_are_no_matter()
    {
        var machines = _oslo.AddVirtualMachines("unprotected", 1);
        _manager.OffersSelfServiceRestore(machines, RestoreKind.GuestFiles);
        Assert.Empty(_plan.FindingsOf(Rule));
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

    [Fact]
    public void Without_one_the_build_does_not_matter()
    {
        AtRunTime.Unknown("version", "argument", () => _hqServer.WithVersion(""));
        Assert.Single(Offered(RestoreKind.GuestFiles).FindingsOf(Rule));
        Assert.Empty(_plan.UndecidedPlacesOf(Rule));
    }

    [Fact]
    public void A_LAN_link_that_may_be_added_leaves_it_undecided()
    {
        AtRunTime.Repeated(_plan, "loop", () => _plan.AddLanLink(_hq, _plan.AddSite("Annex")));
        Offered(RestoreKind.GuestFiles).AssertUndecided(Rule, "loop");
    }

    [Fact]
    public void Code_that_may_add_anything_leaves_it_undecided()
    {
        _plan.Growth.AnythingAt("call");
        Offered(RestoreKind.GuestFiles).AssertUndecided(Rule, "call");
    }

    [Fact]
    public void Code_that_may_add_offers_does_not_unmake_the_finding()
    {
        AtRunTime.Repeated(_plan, "loop", () => Offered(RestoreKind.GuestFiles));
        Assert.Single(_plan.FindingsOf(Rule));
        Assert.Empty(_plan.UndecidedPlacesOf(Rule));
    }

    [Fact]
    public void A_bandwidth_known_only_at_run_time_leaves_out_the_time_only()
    {
        AtRunTime.Unknown("bandwidth", "argument", () => _link.WithBandwidth(0.Mbps()));
        Assert.Contains(
            "Mounting alone moves 50–400 MB over the link HQ–Oslo. ",
            Offered(RestoreKind.GuestFiles).MessageOf(Rule),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("manager")]
    [InlineData("machines")]
    [InlineData("job")]
    [InlineData("repository")]
    public void The_risk_is_accepted_for_any_of_the_subjects(string accepting)
    {
        Element element = accepting switch
        {
            "manager" => _manager,
            "machines" => _virtualMachines,
            "job" => _virtualMachines.Jobs[0],
            _ => _repository,
        };
        element.Accept(Rule, because: "Once a year.");
        Assert.Empty(Offered(RestoreKind.GuestFiles).FindingsOf(Rule));
        Assert.Single(_plan.Check().Accepted);
    }

    private DeploymentPlan Offered(params RestoreKind[] kinds)
    {
        _manager.OffersSelfServiceRestore(_virtualMachines, kinds);
        return _plan;
    }
}
