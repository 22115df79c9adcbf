using Deployment.Plans.Tests.Support;
using VerifyXunit;

namespace Deployment.Plans.Tests.Rules.Transfer;

public class CopyDoesNotFitItsWindowTests
{
    private const string Rule = "DPL5005";

    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly Site _hq;
    private readonly Site _oslo;
    private readonly WanLink _link;
    private readonly BackupServer _hqServer;
    private readonly BackupServer _server;
    private readonly Repository _copies;
    private readonly Repository _local;
    private readonly VirtualMachines _virtualMachines;
    private readonly BackupJob _nightly;
    private readonly BackupCopyJob _copy;

    /// <summary>1 TB × 5 % / 2 = 25 GB: in 24 hours, that takes 2.31 Mbit/s.</summary>
    public CopyDoesNotFitItsWindowTests()
    {
        (_hq, _oslo) = (_plan.AddSite("HQ"), _plan.AddSite("Oslo"));
        _link = _plan.AddWanLink(_hq, _oslo).WithBandwidth(2.Mbps());
        (_hqServer, _server) = (_hq.AddBackupServer("vbr-hq"), _oslo.AddBackupServer("vbr-oslo"));
        (_copies, _local) = (_hqServer.AddRepository("HQ copies", _hqServer), _server.AddRepository("Oslo local", _server));
        _virtualMachines = _oslo.AddVirtualMachines("Oslo VMs", 20).WithSize(1.TB()).WithDailyChange(5.Percent());
        _nightly = _server.AddBackupJob("Oslo nightly").Protects(_virtualMachines).To(_local).Every(24.Hours());
        _copy = _server.AddBackupCopyJob("Oslo to HQ").Copies(_nightly).To(_copies).Every(24.Hours());
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void Accelerators_are_proposed_where_they_suit_the_link(int bandwidth, bool areProposed)
    {
        _link.WithBandwidth(bandwidth.Mbps());
        _virtualMachines.WithSize(1000.TB());
        Assert.Equal(areProposed, _plan.MessageOf(Rule).Contains("pair of WAN accelerators", StringComparison.Ordinal));
    }

    [Fact]
    public void Copies_that_may_be_added_leave_it_undecided()
    {
        _link.WithBandwidth(10.Mbps());
        AtRunTime.Repeated(_plan, "loop", () => AddCopy("Second to HQ"));
        _plan.AssertUndecided(Rule, "loop");
    }

    [Fact]
    public void Where_the_link_is_full_they_make_the_load_larger()
    {
        AtRunTime.Repeated(_plan, "loop", () => AddCopy("Second to HQ"));
        Assert.Contains(
            "takes 2.31 Mbit/s or more, and 4.63 Mbit/s or more with 1 other copy or more that cross it the same way.", _plan.FindingsOf(Rule)[0].Message, StringComparison.Ordinal);
        Assert.Equal(["loop"], _plan.UndecidedPlacesOf(Rule));
    }

    [Fact]
    public Task Message_for_a_direct_copy() => Verifier.Verify(_plan.MessageOf(Rule));

    [Fact]
    public Task Message_for_an_accelerated_copy()
    {
        Accelerate(_copy);
        _virtualMachines.WithSize(5.TB());
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public Task Message_for_copies_that_share_a_link()
    {
        _link.WithBandwidth(4.Mbps());
        AddCopy("Second to HQ");
        AddCopy("Third to HQ");
        return Verifier.Verify(_plan.FindingsOf(Rule)[0].Message);
    }

    [Fact]
    public Task Message_for_several_groups_of_VMs()
    {
        _nightly.Protects(_oslo.AddVirtualMachines("Databases", 2).WithSize(500.GB()).WithDailyChange(20.Percent()));
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public Task Message_for_more_groups_than_are_shown_and_a_part_of_a_day()
    {
        _nightly.Every(12.Hours());
        _copy.Every(6.Hours());
        for (var i = 1; i <= 3; i++)
            _nightly.Protects(_oslo.AddVirtualMachines($"Databases {i}", 2).WithSize(500.GB()).WithDailyChange(20.Percent()));
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Theory]
    [InlineData(432, false)]
    [InlineData(433, true)]
    public void A_direct_copy_carries_half_of_what_changes(int dailyChange, bool isReported)
    {
        // 2 Mbit/s carry 21.6 GB in 24 hours.
        _virtualMachines.WithSize(dailyChange * 1.GB()).WithDailyChange(10.Percent());
        Assert.Equal(isReported ? [_copy] : [], _plan.FindingsOf(Rule).Select(finding => finding.Subject));
    }

    [Theory]
    [InlineData(2160, false)]
    [InlineData(2161, true)]
    public void An_accelerated_one_carries_a_tenth(int dailyChange, bool isReported)
    {
        Accelerate(_copy);
        _virtualMachines.WithSize(dailyChange * 1.GB()).WithDailyChange(10.Percent());
        Assert.Equal(isReported ? [_copy] : [], _plan.FindingsOf(Rule).Select(finding => finding.Subject));
    }

    [Theory]
    [InlineData(2, 2, false)]
    [InlineData(2, 3, true)]
    [InlineData(1, 4, false)]
    public void A_link_is_shared_by_the_copies_that_cross_it(int copies, int gigabytesEach, bool areReported)
    {
        // 1 Mbit/s carries 10.8 GB in 24 hours, two copies of 5.4 GB.
        _link.WithBandwidth(1.Mbps());
        _virtualMachines.WithSize(gigabytesEach * 50.GB()).WithDailyChange(10.Percent());
        for (var i = 1; i < copies; i++)
            AddCopy($"copy {i}");
        Assert.Equal(areReported ? copies : 0, _plan.FindingsOf(Rule).Count);
    }

    [Fact]
    public void What_goes_the_other_way_takes_nothing_of_it()
    {
        // Either way, 2.31 Mbit/s.
        _link.WithBandwidth(3.Mbps());
        var virtualMachines = _hq.AddVirtualMachines("HQ VMs", 20).WithSize(1.TB()).WithDailyChange(5.Percent());
        var nightly = _hqServer.AddBackupJob("HQ nightly").Protects(virtualMachines).To(_hqServer.AddRepository("HQ local", _hqServer)).Every(24.Hours());
        _hqServer.AddBackupCopyJob("HQ to Oslo").Copies(nightly).To(_server.AddRepository("Copies of HQ", _server)).Every(24.Hours());
        Assert.Empty(_plan.FindingsOf(Rule));
        AddCopy("Second to HQ");
        Assert.Equal(["Oslo to HQ", "Second to HQ"], _plan.FindingsOf(Rule).Select(finding => finding.Subject.Name));
    }

    [Fact]
    public Task Message_for_a_copy_that_runs_less_often_than_daily()
    {
        _copy.Every(7.Days());
        _virtualMachines.WithSize(10.TB());
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public void Of_several_links_the_fullest_counts()
    {
        var far = _plan.AddSite("Far");
        var second = _plan.AddWanLink(_hq, far).WithBandwidth(1.Mbps());
        _copy.To(_hqServer.AddRepository("far copies", far.AddServer("store-far")));
        Assert.Equal(second, Assert.Single(_plan.FindingsOf(Rule)).Subjects[1]);
        second.WithBandwidth(1.Gbps());
        Assert.Equal(_link, Assert.Single(_plan.FindingsOf(Rule)).Subjects[1]);
    }

    [Fact]
    public void The_link_the_job_and_the_repositories_are_concerned() =>
        Assert.Equal([_copy, _link, _local, _copies], Assert.Single(_plan.FindingsOf(Rule)).Subjects);

    [Theory]
    [InlineData(12, 24, true)]
    [InlineData(48, 24, false)]
    [InlineData(1, 1, true)]
    [InlineData(1, 24, true)]
    public void The_interval_is_the_time_there_is(int copyHours, int backupHours, bool isReported)
    {
        // A day's change is 21.6 GB after reduction, and passes in 12 hours of 4 Mbit/s; hourly, its twenty-fourth needs 2 Mbit/s.
        _virtualMachines.WithSize(432.GB()).WithDailyChange(10.Percent());
        _nightly.Every(backupHours.Hours());
        _copy.Every(copyHours.Hours());
        _link.WithBandwidth(1999.Kbps());
        Assert.Equal(isReported ? 1 : 0, _plan.FindingsOf(Rule).Count);
    }

    [Fact]
    public void A_backup_that_runs_more_often_than_daily_has_its_share_of_the_change()
    {
        _virtualMachines.WithSize(432.GB()).WithDailyChange(10.Percent());
        _copy.Every(1.Hours());
        _nightly.Every(1.Hours());
        Assert.Empty(_plan.FindingsOf(Rule));
        _nightly.Every(24.Hours());
        Assert.Single(_plan.FindingsOf(Rule));
    }

    [Theory]
    [InlineData("size")]
    [InlineData("change")]
    [InlineData("interval")]
    [InlineData("bandwidth")]
    public void Without_one_of_the_figures_there_is_no_sum(string missing)
    {
        var second = _plan.AddSite("Bergen");
        var link = _plan.AddWanLink(_hq, second);
        var group = second.AddVirtualMachines("Bergen VMs", 20);
        if (missing != "size")
            group.WithSize(1.TB());
        if (missing != "change")
            group.WithDailyChange(50.Percent());
        if (missing != "bandwidth")
            link.WithBandwidth(1.Mbps());
        var server = second.AddBackupServer("vbr-bergen");
        var copy = server.AddBackupCopyJob("Bergen to HQ").Copies(server.AddBackupJob("nightly").Protects(group).To(server.AddRepository("local", server))).To(_copies);
        if (missing != "interval")
            copy.Every(24.Hours());

        Assert.Equal([_copy], _plan.FindingsOf(Rule).Select(finding => finding.Subject));
        Assert.Empty(_plan.UndecidedPlacesOf(Rule));
    }

    [Theory]
    [InlineData("size")]
    [InlineData("dailyChange")]
    [InlineData("interval")]
    [InlineData("interval of the backup")]
    [InlineData("bandwidth")]
    public void A_figure_that_is_known_at_run_time_leaves_it_undecided(string unknown)
    {
        Element _ = unknown switch
        {
            "size" => AtRunTime.Unknown("size", "place", () => _virtualMachines.WithSize(1.TB())),
            "dailyChange" => AtRunTime.Unknown("dailyChange", "place", () => _virtualMachines.WithDailyChange(5.Percent())),
            "interval" => AtRunTime.Unknown("interval", "place", () => _copy.Every(24.Hours())),
            "interval of the backup" => AtRunTime.Unknown("interval", "place", () => _nightly.Every(24.Hours())),
            _ => AtRunTime.Unknown("bandwidth", "place", () => _link.WithBandwidth(2.Mbps())),
        };
        _plan.AssertUndecided(Rule, "place");
    }

    [Fact]
    public void What_is_no_pair_is_left_to_the_other_rule()
    {
        _copy.Via(_server.AddWanAccelerator(_server));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_pair_that_may_be_named_leaves_it_undecided()
    {
        var (source, target) = (_server.AddWanAccelerator(_server), _hqServer.AddWanAccelerator(_hqServer));
        AtRunTime.Repeated(_plan, "loop", () => _server.AddBackupCopyJob("other").Via(source, target));
        _plan.AssertUndecided(Rule, "loop");
    }

    [Fact]
    public void A_LAN_link_that_may_be_added_leaves_it_undecided()
    {
        AtRunTime.Repeated(_plan, "loop", () => _plan.AddLanLink(_plan.AddSite("Annex"), _hq));
        _plan.AssertUndecided(Rule, "loop");
    }

    private void AddCopy(string name) => _server.AddBackupCopyJob(name).Copies(_nightly).To(_copies).Every(24.Hours());

    private void Accelerate(BackupCopyJob copy) => copy.Via(_server.AddWanAccelerator(_server), _hqServer.AddWanAccelerator(_hqServer));
}
