using Deployment.Plans.Tests.Support;
using VerifyXunit;

namespace Deployment.Plans.Tests.Rules.Sizing;

public class TooManyJobsTests
{
    private const string Rule = "DPL6004";
    private const string Product9 = "9.0.0.1715";
    private const string Product12 = "12.3.2.4165";
    private const string Product13 = "13.0.1.1071";

    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly Site _site;

    public TooManyJobsTests() => _site = _plan.AddSite("HQ");

    [Fact]
    public Task Messages()
    {
        Server("vbr-9", Product9, jobs: 101).WithCores(8).WithMemory(32.GB());
        Server("vbr-12", Product12, jobs: 1).WithCores(2).WithMemory(8.GB());
        Server("vbr-13", Product13, jobs: 40).WithCores(4).WithMemory(32.GB());
        return Verifier.Verify(string.Join("\n", _plan.FindingsOf(Rule).Select(finding => finding.Message)));
    }

    [Fact]
    public void A_hundred_jobs_are_the_most()
    {
        var server = Server("vbr", Product12, jobs: 100);
        Assert.Empty(_plan.FindingsOf(Rule));
        server.AddReplicationJob("one more");
        Assert.Same(server, Assert.Single(_plan.FindingsOf(Rule)).Subject);
    }

    [Fact]
    public void Jobs_that_are_yet_to_be_added_make_them_more()
    {
        var server = Server("vbr", Product12, jobs: 100);
        AtRunTime.Repeated(_plan, "loop", () => server.AddReplicationJob("one more"));
        Assert.Contains("owns 101 jobs or more, but", Assert.Single(_plan.FindingsOf(Rule)).Message, StringComparison.Ordinal);
        Assert.Equal(["loop"], _plan.UndecidedPlacesOf(Rule));
    }

    [Fact]
    public void Or_too_many()
    {
        var server = Server("vbr", Product12, jobs: 0);
        AtRunTime.Repeated(_plan, "loop", () => server.AddReplicationJob("one"));
        _plan.AssertUndecided(Rule, "loop");
        server.WithCores(2);
        Assert.Contains("takes 4 cores or more for 1 job or more (", _plan.MessageOf(Rule), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Product9, 1, 2, 8)]
    [InlineData(Product9, 20, 2, 8)]
    [InlineData(Product9, 21, 3, 12)]
    [InlineData(Product9, 100, 10, 40)]
    [InlineData(Product12, 20, 4, 8)]
    [InlineData(Product13, 20, 8, 26)]
    [InlineData(null, 20, 2, 8)]
    [InlineData(null, 80, 4, 8)]
    public void Cores_and_memory_must_bear_the_jobs(string? version, int jobs, int cores, int memory)
    {
        var server = Server("vbr", version, jobs).WithCores(cores).WithMemory(memory.GB());
        Assert.Empty(_plan.FindingsOf(Rule));
        server.WithCores(cores - 1);
        Assert.Single(_plan.FindingsOf(Rule));
        server.WithMemory((memory - 1).GB());
        Assert.Equal(2, _plan.FindingsOf(Rule).Count);
    }

    [Fact]
    public void Jobs_of_others_are_theirs()
    {
        var server = _site.AddBackupServer("branch").WithVersion(Product9).WithCores(2);
        var hq = Server("vbr-hq", Product9, jobs: 0);
        var repository = hq.AddRepository("r", server);
        for (var i = 1; i <= 60; i++)
            hq.AddBackupJob($"{i}").To(repository);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_server_without_jobs_has_not_too_many()
    {
        Server("vbr", Product13, jobs: 0).WithCores(1).WithMemory(1.GB());
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Theory]
    [InlineData("cores")]
    [InlineData("memory")]
    [InlineData("version")]
    public void What_is_known_only_at_run_time_leaves_it_undecided(string unknown)
    {
        var server = Server("vbr", null, jobs: 1);
        if (unknown == "version")
            server.WithCores(1);
        Element _ = unknown switch
        {
            "cores" => AtRunTime.Unknown("cores", unknown, () => server.WithCores(0)),
            "memory" => AtRunTime.Unknown("memory", unknown, () => server.WithMemory(default)),
            _ => AtRunTime.Unknown("version", unknown, () => server.WithVersion("")),
        };
        _plan.AssertUndecided(Rule, unknown);
    }

    [Fact]
    public void The_risk_is_accepted_for_the_server()
    {
        Server("vbr", Product12, jobs: 120).Accept(Rule, because: "They run on different days.");
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    private BackupServer Server(string name, string? version, int jobs)
    {
        var server = _site.AddBackupServer(name);
        if (version is not null)
            server.WithVersion(version);
        for (var i = 1; i <= jobs; i++)
            server.AddBackupCopyJob($"job {i}");
        return server;
    }
}
