using Deployment.Plans.Tests.Support;
using VerifyXunit;

namespace Deployment.Plans.Tests.Rules.Sizing;

public class WanAcceleratorUndersizedTests
{
    private const string Rule = "DPL6002";

    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly Site _site;
    private readonly BackupServer _server;
    private readonly Server _machine;
    private readonly WanAccelerator _accelerator;

    public WanAcceleratorUndersizedTests()
    {
        _site = _plan.AddSite("HQ");
        _server = _site.AddBackupServer("vbr");
        _machine = _site.AddServer("wan-hq");
        _accelerator = _server.AddWanAccelerator(_machine);
    }

    [Fact]
    public Task Messages()
    {
        _machine.WithCores(2).WithMemory(4.GB());
        _accelerator.WithCache(20.GB());
        ReceiveFrom(3);
        return Verifier.Verify(string.Join("\n", _plan.FindingsOf(Rule).Select(finding => finding.Message)));
    }

    [Fact]
    public void Sources_that_may_be_added_take_more_of_its_disk()
    {
        _accelerator.WithCache(20.GB());
        AtRunTime.Repeated(_plan, "loop", () => ReceiveFrom(1));
        Assert.EndsWith("1 source or more take 1 × 30 GB = 30 GB or more of its disk.", _plan.MessageOf(Rule), StringComparison.Ordinal);
        Assert.Equal(["loop"], _plan.UndecidedPlacesOf(Rule));
    }

    [Fact]
    public void The_least_is_enough()
    {
        _machine.WithCores(4).WithMemory(8.GB());
        _accelerator.WithCache(30.GB());
        ReceiveFrom(1);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Theory]
    [InlineData(3, 8, 30)]
    [InlineData(4, 7, 30)]
    [InlineData(4, 8, 29)]
    public void Less_is_not(int cores, int memory, int cache)
    {
        _machine.WithCores(cores).WithMemory(memory.GB());
        _accelerator.WithCache(cache.GB());
        ReceiveFrom(1);
        Assert.Same(_accelerator, Assert.Single(_plan.FindingsOf(Rule)).Subject);
    }

    [Fact]
    public void The_cache_of_one_that_only_sends_is_not_used()
    {
        _accelerator.WithCache(1.GB());
        _server.AddBackupCopyJob("copy").Via(_accelerator, _server.AddWanAccelerator(_server));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Sources_are_counted_once()
    {
        _accelerator.WithCache(20.GB());
        ReceiveFrom(2);
        _server.AddBackupCopyJob("another").Via(_server.WanAccelerators[1], _accelerator);
        Assert.Contains("2 sources take 2 × 30 GB = 60 GB", _plan.MessageOf(Rule), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_set_is_not_checked()
    {
        ReceiveFrom(1);
        Assert.Empty(_plan.FindingsOf(Rule));
        Assert.Empty(_plan.UndecidedPlacesOf(Rule));
    }

    [Theory]
    [InlineData("cores")]
    [InlineData("memory")]
    [InlineData("cache")]
    public void What_is_known_only_at_run_time_leaves_it_undecided(string unknown)
    {
        ReceiveFrom(1);
        Element _ = unknown switch
        {
            "cores" => AtRunTime.Unknown("cores", unknown, () => _machine.WithCores(0)),
            "memory" => AtRunTime.Unknown("memory", unknown, () => _machine.WithMemory(default)),
            _ => AtRunTime.Unknown("cache", unknown, () => _accelerator.WithCache(default)),
        };
        _plan.AssertUndecided(Rule, unknown);
    }

    [Fact]
    public void The_risk_is_accepted_for_the_accelerator_or_its_machine()
    {
        _machine.WithCores(2);
        _accelerator.WithCache(10.GB());
        ReceiveFrom(1);
        Assert.Equal(2, _plan.FindingsOf(Rule).Count);
        _machine.Accept(Rule, because: "It is replaced next month.");
        Assert.Single(_plan.FindingsOf(Rule));
        _accelerator.Accept(Rule, because: "The branch closes in March.");
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    private void ReceiveFrom(int sources)
    {
        for (var i = 1; i <= sources; i++)
            _server.AddBackupCopyJob($"copy {i}").Via(_server.AddWanAccelerator(_site.AddServer($"wan-{i}")), _accelerator);
    }
}
