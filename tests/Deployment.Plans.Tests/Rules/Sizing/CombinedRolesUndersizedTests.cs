using Deployment.Plans.Rules;
using Deployment.Plans.Tests.Support;
using VerifyXunit;

namespace Deployment.Plans.Tests.Rules.Sizing;

public class CombinedRolesUndersizedTests
{
    private const string Rule = "DPL6001";
    private const string Product9 = "9.0.0.1715";
    private const string Product12 = "12.3.2.4165";
    private const string Product13 = "13.0.1.1071";

    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly Site _site;

    public CombinedRolesUndersizedTests() => _site = _plan.AddSite("Oslo");

    [Fact]
    public Task Messages()
    {
        foreach (var version in new[] { Product9, Product12, Product13 })
            AllRoles($"vbr-{version[..2].TrimEnd('.')}", version).WithCores(8).WithMemory(16.GB());
        return Verifier.Verify(string.Join("\n", _plan.FindingsOf(Rule).Select(finding => finding.Message)));
    }

    [Theory]
    [InlineData(Product9, 14, 48)]
    [InlineData(Product12, 12, 24)]
    [InlineData(Product13, 16, 32)]
    public void The_sum_of_the_roles_is_enough(string version, int cores, int memory)
    {
        AllRoles("vbr", version).WithCores(cores).WithMemory(memory.GB());
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Theory]
    [InlineData(Product9, 13, 48)]
    [InlineData(Product9, 14, 47)]
    [InlineData(Product12, 11, 24)]
    [InlineData(Product12, 12, 23)]
    [InlineData(Product13, 15, 32)]
    [InlineData(Product13, 16, 31)]
    public void Less_is_not(string version, int cores, int memory)
    {
        AllRoles("vbr", version).WithCores(cores).WithMemory(memory.GB());
        var finding = Assert.Single(_plan.FindingsOf(Rule));
        Assert.Equal("Oslo / vbr", finding.Subject.Path);
        Assert.Equal(RuleSeverity.Warning, finding.Rule.Severity);
    }

    [Theory]
    [InlineData(3, 1)]
    [InlineData(4, 0)]
    public void A_proxy_of_one_task_takes_two_cores_below_product_12_as_well(int cores, int findings)
    {
        var machine = _site.AddServer("store").WithCores(cores);
        var server = _site.AddBackupServer("vbr").WithVersion(Product9);
        server.AddProxy(machine).WithMaxTasks(1);
        server.AddRepository("r", machine).WithMaxTasks(1);
        Assert.Equal(findings, _plan.FindingsOf(Rule).Count);
    }

    [Fact]
    public void Cores_and_memory_are_a_finding_each()
    {
        AllRoles("vbr", Product9).WithCores(1).WithMemory(1.GB());
        Assert.Equal(2, _plan.FindingsOf(Rule).Count);
    }

    [Theory]
    [InlineData(11, 24, false)]
    [InlineData(12, 23, false)]
    [InlineData(12, 24, true)]
    public void Without_a_version_the_more_lenient_figures_decide(int cores, int memory, bool isFine)
    {
        AllRoles("vbr", version: null).WithCores(cores).WithMemory(memory.GB());
        Assert.Equal(isFine, _plan.FindingsOf(Rule).Count == 0);
    }

    [Fact]
    public void So_they_do_where_servers_of_several_versions_use_the_machine()
    {
        var machine = _site.AddServer("store").WithCores(9);
        _site.AddBackupServer("old").WithVersion(Product9).AddWanAccelerator(machine);
        _site.AddBackupServer("new").WithVersion(Product12).AddRepository("r", machine).WithMaxTasks(10);
        Assert.Empty(_plan.FindingsOf(Rule));
        machine.WithCores(8);
        Assert.Single(_plan.FindingsOf(Rule));
    }

