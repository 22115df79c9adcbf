using Deployment.Plans.Tests.Support;
using VerifyXunit;

namespace Deployment.Plans.Tests.Rules.Transfer;

public class AcceleratorOverSubscribedTests
{
    private const string Rule = "DPL5006";

    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly Site _hq;
    private readonly BackupServer _hqServer;
    private readonly WanAccelerator _target;

    public AcceleratorOverSubscribedTests()
    {
        _hq = _plan.AddSite("HQ");
        _hqServer = _hq.AddBackupServer("vbr-hq");
        _target = _hqServer.AddWanAccelerator(_hqServer);
    }

    [Fact]
    public Task Message_for_a_source()
    {
        var source = AddSource("Oslo", 10.Mbps());
        AddCopy("Files to HQ", source);
        AddCopy("Databases to HQ", source);
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public Task Message_for_a_target()
    {
        AddBranches(5, 20.Mbps());
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public void A_source_serves_one_job()
    {
        var source = AddSource("Oslo", 10.Mbps());
        var first = AddCopy("first", source);
        Assert.Empty(_plan.FindingsOf(Rule));
        var second = AddCopy("second", source);
        Assert.Equal([source, first, second], Assert.Single(_plan.FindingsOf(Rule)).Subjects);
    }

    [Fact]
    public void A_source_without_a_partner_serves_its_jobs_all_the_same()
    {
        var source = AddSource("Oslo", 10.Mbps());
        _hqServer.AddBackupCopyJob("first").Via(source);
        _hqServer.AddBackupCopyJob("second").Via(source);
        Assert.Single(_plan.FindingsOf(Rule));
    }

    [Theory]
    [InlineData(4, 11, false)]
    [InlineData(5, 11, true)]
    [InlineData(5, 10, false)]
    [InlineData(10, 10, false)]
    [InlineData(11, 10, true)]
    public void A_target_serves_four_sources_or_ten_on_narrow_links(int sources, int megabits, bool isReported)
    {
        AddBranches(sources, megabits.Mbps());
        Assert.Equal(isReported ? [_target] : [], _plan.FindingsOf(Rule).Select(finding => finding.Subject));
    }

    [Fact]
    public void One_wider_link_makes_the_limit_four()
    {
        AddBranches(4, 10.Mbps());
        AddCopy("wide", AddSource("Wide", 11.Mbps()));
        Assert.Single(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_source_with_several_jobs_is_one_source()
    {
        AddBranches(3, 11.Mbps());
        var source = AddSource("Oslo", 11.Mbps());
        AddCopy("first", source);
        AddCopy("second", source);
        Assert.Equal([source], _plan.FindingsOf(Rule).Select(finding => finding.Subject));
    }

    [Fact]
    public void A_link_without_a_bandwidth_is_not_taken_for_a_wide_one()
    {
        AddBranches(10, null);
        Assert.Empty(_plan.FindingsOf(Rule));
        AddCopy("one more", AddSource("Oslo", null));
        Assert.Single(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_bandwidth_that_is_known_at_run_time_leaves_it_undecided()
    {
        AddBranches(4, 10.Mbps());
        AddCopy("unknown", AddSource("Oslo", null));
        AtRunTime.Unknown("bandwidth", "place", () => ((WanLink)_plan.Links[^1]).WithBandwidth(10.Mbps()));
        _plan.AssertUndecided(Rule, "place");
    }

    [Fact]
    public void A_LAN_link_that_may_be_added_leaves_the_limit_undecided()
    {
        AddBranches(5, 11.Mbps());
        AtRunTime.Repeated(_plan, "loop", () => _plan.AddLanLink(_plan.AddSite("Annex"), _hq));
        _plan.AssertUndecided(Rule, "loop");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public void A_copy_that_may_be_added_leaves_it_undecided(int sources)
    {
        AddBranches(sources, 11.Mbps());
        AtRunTime.Repeated(_plan, "loop", () => _hqServer.AddBackupCopyJob("one more"));
        _plan.AssertUndecided(Rule, "loop");
    }

    [Fact]
    public void Without_an_accelerated_copy_it_is_no_matter()
    {
        AtRunTime.Repeated(_plan, "loop", () => _hqServer.AddBackupCopyJob("one more"));
        Assert.Empty(_plan.UndecidedPlacesOf(Rule));
    }

    [Fact]
    public void Where_there_are_too_many_it_makes_them_more()
    {
        AddBranches(4, 11.Mbps());
        var source = AddSource("Oslo", 11.Mbps());
        AddCopy("first", source);
        AtRunTime.Repeated(_plan, "loop", () => AddCopy("second", source));
        var messages = _plan.FindingsOf(Rule).Select(finding => finding.Message).ToList();
        Assert.Contains("is the source of 2 backup copy jobs or more (", messages[0], StringComparison.Ordinal);
        Assert.Contains("receives from 5 source accelerators or more: ", messages[1], StringComparison.Ordinal);
    }

    private void AddBranches(int count, Bandwidth? bandwidth)
    {
        for (var i = 1; i <= count; i++)
            AddCopy($"Branch {i} to HQ", AddSource($"Branch {i}", bandwidth));
    }

    private WanAccelerator AddSource(string town, Bandwidth? bandwidth)
    {
        var site = _plan.AddSite(town);
        var link = _plan.AddWanLink(_hq, site);
        if (bandwidth is { } known)
            link.WithBandwidth(known);
        var server = site.AddBackupServer($"vbr-{town}");
        return server.AddWanAccelerator(server);
    }

    private BackupCopyJob AddCopy(string name, WanAccelerator source) => source.RegisteredBy.AddBackupCopyJob(name).Via(source, _target);
}
