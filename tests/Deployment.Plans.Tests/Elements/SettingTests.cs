using Deployment.Plans.Tests.Support;

namespace Deployment.Plans.Tests.Elements;

public class SettingTests
{
    private readonly Site _site = DeploymentPlan.Create("Plan").AddSite("Oslo");

    [Fact]
    public void Before_it_is_set_a_fact_has_no_value()
    {
        var cores = _site.AddServer("a").Cores;
        Assert.Equal((false, false, false), (cores.IsSet, cores.IsKnown, cores.IsUnknown));
        Assert.Equal("not set", cores.ToString());
        Assert.Equal(4, cores.Or(4));
        Assert.Throws<InvalidOperationException>(() => cores.Value);
    }

    [Fact]
    public void Once_set_it_has_the_value_last_given()
    {
        var cores = _site.AddServer("a").WithCores(8).WithCores(16).Cores;
        Assert.Equal((true, true, false), (cores.IsSet, cores.IsKnown, cores.IsUnknown));
        Assert.Equal(16, cores.Value);
        Assert.Equal(16, cores.Or(4));
        Assert.Equal("16", cores.ToString());
        Assert.True(cores.Origin.IsEmpty);
    }

    [Fact]
    public void Set_to_what_only_a_run_can_tell_it_is_set_but_not_known()
    {
        var cores = AtRunTime.Unknown("cores", "place", () => _site.AddServer("a").WithCores(0)).Cores;
        Assert.Equal((true, false, true), (cores.IsSet, cores.IsKnown, cores.IsUnknown));
        Assert.Equal("known at run time", cores.ToString());
        Assert.Equal(4, cores.Or(4));
        Assert.Throws<InvalidOperationException>(() => cores.Value);
        Assert.Equal("place", cores.Origin.Value);
    }

    [Fact]
    public void Counts_are_at_least_1()
    {
        var server = _site.AddBackupServer("vbr");
        Assert.Equal(("'count' is 0: it must be at least 1.", "count"), Rejection.WithParameterOf(() => _site.AddVirtualMachines("a", 0)));
        Assert.Equal(("'cores' is 0: it must be at least 1.", "cores"), Rejection.WithParameterOf(() => server.WithCores(0)));
        Assert.Equal(
            ("'maxTasks' is -1: it must be at least 1.", "maxTasks"),
            Rejection.WithParameterOf(() => server.AddProxy(server).WithMaxTasks(-1)));
        Assert.Equal(
            ("'maxTasks' is 0: it must be at least 1.", "maxTasks"),
            Rejection.WithParameterOf(() => server.AddRepository("r", server).WithMaxTasks(0)));
        Assert.Equal(
            ("'restorePoints' is 0: it must be at least 1.", "restorePoints"),
            Rejection.WithParameterOf(() => server.AddReplicationJob("dr").WithRestorePoints(0)));
        Assert.Equal(1, _site.AddVirtualMachines("b", 1).Count.Value);
    }

    [Fact]
    public void Sizes_are_more_than_nothing()
    {
        var server = _site.AddBackupServer("vbr");
        Assert.Equal(
            ("'memory' is 0 B: it must be more than nothing, such as 500 GB.", "memory"),
            Rejection.WithParameterOf(() => server.WithMemory(0.GB())));
        Assert.Equal(
            ("'cache' is -1 B: it must be more than nothing, such as 500 GB.", "cache"),
            Rejection.WithParameterOf(() => server.AddWanAccelerator(server).WithCache(DataSize.FromBytes(-1))));
        Assert.Equal(
            ("'size' is 0 B: it must be more than nothing, such as 500 GB.", "size"),
            Rejection.WithParameterOf(() => _site.AddVirtualMachines("a", 1).WithSize(0.TB())));
        Assert.Equal(
            ("'capacity' is 0 B: it must be more than nothing, such as 500 GB.", "capacity"),
            Rejection.WithParameterOf(() => server.AddRepository("r", server).WithCapacity(0.TB())));
    }

