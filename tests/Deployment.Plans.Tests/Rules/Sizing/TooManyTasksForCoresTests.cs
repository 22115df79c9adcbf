using Deployment.Plans.Tests.Support;
using VerifyXunit;

namespace Deployment.Plans.Tests.Rules.Sizing;

public class TooManyTasksForCoresTests
{
    private const string Rule = "DPL6003";
    private const string Product9 = "9.5.0.1038";
    private const string Product12 = "12.3.2.4165";

    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly BackupServer _server;
    private readonly Server _machine;

    public TooManyTasksForCoresTests()
    {
        var site = _plan.AddSite("HQ");
        (_server, _machine) = (site.AddBackupServer("vbr"), site.AddServer("store").WithCores(4));
    }

    [Fact]
    public Task Messages()
    {
        _server.WithVersion(Product9).AddProxy(_machine).WithMaxTasks(10);
        _server.AddRepository("copies", _machine).WithMaxTasks(9);
        return Verifier.Verify(string.Join("\n", _plan.FindingsOf(Rule).Select(finding => finding.Message)));
    }

    [Theory]
    [InlineData(Product9, 4)]
    [InlineData(Product12, 8)]
    [InlineData(null, 8)]
    public void A_proxy_has_one_task_a_core_and_two_from_product_12_on(string? version, int most)
    {
        var proxy = Versioned(version).AddProxy(_machine).WithMaxTasks(most);
        Assert.Empty(_plan.FindingsOf(Rule));
        proxy.WithMaxTasks(most + 1);
        Assert.Same(proxy, Assert.Single(_plan.FindingsOf(Rule)).Subject);
    }

    [Theory]
    [InlineData(Product9, MachineKind.Physical, 4)]
    [InlineData(Product9, MachineKind.Virtual, 8)]
    [InlineData(Product9, null, 8)]
    [InlineData(Product12, MachineKind.Physical, 8)]
    [InlineData(null, MachineKind.Physical, 8)]
    public void A_repository_has_two_unless_its_machine_is_physical_and_its_product_old(string? version, MachineKind? machine, int most)
    {
        if (machine is { } kind)
            _ = kind == MachineKind.Physical ? _machine.OnPhysicalMachine() : _machine.OnVirtualMachine();
        var repository = Versioned(version).AddRepository("copies", _machine).WithMaxTasks(most);
        Assert.Empty(_plan.FindingsOf(Rule));
        repository.WithMaxTasks(most + 1);
        Assert.Same(repository, Assert.Single(_plan.FindingsOf(Rule)).Subject);
    }

    [Fact]
    public void What_is_not_set_is_not_checked()
    {
        _server.AddProxy(_machine);
        _server.AddRepository("copies", _plan.Sites[0].AddServer("other")).WithMaxTasks(100);
        Assert.Empty(_plan.FindingsOf(Rule));
        Assert.Empty(_plan.UndecidedPlacesOf(Rule));
    }

    [Fact]
    public void An_absurd_number_of_cores_bears_any_limit()
    {
        _machine.WithCores(int.MaxValue);
        _server.AddProxy(_machine).WithMaxTasks(int.MaxValue);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Theory]
    [InlineData("cores")]
    [InlineData("version")]
    [InlineData("tasks")]
    public void What_is_known_only_at_run_time_leaves_it_undecided(string unknown)
    {
        var proxy = _server.AddProxy(_machine).WithMaxTasks(100);
        Element _ = unknown switch
        {
            "cores" => AtRunTime.Unknown("cores", unknown, () => _machine.WithCores(0)),
            "version" => AtRunTime.Unknown("version", unknown, () => _server.WithVersion("")),
            _ => AtRunTime.Unknown("maxTasks", unknown, () => proxy.WithMaxTasks(0)),
        };
        _plan.AssertUndecided(Rule, unknown);
    }

    [Fact]
    public void The_risk_is_accepted_for_the_role_or_its_machine()
    {
        var proxy = _server.AddProxy(_machine).WithMaxTasks(100);
        _server.AddRepository("copies", _machine).WithMaxTasks(100);
        proxy.Accept(Rule, because: "It has the fastest cores there are.");
        Assert.Single(_plan.FindingsOf(Rule));
        _machine.Accept(Rule, because: "It has the fastest cores there are.");
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    private BackupServer Versioned(string? version) => version is null ? _server : _server.WithVersion(version);
}
