using Deployment.Plans.Tests.Support;
using VerifyXunit;

namespace Deployment.Plans.Tests.Rules.Discovery;

public class HostRegisteredTwiceTests
{
    private const string Rule = "DPL1004";

    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly Site _oslo;
    private readonly Site _hq;
    private readonly BackupServer _server;
    private readonly VCenter _vCenter;
    private readonly EsxiHost[] _hosts;

    public HostRegisteredTwiceTests()
    {
        (_oslo, _hq) = (_plan.AddSite("Oslo"), _plan.AddSite("HQ"));
        _hq.AddBackupServer("vbr-hq");
        (_server, _vCenter) = (_oslo.AddBackupServer("vbr-oslo"), _oslo.AddVCenter("vcenter-oslo"));
        _hosts = [.. Enumerable.Range(1, 4).Select(number => _oslo.AddHost($"esx-{number}").ManagedBy(_vCenter))];
    }

    [Fact]
    public Task Messages()
    {
        _server.Manages(_vCenter).Manages(_hosts);
        _oslo.AddBackupServer("vbr-oslo-2").Manages(_vCenter).Manages(_hosts[1]);
        return Verifier.Verify(string.Join("\n", _plan.FindingsOf(Rule).Select(finding => finding.Message)));
    }

    [Fact]
    public void Hosts_that_may_be_registered_make_the_finding_larger()
    {
        _server.Manages(_vCenter).Manages(_hosts[..2]);
        AtRunTime.Repeated(_plan, "loop", () => _server.Manages(_hosts[2]));
        Assert.Contains("registers 3 hosts or more one by one (", _plan.MessageOf(Rule), StringComparison.Ordinal);
        Assert.Equal(["loop"], _plan.UndecidedPlacesOf(Rule));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Hosts_registered_both_ways_are_one_finding_in_either_order(bool vCenterFirst)
    {
        if (vCenterFirst)
            _server.Manages(_vCenter);
        _server.Manages(_hosts[..2]);
        if (!vCenterFirst)
            _server.Manages(_vCenter);
        Assert.Equal([_server, _vCenter, .. _hosts[..2]], Assert.Single(_plan.FindingsOf(Rule)).Subjects);
    }

    [Fact]
    public void Either_way_alone_is_right()
    {
        _server.Manages(_vCenter);
        _oslo.AddBackupServer("vbr-oslo-2").Manages(_hosts);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_host_of_another_vCenter_or_of_none_is_right()
    {
        var (other, none) = (_oslo.AddHost("other").ManagedBy(_hq.AddVCenter("vc-hq")), _oslo.AddHost("none"));
        _server.Manages(_vCenter).Manages(other, none);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_host_that_the_account_does_not_show_is_right()
    {
        var account = _vCenter.AddAccount("svc").LimitedTo(_hq);
        _server.Manages(_vCenter, account).Manages(_hosts[0]);
        Assert.Empty(_plan.FindingsOf(Rule));
        account.LimitedTo(_oslo);
        Assert.Single(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Each_vCenter_is_a_finding()
    {
        var second = _hq.AddVCenter("second");
        _server.Manages(_vCenter).Manages(second).Manages(_hosts[0], _oslo.AddHost("esx-5").ManagedBy(second));
        Assert.Equal([_vCenter, second], _plan.FindingsOf(Rule).Select(finding => finding.Subjects[1]));
    }

    [Fact]
    public void A_host_that_keeps_replicas_is_registered_by_itself_on_purpose()
    {
        _server.Manages(_vCenter).Manages(_hosts[0]);
        _server.AddReplicationJob("dr").ToHost(_hosts[0]);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_replication_job_that_may_be_added_leaves_it_undecided()
    {
        _server.Manages(_vCenter).Manages(_hosts[0]);
        AtRunTime.Repeated(_plan, "loop", () => _server.AddReplicationJob("dr"));
        _plan.AssertUndecided(Rule, "loop");
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_limit_that_may_be_added_matters_only_to_an_account_that_has_none(bool isLimited)
    {
        var account = _vCenter.AddAccount("svc");
        _server.Manages(_vCenter, isLimited ? account.LimitedTo(_oslo) : account).Manages(_hosts[0]);
        AtRunTime.Repeated(_plan, "loop", () => _vCenter.AddAccount("another").LimitedTo(_hq));
        if (isLimited)
            Assert.Single(_plan.FindingsOf(Rule));
        else
            _plan.AssertUndecided(Rule, "loop");
    }

    [Fact]
    public void The_risk_is_accepted_for_a_host()
    {
        _server.Manages(_vCenter).Manages(_hosts[0].Accept(Rule, because: "Leaves the vCenter."));
        Assert.Empty(_plan.FindingsOf(Rule));
    }
}
