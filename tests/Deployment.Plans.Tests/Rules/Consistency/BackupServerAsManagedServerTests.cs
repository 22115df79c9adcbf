using Deployment.Plans.Rules;
using Deployment.Plans.Tests.Support;
using VerifyXunit;

namespace Deployment.Plans.Tests.Rules.Consistency;

public class BackupServerAsManagedServerTests
{
    private const string Rule = "DPL4005";

    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly BackupServer _central;
    private readonly BackupServer _branch;

    public BackupServerAsManagedServerTests()
    {
        var (hq, oslo) = (_plan.AddSite("HQ"), _plan.AddSite("Oslo"));
        _plan.AddWanLink(hq, oslo);
        (_central, _branch) = (hq.AddBackupServer("vbr-hq"), oslo.AddBackupServer("vbr-oslo"));
    }

    [Fact]
    public Task Message_on_product_13()
    {
        SetVersions("13.0.1.1071");
        AddThreeRoles();
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public Task Message_on_product_12_and_for_many_roles()
    {
        SetVersions("12.3.2.4165");
        AddThreeRoles();
        _central.AddRepository("second", _branch);
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Theory]
    [InlineData("9.0.0.1715")]
    [InlineData("9.5.4.2866")]
    public void The_guides_first_example_needs_it_on_product_9(string version)
    {
        SetVersions(version);
        AddThreeRoles();
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Theory]
    [InlineData("10.0.0.4461", RuleSeverity.Warning)]
    [InlineData("12.3.2.4165", RuleSeverity.Warning)]
    [InlineData("13.0.0.4967", RuleSeverity.Error)]
    [InlineData("13.1.0.411", RuleSeverity.Error)]
    public void It_is_in_doubt_from_product_10_on_and_ruled_out_from_13_on(string version, RuleSeverity severity)
    {
        SetVersions(version);
        AddThreeRoles();
        var finding = Assert.Single(_plan.FindingsOf(Rule));
        Assert.Equal(severity, finding.Severity);
        Assert.Equal([_branch, _central], finding.Subjects);
    }

    [Fact]
    public void Roles_that_may_be_added_make_them_more()
    {
        SetVersions("13.0.1.1071");
        AddThreeRoles();
        AtRunTime.Repeated(_plan, "loop", () => _central.AddRepository("one more", _branch));
        Assert.Contains("carries 4 roles or more for", _plan.MessageOf(Rule), StringComparison.Ordinal);
        Assert.Equal(["loop"], _plan.UndecidedPlacesOf(Rule));
    }

    [Fact]
    public void Without_a_version_nothing_is_claimed()
    {
        AddThreeRoles();
        Assert.Empty(_plan.FindingsOf(Rule));
        Assert.Empty(_plan.UndecidedPlacesOf(Rule));
    }

    [Fact]
    public void The_version_of_one_of_the_two_is_enough()
    {
        _branch.WithVersion("13.0.1.1071");
        AddThreeRoles();
        Assert.Equal(RuleSeverity.Error, Assert.Single(_plan.FindingsOf(Rule)).Severity);
    }

    [Theory]
    [InlineData("proxy")]
    [InlineData("repository")]
    [InlineData("WAN accelerator")]
    [InlineData("mount server")]
    public void Any_role_will_do(string role)
    {
        SetVersions("13.0.1.1071");
        Add(role);
        Assert.Single(_plan.FindingsOf(Rule));
    }

    [Theory]
    [InlineData("12.3.2.4165")]
    [InlineData("13.0.1.1071")]
    public void A_mount_server_on_a_remote_site_is_to_be_taken_from_there(string version)
    {
        SetVersions(version);
        AddRepositoryMountedAway();
        Assert.Empty(_plan.FindingsOf(Rule));
        Assert.Empty(_plan.UndecidedPlacesOf(Rule));
        Assert.Single(_plan.FindingsOf("DPL3006"));
    }

    [Fact]
    public void Beside_other_roles_it_is_not_named()
    {
        SetVersions("13.0.1.1071");
        _branch.AddProxy(_central);
        var before = _plan.MessageOf(Rule);
        AddRepositoryMountedAway();
        Assert.Equal(before, _plan.MessageOf(Rule));
    }

    [Fact]
    public void A_mount_server_in_the_next_building_counts()
    {
        SetVersions("13.0.1.1071");
        _plan.AddLanLink(_branch.Site, _plan.AddSite("Annex"));
        _branch.AddRepository("Oslo local", _branch).WithMountServer(_plan.Sites[2].AddBackupServer("vbr-annex"));
        Assert.Single(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_LAN_link_that_may_be_added_leaves_a_remote_mount_server_undecided()
    {
        SetVersions("13.0.1.1071");
        AddRepositoryMountedAway();
        AtRunTime.Repeated(_plan, "loop", () => _plan.AddLanLink(_branch.Site, _plan.AddSite("Annex")));
        _plan.AssertUndecided(Rule, "loop");
    }

    [Fact]
    public void Its_own_roles_and_those_on_other_machines_are_fine()
    {
        SetVersions("13.0.1.1071");
        var repository = _branch.AddRepository("own", _branch).WithMountServer(_branch);
        _branch.AddProxy(_branch);
        _branch.AddWanAccelerator(_branch);
        _central.AddProxy(_branch.Site.AddServer("store"));
        _branch.AddBackupCopyJob("copy").To(_central.AddRepository("copies", _central)).Copies(_branch.AddBackupJob("nightly").To(repository));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_machine_that_carries_roles_for_two_servers_is_reported_for_each()
    {
        SetVersions("13.0.1.1071");
        AddThreeRoles();
        _branch.Site.AddBackupServer("vbr-3").AddProxy(_branch);
        Assert.Equal(2, _plan.FindingsOf(Rule).Count);
    }

    [Fact]
    public void A_version_known_only_at_run_time_leaves_it_undecided()
    {
        AtRunTime.Unknown("version", "argument", () => _central.WithVersion(""));
        AddThreeRoles();
        _plan.AssertUndecided(Rule, "argument");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_risk_is_accepted_for_either_server(bool forBranch)
    {
        SetVersions("13.0.1.1071");
        AddThreeRoles();
        (forBranch ? _branch : _central).Accept(Rule, because: "Until the branches are migrated.");
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    private void SetVersions(string version)
    {
        _central.WithVersion(version);
        _branch.WithVersion(version);
    }

    private void AddRepositoryMountedAway() => _branch.AddRepository("Oslo local", _branch).WithMountServer(_central);

    private void AddThreeRoles()
    {
        Add("proxy");
        Add("repository");
        Add("WAN accelerator");
    }

    private void Add(string role)
    {
        switch (role)
        {
            case "proxy":
                _central.AddProxy(_branch);
                break;
            case "repository":
                _central.AddRepository("Oslo local", _branch);
                break;
            case "WAN accelerator":
                _central.AddWanAccelerator(_branch);
                break;
            default:
                _central.AddRepository("Oslo store", _branch.Site.AddServer("store")).WithMountServer(_branch);
                break;
        }
    }
}