    [Fact]
    public void Intervals_are_longer_than_nothing()
    {
        var job = _site.AddBackupServer("vbr").AddBackupJob("nightly");
        Assert.Equal(
            ("'interval' is zero: it must be longer than nothing, such as 24 hours.", "interval"),
            Rejection.WithParameterOf(() => job.Every(0.Hours())));
        Assert.Equal(
            ("'interval' is negative: it must be longer than nothing, such as 24 hours.", "interval"),
            Rejection.WithParameterOf(() => job.Every((-24).Hours())));
        Assert.Equal(24.Hours(), job.Every(24.Hours()).Interval.Value);
    }

    [Theory]
    [InlineData(-0.01, "-1 %")]
    [InlineData(1.01, "101 %")]
    [InlineData(double.NaN, "NaN %")]
    public void Shares_lie_between_0_and_100_percent(double fraction, string shown) =>
        Assert.Equal(
            ($"'dailyChange' is {shown}: it must lie between 0 and 100 %.", "dailyChange"),
            Rejection.WithParameterOf(() => _site.AddVirtualMachines("a", 1).WithDailyChange(Percentage.FromFraction(fraction))));

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void None_and_all_are_shares(double fraction) =>
        Assert.Equal(fraction, _site.AddVirtualMachines("a", 1).WithDailyChange(Percentage.FromFraction(fraction)).DailyChange.Value.Fraction);

    [Theory]
    [InlineData("12.3")]
    [InlineData("latest")]
    [InlineData("")]
    public void Builds_are_four_numbers(string version)
    {
        var message = $"'{version}' is not a product build: write four whole numbers with dots, such as \"12.3.2.4165\".";
        Assert.Equal((message, "version"), Rejection.WithParameterOf(() => _site.AddBackupServer("vbr").WithVersion(version)));
        Assert.Equal((message, "version"), Rejection.WithParameterOf(() => _site.AddEnterpriseManager("em").WithVersion(version)));
    }

    [Fact]
    public void Every_setting_returns_the_element_itself()
    {
        var server = _site.AddBackupServer("vbr");
        Assert.Same(server, server.WithVersion("12.3.2.4165"));
        Assert.Same(server, server.WithCores(8));
        Assert.Same(server, server.WithMemory(64.GB()));
        Assert.Same(server, server.OnVirtualMachine());
        Assert.Equal(MachineKind.Virtual, server.Machine.Value);
        Assert.Same(server, server.OnPhysicalMachine());
        Assert.Equal(MachineKind.Physical, server.Machine.Value);
        Assert.Equal((8, 64.GB(), "12.3.2.4165"), (server.Cores.Value, server.Memory.Value, server.Version.Value.ToString()));

        var manager = _site.AddEnterpriseManager("em");
        Assert.Same(manager, manager.WithVersion("12.3.2.4165"));
        Assert.Equal("12.3.2.4165", manager.Version.Value.ToString());

        var virtualMachines = _site.AddVirtualMachines("vms", 20);
        Assert.Same(virtualMachines, virtualMachines.WithSize(2.TB()));
        Assert.Same(virtualMachines, virtualMachines.WithDailyChange(5.Percent()));
        Assert.Same(virtualMachines, virtualMachines.MustRestoreLocally());
        Assert.Equal((20, 2.TB(), 5.Percent()), (virtualMachines.Count.Value, virtualMachines.Size.Value, virtualMachines.DailyChange.Value));
        Assert.True(virtualMachines.RestoresMustStayLocal);

        var (proxy, repository, accelerator) = (server.AddProxy(server), server.AddRepository("r", server), server.AddWanAccelerator(server));
        Assert.Same(proxy, proxy.WithMaxTasks(2));
        Assert.Same(repository, repository.WithMaxTasks(4));
        Assert.Same(repository, repository.WithCapacity(4.TB()));
        Assert.Same(accelerator, accelerator.WithCache(100.GB()));
        Assert.Equal((2, 4, 100.GB()), (proxy.MaxTasks.Value, repository.MaxTasks.Value, accelerator.Cache.Value));

        var replication = server.AddReplicationJob("dr");
        Assert.Same(replication, replication.WithRestorePoints(28));
        Assert.Equal(28, replication.RestorePoints.Value);
    }
}