    [Theory]
    [InlineData(20, 14)]
    [InlineData(21, 15)]
    [InlineData(100, 22)]
    public void The_jobs_a_server_owns_are_part_of_its_sum(int jobs, int cores)
    {
        var server = AllRoles("vbr", Product9).WithCores(cores);
        for (var i = 1; i <= jobs; i++)
            server.AddBackupCopyJob($"job {i}");
        Assert.Empty(_plan.FindingsOf(Rule));
        server.WithCores(cores - 1);
        Assert.Single(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void The_jobs_of_a_server_that_uses_its_roles_are_not()
    {
        var server = _site.AddBackupServer("vbr").WithVersion(Product9).WithCores(4);
        var hq = _plan.AddSite("HQ").AddBackupServer("vbr-hq").WithVersion(Product9);
        var repository = hq.AddRepository("r", server).WithMaxTasks(2);
        for (var i = 1; i <= 30; i++)
            hq.AddBackupJob($"job {i}").To(repository);
        Assert.Empty(_plan.FindingsOf(Rule));
        server.WithCores(3);
        Assert.Single(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Repositories_on_one_machine_add_their_tasks_and_share_the_rest()
    {
        var server = _site.AddBackupServer("vbr").WithVersion(Product9).WithCores(8).WithMemory(40.GB());
        server.AddRepository("a", server).WithMaxTasks(2);
        server.AddRepository("b", server).WithMaxTasks(4);
        Assert.Empty(_plan.FindingsOf(Rule));
        server.WithCores(7).WithMemory(39.GB());
        Assert.Equal(2, _plan.FindingsOf(Rule).Count);
    }

    [Fact]
    public void A_role_whose_tasks_are_not_set_counts_as_little_as_it_can()
    {
        var server = _site.AddBackupServer("vbr").WithVersion(Product12).WithCores(5);
        server.AddRepository("r", server);
        Assert.Empty(_plan.FindingsOf(Rule));
        server.WithCores(4);
        Assert.Single(_plan.FindingsOf(Rule));
    }

    [Theory]
    [InlineData("no job", false)]
    [InlineData("copies only", false)]
    [InlineData("local VMs", true)]
    [InlineData("local VMs, with a proxy beside them", false)]
    [InlineData("local VMs, with a proxy elsewhere", true)]
    [InlineData("remote VMs", true)]
    [InlineData("remote VMs, with a proxy beside them", false)]
    [InlineData("replicas", true)]
    [InlineData("the server itself", true)]
    public void The_default_proxy_counts_where_it_has_work(string work, bool counts)
    {
        var server = _site.AddBackupServer("vbr").WithVersion(Product12).WithCores(6);
        server.AddRepository("r", server).WithMaxTasks(4);
        Give(server, work);
        Assert.Empty(Undersized(server, cores: counts ? 8 : 6));
        Assert.Single(Undersized(server, cores: counts ? 7 : 5));
    }

    [Fact]
    public void A_proxy_that_is_yet_to_be_added_may_take_its_work()
    {
        var server = _site.AddBackupServer("vbr").WithVersion(Product12).WithCores(1);
        Give(server, "local VMs");
        var other = _site.AddBackupServer("other");
        AtRunTime.Repeated(_plan, "loop", () => other.AddProxy(_site.AddServer("proxy")));
        _plan.AssertUndecided(Rule, "loop");
    }

    [Fact]
    public void A_role_that_is_yet_to_be_added_makes_the_sum_larger()
    {
        var server = _site.AddBackupServer("vbr").WithVersion(Product12).WithCores(4);
        AtRunTime.Repeated(_plan, "loop", () => server.AddRepository("r", server).WithMaxTasks(4));

        var message = Assert.Single(_plan.FindingsOf(Rule)).Message;

        Assert.Contains(" = 6 or more, declared 4.", message, StringComparison.Ordinal);
        Assert.Contains("Give it 6 cores or more, or move a role", message, StringComparison.Ordinal);
        Assert.Equal(["loop"], _plan.UndecidedPlacesOf(Rule));
    }

    [Fact]
    public void Or_too_large()
    {
        var server = _site.AddBackupServer("vbr").WithVersion(Product12).WithCores(6);
        AtRunTime.Repeated(_plan, "loop", () => server.AddRepository("r", _site.AddServer("store")).WithMaxTasks(4));
        _plan.AssertUndecided(Rule, "loop");
    }

    [Theory]
    [InlineData("roles where no size is known")]
    [InlineData("jobs where the machine is no backup server")]
    public void What_may_be_added_is_no_matter(string added)
    {
        var (server, store) = (_site.AddBackupServer("vbr"), _site.AddServer("store").WithCores(8));
        if (added.StartsWith("jobs", StringComparison.Ordinal))
            server.AddRepository("r", store).WithMaxTasks(4);
        AtRunTime.Repeated(_plan, "loop", () => _ = server.Repositories.Count == 0 ? (Element)server.AddProxy(server) : server.AddBackupCopyJob("copy"));
        Assert.Empty(_plan.FindingsOf(Rule));
        Assert.Empty(_plan.UndecidedPlacesOf(Rule));
    }

    [Fact]
    public void One_role_is_no_sum()
    {
        var server = _site.AddBackupServer("vbr").WithVersion(Product13).WithCores(1).WithMemory(1.GB());
        server.AddRepository("r", _site.AddServer("store").WithCores(1).WithMemory(1.GB())).WithMaxTasks(50);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void What_is_not_set_is_not_checked()
    {
        AllRoles("vbr", Product9);
        Assert.Empty(_plan.FindingsOf(Rule));
        Assert.Empty(_plan.UndecidedPlacesOf(Rule));
    }

    [Theory]
    [InlineData("cores")]
    [InlineData("memory")]
    [InlineData("version")]
    [InlineData("proxy's tasks")]
    [InlineData("repository's tasks")]
    public void What_is_known_only_at_run_time_leaves_it_undecided(string unknown)
    {
        var server = AllRoles("vbr", Product9);
        if (unknown is not ("cores" or "memory"))
            server.WithCores(1);
        Element _ = unknown switch
        {
            "cores" => AtRunTime.Unknown("cores", unknown, () => server.WithCores(0)),
            "memory" => AtRunTime.Unknown("memory", unknown, () => server.WithMemory(default)),
            "version" => AtRunTime.Unknown("version", unknown, () => server.WithVersion("")),
            "proxy's tasks" => AtRunTime.Unknown("maxTasks", unknown, () => server.Proxies[0].WithMaxTasks(0)),
            _ => AtRunTime.Unknown("maxTasks", unknown, () => server.Repositories[0].WithMaxTasks(0)),
        };
        _plan.AssertUndecided(Rule, unknown);
    }

    [Fact]
    public void An_absurd_limit_of_tasks_is_still_a_sum()
    {
        var server = AllRoles("vbr", Product9).WithCores(14).WithMemory(48.GB());
        server.Proxies[0].WithMaxTasks(int.MaxValue);
        server.Repositories[0].WithMaxTasks(int.MaxValue);
        server.AddRepository("other", server).WithMaxTasks(int.MaxValue);
        Assert.Equal(2, _plan.FindingsOf(Rule).Count);
    }

    [Fact]
    public void The_risk_is_accepted_for_the_machine()
    {
        AllRoles("vbr", Product9).WithCores(4).Accept(Rule, because: "It is replaced next month.");
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    private IReadOnlyList<Finding> Undersized(BackupServer server, int cores)
    {
        server.WithCores(cores);
        return _plan.FindingsOf(Rule);
    }

    /// <summary>A server with a proxy and a repository of four tasks each, and a WAN accelerator.</summary>
    private BackupServer AllRoles(string name, string? version)
    {
        var server = _site.AddBackupServer(name);
        if (version is not null)
            server.WithVersion(version);
        server.AddProxy(server).WithMaxTasks(4);
        server.AddRepository("local", server).WithMaxTasks(4);
        server.AddWanAccelerator(server);
        return server;
    }

    private void Give(BackupServer server, string work)
    {
        var elsewhere = _plan.AddSite("Bergen");
        switch (work)
        {
            case "no job":
                break;
            case "copies only":
                server.AddBackupCopyJob("copy").To(server.Repositories[0]);
                break;
            case "replicas":
                server.AddReplicationJob("dr").ToHost(_site.AddHost("esx"));
                break;
            case "the server itself":
                server.AddReplicationJob("dr").Protects(server);
                break;
            default:
                var site = work.StartsWith("local", StringComparison.Ordinal) ? _site : elsewhere;
                server.AddBackupJob("nightly").Protects(site.AddVirtualMachines("vms", 1));
                if (work.EndsWith("beside them", StringComparison.Ordinal))
                    server.AddProxy(site.AddServer("proxy"));
                if (work.EndsWith("elsewhere", StringComparison.Ordinal))
                    server.AddProxy(elsewhere.AddServer("proxy"));
                break;
        }
    }
}
