using Deployment.Plans.Tests.Support;
using VerifyXunit;

namespace Deployment.Plans.Tests.Rules.Transfer;

public class PrimaryBackupCrossesWanTests
{
    private const string Rule = "DPL5004";

    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly Site _hq;
    private readonly Site _oslo;
    private readonly BackupServer _server;
    private readonly VirtualMachines _virtualMachines;
    private readonly Repository _central;
    private readonly BackupJob _job;

    public PrimaryBackupCrossesWanTests()
    {
        (_hq, _oslo) = (_plan.AddSite("HQ"), _plan.AddSite("Oslo"));
        _plan.AddWanLink(_hq, _oslo);
        _server = _oslo.AddBackupServer("vbr-oslo");
        _virtualMachines = _oslo.AddVirtualMachines("Oslo VMs", 20);
        _central = _server.AddRepository("HQ store", _hq.AddServer("store-hq"));
        _job = _server.AddBackupJob("Oslo nightly").Protects(_virtualMachines).To(_central);
    }

    [Fact]
    public Task Message() => Verifier.Verify(_plan.MessageOf(Rule));

    [Fact]
    public Task Message_for_VMs_on_several_sites()
    {
        var bergen = _plan.AddSite("Bergen");
        _plan.AddWanLink(_hq, bergen);
        _job.Protects(bergen.AddVirtualMachines("Bergen VMs", 1), _hq.AddVirtualMachines("HQ VMs", 1));
        _server.AddProxy(_central.Machine);
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public Task Message_without_a_proxy_beside_the_VMs()
    {
        OwnedAtHq();
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public Task Message_without_proxies_on_several_sites()
    {
        var (bergen, repository) = (_plan.AddSite("Bergen"), OwnedAtHq());
        _plan.AddWanLink(_hq, bergen);
        _plan.AddLanLink(bergen, _oslo);
        repository.RegisteredBy.Jobs.OfType<BackupJob>().Single().Protects(bergen.AddVirtualMachines("Bergen VMs", 1));
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public void Without_a_proxy_beside_the_VMs_the_job_is_reported_with_its_server()
    {
        var job = OwnedAtHq().RegisteredBy.Jobs[0];
        var finding = Assert.Single(_plan.FindingsOf(Rule));
        Assert.Equal([job, job.Owner, _virtualMachines], finding.Subjects);
        Assert.Equal(job.Origin, finding.Origins[0]);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_proxy_beside_the_VMs_or_in_the_next_building_reads_them_there(bool isInTheNextBuilding)
    {
        var server = OwnedAtHq().RegisteredBy;
        var site = isInTheNextBuilding ? _plan.AddSite("Annex") : _oslo;
        if (isInTheNextBuilding)
            _plan.AddLanLink(_oslo, site);
        server.AddProxy(site.AddServer("px"));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Where_another_job_reads_the_VMs_on_their_site_a_second_backup_may_be_read_from_anywhere()
    {
        OwnedAtHq();
        _server.AddBackupJob("local").Protects(_virtualMachines).To(_server.AddRepository("Oslo own", _server));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_server_without_a_way_to_the_VMs_is_another_matter()
    {
        OwnedBy(_plan.AddSite("Nowhere").AddBackupServer("vbr-nowhere"));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_proxy_that_may_be_added_leaves_it_undecided()
    {
        var server = OwnedAtHq().RegisteredBy;
        AtRunTime.Repeated(_plan, "loop", () => server.AddProxy(_hq.AddServer("px")));
        _plan.AssertUndecided(Rule, "loop");
    }

    [Fact]
    public void A_backup_on_a_remote_site_is_reported()
    {
        var finding = Assert.Single(_plan.FindingsOf(Rule));
        Assert.Equal([_job, _central, _virtualMachines], finding.Subjects);
    }

    [Fact]
    public void A_repository_beside_the_VMs_is_right()
    {
        _job.To(_server.AddRepository("Oslo local", _server));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void So_is_one_in_another_building()
    {
        var annex = _plan.AddSite("Annex");
        _plan.AddLanLink(_oslo, annex);
        _job.To(_server.AddRepository("annex", annex.AddServer("store-annex")));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_second_backup_may_go_where_it_likes()
    {
        _server.AddBackupJob("local").Protects(_virtualMachines).To(_server.AddRepository("Oslo local", _server));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_second_one_that_is_no_nearer_does_not_help()
    {
        var second = _server.AddBackupJob("again").Protects(_virtualMachines).To(_central);
        Assert.Equal([_job, second], _plan.FindingsOf(Rule).Select(finding => finding.Subject));
    }

    [Fact]
    public void Sites_that_are_not_connected_are_another_matter()
    {
        _job.To(_server.AddRepository("lost", _plan.AddSite("Nowhere").AddServer("store")));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_backup_that_may_be_added_leaves_it_undecided()
    {
        AtRunTime.Repeated(_plan, "loop", () => _server.AddBackupJob("one more"));
        _plan.AssertUndecided(Rule, "loop");
    }

    [Fact]
    public void A_LAN_link_that_may_be_added_leaves_it_undecided()
    {
        AtRunTime.Repeated(_plan, "loop", () => _plan.AddLanLink(_plan.AddSite("Annex"), _hq));
        _plan.AssertUndecided(Rule, "loop");
    }

    private Repository OwnedAtHq() => OwnedBy(_hq.AddBackupServer("vbr-hq"));

    /// <summary>The repository beside the VMs that another server's job backs them up to.</summary>
    private Repository OwnedBy(BackupServer server)
    {
        var repository = server.AddRepository("Oslo local", _server);
        server.AddBackupJob("central").Protects(_virtualMachines).To(repository);
        return repository;
    }
}
