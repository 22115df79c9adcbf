using Deployment.Plans.Tests.Support;
using VerifyXunit;

namespace Deployment.Plans.Tests.Rules.Consistency;

public class ServerMissingFromEnterpriseManagerTests
{
    private const string Rule = "DPL4003";

    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly Site _site;
    private readonly BackupServer _one;
    private readonly BackupServer _other;

    public ServerMissingFromEnterpriseManagerTests()
    {
        _site = _plan.AddSite("HQ");
        (_one, _other) = (_site.AddBackupServer("vbr-1"), _plan.AddSite("Oslo").AddBackupServer("vbr-2"));
    }

    [Fact]
    public Task Message()
    {
        _site.AddEnterpriseManager("em").Manages(_one);
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public Task Message_where_there_are_several_Enterprise_Managers()
    {
        _site.AddEnterpriseManager("em-1").Manages(_one);
        _site.AddEnterpriseManager("em-2").Manages(_one);
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public void A_plan_without_an_Enterprise_Manager_needs_none() => Assert.Empty(_plan.FindingsOf(Rule));

    [Fact]
    public void Each_server_that_it_leaves_out_is_reported()
    {
        var manager = _site.AddEnterpriseManager("em");
        Assert.Equal([_one, _other], _plan.FindingsOf(Rule).Select(finding => finding.Subject));
        manager.Manages(_one);
        Assert.Equal([_other], _plan.FindingsOf(Rule).Select(finding => finding.Subject));
        manager.Manages(_other);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void One_of_several_is_enough()
    {
        _site.AddEnterpriseManager("em-1").Manages(_one);
        _site.AddEnterpriseManager("em-2").Manages(_other);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Servers_that_may_be_handed_over_leave_it_undecided()
    {
        var manager = _site.AddEnterpriseManager("em");
        AtRunTime.Repeated(_plan, "loop", () => manager.Manages(_one));
        _plan.AssertUndecided(Rule, "loop");
    }

    [Fact]
    public void Servers_that_may_be_added_do_not_unmake_the_finding()
    {
        _site.AddEnterpriseManager("em").Manages(_one);
        AtRunTime.Repeated(_plan, "loop", () => _site.AddBackupServer("vbr-3"));
        Assert.Equal(2, _plan.FindingsOf(Rule).Count);
        Assert.Empty(_plan.UndecidedPlacesOf(Rule));
    }

    [Fact]
    public void The_risk_is_accepted_for_the_server()
    {
        _site.AddEnterpriseManager("em").Manages(_one);
        _other.Accept(Rule, because: "It is a laboratory's.");
        Assert.Empty(_plan.FindingsOf(Rule));
    }
}
