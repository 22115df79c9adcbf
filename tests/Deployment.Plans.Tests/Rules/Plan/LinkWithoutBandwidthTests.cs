using Deployment.Plans.Tests.Support;
using VerifyXunit;

namespace Deployment.Plans.Tests.Rules.Plan;

public class LinkWithoutBandwidthTests
{
    private const string Rule = "DPL0005";

    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly Site _hq;
    private readonly Site _oslo;
    private readonly WanLink _link;
    private readonly BackupServer _hqServer;
    private readonly VirtualMachines _virtualMachines;

    /// <summary>Two sites with a link; VMs at one, a backup server at the other.</summary>
    public LinkWithoutBandwidthTests()
    {
        (_hq, _oslo) = (_plan.AddSite("HQ"), _plan.AddSite("Oslo"));
        _link = _plan.AddWanLink(_hq, _oslo);
        _hqServer = _hq.AddBackupServer("vbr-hq");
        _virtualMachines = _oslo.AddVirtualMachines("vms", 1);
    }

    [Fact]
    public Task Messages()
    {
        AddBackup("nightly");
        var one = _plan.MessageOf(Rule);
        AddBackup("weekly");
        return Verifier.Verify($"{one}\n{_plan.MessageOf(Rule)}");
    }

    [Fact]
    public void A_link_that_a_backup_crosses_is_reported_with_its_ends()
    {
        AddBackup("nightly");
        Assert.Equal([_link, _hq, _oslo], Assert.Single(_plan.FindingsOf(Rule)).Subjects);
    }

    [Fact]
    public void A_link_that_a_restore_crosses_is_reported()
    {
        _hqServer.AddBackupJob("nightly").Protects(_virtualMachines).To(_hqServer.AddRepository("local", _oslo.AddServer("store")));
        Assert.Empty(_plan.FindingsOf(Rule));
        _hqServer.OffersRestore(_virtualMachines, RestoreKind.GuestFiles);
        Assert.Single(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void With_a_bandwidth_it_is_silent()
    {
        AddBackup("nightly");
        _link.WithBandwidth(10.Mbps());
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_link_that_nothing_or_only_a_scan_crosses_needs_none()
    {
        _hqServer.Manages(_oslo.AddVCenter("vcenter"));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_LAN_link_needs_none()
    {
        var annex = _plan.AddSite("Annex");
        _plan.AddLanLink(_hq, annex);
        _hqServer.AddBackupJob("nightly").Protects(annex.AddVirtualMachines("annex", 1)).To(_hqServer.AddRepository("store", _hqServer));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Every_such_link_of_a_chain_is_a_finding()
    {
        var middle = _plan.AddSite("Middle");
        var (far, between) = (_plan.AddSite("Far"), _plan.AddWanLink(_oslo, middle).WithBandwidth(2.Mbps()));
        var last = _plan.AddWanLink(middle, far);
        _hqServer.AddBackupJob("far").Protects(far.AddVirtualMachines("far", 1)).To(_hqServer.AddRepository("store", _hqServer));
        Assert.Equal([_link, last], _plan.FindingsOf(Rule).Select(finding => finding.Subject));
        Assert.DoesNotContain(between, _plan.FindingsOf(Rule).Select(finding => finding.Subject));
    }

    [Fact]
    public void A_link_that_is_passed_by_on_a_wider_way_needs_none()
    {
        AddBackup("nightly");
        var middle = _plan.AddSite("Middle");
        _plan.AddLanLink(_hq, middle);
        _plan.AddWanLink(middle, _oslo).WithBandwidth(10.Mbps());
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_bandwidth_known_at_run_time_is_a_bandwidth()
    {
        AddBackup("nightly");
        AtRunTime.Unknown("bandwidth", "place", () => _link.WithBandwidth(default));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_link_that_may_be_added_leaves_it_undecided()
    {
        AddBackup("nightly");
        AtRunTime.Repeated(_plan, "loop", () => _plan.AddLanLink(_hq, _plan.AddSite("More")));
        _plan.AssertUndecided(Rule, "loop");
    }

    [Fact]
    public void Streams_that_may_be_added_make_them_more()
    {
        AtRunTime.Repeated(_plan, "loop", () => AddBackup("nightly"));
        Assert.Contains(
            "but 1 stream or more cross it, such as that of backup job 'nightly': nobody can tell how long they take.", _plan.MessageOf(Rule), StringComparison.Ordinal);
        Assert.Equal(["loop"], _plan.UndecidedPlacesOf(Rule));
    }

    [Fact]
    public void The_risk_is_accepted_for_the_link()
    {
        AddBackup("nightly");
        _link.Accept(Rule, because: "Not ordered yet.");
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    private void AddBackup(string name) =>
        _hqServer.AddBackupJob(name).Protects(_virtualMachines).To(_hqServer.AddRepository($"store {name}", _hqServer));
}
