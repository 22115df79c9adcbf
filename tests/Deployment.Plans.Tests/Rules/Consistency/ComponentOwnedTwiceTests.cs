using Deployment.Plans.Rules;
using Deployment.Plans.Tests.Support;
using VerifyXunit;

namespace Deployment.Plans.Tests.Rules.Consistency;

public class ComponentOwnedTwiceTests
{
    private const string Rule = "DPL4004";

    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly BackupServer _central;
    private readonly BackupServer _branch;

    public ComponentOwnedTwiceTests()
    {
        var (hq, oslo) = (_plan.AddSite("HQ"), _plan.AddSite("Oslo"));
        _plan.AddWanLink(hq, oslo);
        (_central, _branch) = (hq.AddBackupServer("vbr-hq"), oslo.AddBackupServer("vbr-oslo"));
    }

    [Fact]
    public Task Message_for_a_WAN_accelerator()
    {
        Accelerators();
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public Task Message_for_a_repository_on_product_13()
    {
        SetVersions("13.0.1.1071");
        Repositories("Local", "Local");
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public void The_registration_of_the_machines_own_server_is_the_one_too_many()
    {
        var (own, central) = Accelerators();
        Assert.Equal([own, central, _branch], Assert.Single(_plan.FindingsOf(Rule)).Subjects);
    }

    [Theory]
    [InlineData("12.3.2.4165", "vbr-hq")]
    [InlineData("13.0.1.1071", "vbr-oslo")]
    public void From_product_13_on_it_is_that_of_the_other_server_and_what_is_kept_breaks_no_other_rule(string version, string kept)
    {
        SetVersions(version);
        var (own, central) = Accelerators();
        var (stays, goes) = kept == _central.Name ? (central, own) : (own, central);
        Assert.Equal([goes, stays, goes.RegisteredBy], Assert.Single(_plan.FindingsOf(Rule)).Subjects);
        Assert.Contains($"Leave it to '{kept}'", _plan.MessageOf(Rule), StringComparison.Ordinal);
    }

    [Fact]
    public Task Message_for_a_machine_of_neither_on_product_13()
    {
        SetVersions("13.0.1.1071");
        var machine = _branch.Site.AddServer("store");
        _central.AddRepository("Local", machine);
        _branch.AddRepository("Local", machine);
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public void On_a_machine_of_neither_it_is_the_later_one()
    {
        var machine = _branch.Site.AddServer("store");
        var first = _central.AddWanAccelerator(machine);
        var second = _branch.AddWanAccelerator(machine);
        Assert.Equal([second, first, _branch], Assert.Single(_plan.FindingsOf(Rule)).Subjects);
    }

    [Fact]
    public void A_third_registration_is_a_further_finding()
    {
        Accelerators();
        _branch.Site.AddBackupServer("vbr-3").AddWanAccelerator(_branch);
        Assert.Equal(2, _plan.FindingsOf(Rule).Count);
    }

    [Theory]
    [InlineData("Local", "Local", 1)]
    [InlineData("Local", "LOCAL", 1)]
    [InlineData("Local", "Copies", 0)]
    public void Repositories_of_one_name_on_one_machine_are_the_same(string one, string other, int findings)
    {
        Repositories(one, other);
        Assert.Equal(findings, _plan.FindingsOf(Rule).Count);
    }

    [Fact]
    public void Repositories_of_one_name_on_two_machines_are_not()
    {
        _branch.AddRepository("Local", _branch);
        _central.AddRepository("Local", _central);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Neither_are_those_whose_names_are_known_only_at_run_time()
    {
        foreach (var server in (BackupServer[])[_branch, _central])
            AtRunTime.Unknown("name", "argument", () => server.AddRepository("{town}", _branch));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Different_roles_on_one_machine_are_different_components()
    {
        _branch.AddWanAccelerator(_branch);
        _central.AddRepository("Local", _branch);
        _central.AddProxy(_branch);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Using_the_other_servers_components_is_no_second_registration()
    {
        var (repository, accelerator) = (_central.AddRepository("Copies", _central), _central.AddWanAccelerator(_central));
        _branch.AddBackupCopyJob("copy").To(repository).Via(_branch.AddWanAccelerator(_branch), accelerator);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Theory]
    [InlineData(null, RuleSeverity.Warning)]
    [InlineData("9.0.0.1715", RuleSeverity.Warning)]
    [InlineData("12.3.2.4165", RuleSeverity.Warning)]
    [InlineData("13.0.0.4967", RuleSeverity.Error)]
    public void It_is_an_error_from_product_13_on(string? version, RuleSeverity severity)
    {
        SetVersions(version);
        Accelerators();
        Assert.Equal(severity, Assert.Single(_plan.FindingsOf(Rule)).Severity);
    }

    [Fact]
    public void While_a_version_is_known_only_at_run_time_it_is_a_warning_that_may_become_an_error()
    {
        _central.WithVersion("13.0.1.1071");
        AtRunTime.Unknown("version", "argument", () => _branch.WithVersion(""));
        Accelerators();
        Assert.Equal(RuleSeverity.Warning, Assert.Single(_plan.FindingsOf(Rule)).Severity);
        Assert.Equal(["argument"], _plan.UndecidedPlacesOf(Rule));
    }

    [Fact]
    public void The_risk_is_accepted_for_the_branchs_server()
    {
        Accelerators();
        _branch.Accept(Rule, because: "Until it is migrated.");
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Theory]
    [InlineData("accelerator")]
    [InlineData("repository")]
    public void A_second_registration_that_may_be_added_leaves_it_undecided(string component)
    {
        var machine = _branch.Site.AddServer("store");
        AtRunTime.Repeated(_plan, "loop", () => _ = component == "accelerator" ? (Role)_central.AddWanAccelerator(machine) : _central.AddRepository("Local", machine));
        _plan.AssertUndecided(Rule, "loop");
    }

    [Fact]
    public void A_single_server_registers_nothing_twice()
    {
        var plan = DeploymentPlan.Create("Plan");
        var site = plan.AddSite("HQ");
        var (server, machine) = (site.AddBackupServer("vbr"), site.AddServer("store"));
        AtRunTime.Repeated(plan, "loop", () => server.AddRepository("Local", machine));
        Assert.Empty(plan.UndecidedPlacesOf(Rule));
    }

    [Fact]
    public void What_servers_register_on_their_own_machines_is_no_matter()
    {
        AtRunTime.Repeated(_plan, "loop", () => _branch.AddRepository("Local", _branch));
        Assert.Empty(_plan.UndecidedPlacesOf(Rule));
    }

    private (WanAccelerator Own, WanAccelerator Central) Accelerators() => (_branch.AddWanAccelerator(_branch), _central.AddWanAccelerator(_branch));

    private void Repositories(string one, string other)
    {
        _branch.AddRepository(one, _branch);
        _central.AddRepository(other, _branch);
    }

    private void SetVersions(string? version)
    {
        if (version is null)
            return;
        _central.WithVersion(version);
        _branch.WithVersion(version);
    }
}
