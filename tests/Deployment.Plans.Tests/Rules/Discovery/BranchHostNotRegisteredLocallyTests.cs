using Deployment.Plans.Tests.Support;
using VerifyXunit;

namespace Deployment.Plans.Tests.Rules.Discovery;

public class BranchHostNotRegisteredLocallyTests
{
    private const string Rule = "DPL1005";

    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly Site _hq;
    private readonly Site _oslo;
    private readonly BackupServer _hqServer;
    private readonly BackupServer _osloServer;
    private readonly VCenter _vCenter;
    private readonly EsxiHost[] _hosts;
    private readonly VirtualMachines _virtualMachines;

    /// <summary>VMs on two hosts of a branch that headquarters backs up; the branch's own server knows neither.</summary>
    public BranchHostNotRegisteredLocallyTests()
    {
        (_hq, _oslo) = (_plan.AddSite("HQ"), _plan.AddSite("Oslo"));
        _plan.AddWanLink(_hq, _oslo);
        (_hqServer, _osloServer) = (_hq.AddBackupServer("vbr-hq"), _oslo.AddBackupServer("vbr-oslo"));
        _vCenter = _hq.AddVCenter("vcenter");
        _hosts = [.. Enumerable.Range(1, 2).Select(number => _oslo.AddHost($"esx-{number}").ManagedBy(_vCenter))];
        _virtualMachines = _oslo.AddVirtualMachines("vms", 10).RunOn(_hosts);
        _hqServer.AddBackupJob("nightly").Protects(_virtualMachines);
        _hqServer.Manages(_vCenter);
    }

    [Fact]
    public void Hosts_that_may_be_added_make_the_finding_larger()
    {
        AtRunTime.Repeated(_plan, "loop", () => _virtualMachines.RunOn(_oslo.AddHost("one more")));
        Assert.Contains("does not register 3 hosts or more beside it (", _plan.MessageOf(Rule), StringComparison.Ordinal);
        Assert.Equal(["loop"], _plan.UndecidedPlacesOf(Rule));
    }

    [Fact]
    public Task Messages()
    {
        var two = _plan.MessageOf(Rule);
        _osloServer.Manages(_hosts[0]);
        return Verifier.Verify($"{two}\n{_plan.MessageOf(Rule)}");
    }

    [Fact]
    public void The_hosts_of_a_server_are_one_finding() =>
        Assert.Equal([_osloServer, _virtualMachines, .. _hosts], Assert.Single(_plan.FindingsOf(Rule)).Subjects);

    [Fact]
    public void Hosts_registered_by_themselves_are_right()
    {
        _osloServer.Manages(_hosts);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Hosts_registered_through_their_vCenter_are_right(bool isLimited)
    {
        _ = isLimited ? _osloServer.Manages(_vCenter, _vCenter.AddAccount("svc").LimitedTo(_oslo)) : _osloServer.Manages(_vCenter);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void An_account_that_does_not_show_them_is_not_enough_and_a_second_server_may_have_the_right_one()
    {
        _osloServer.Manages(_vCenter, _vCenter.AddAccount("svc").LimitedTo(_hq));
        Assert.Single(_plan.FindingsOf(Rule));
        _oslo.AddBackupServer("vbr-oslo-2").Manages(_vCenter, _vCenter.AddAccount("svc-2").LimitedTo(_oslo));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Another_vCenter_does_not_show_them()
    {
        _osloServer.Manages(_oslo.AddVCenter("another"));
        Assert.Single(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_server_in_another_building_of_the_campus_is_beside_the_hosts()
    {
        var (hall, office) = (_plan.AddSite("Hall"), _plan.AddSite("Office"));
        _plan.AddLanLink(hall, office);
        var host = hall.AddHost("esx");
        _hqServer.AddBackupJob("hall").Protects(hall.AddVirtualMachines("hall", 1).RunOn(host));
        _osloServer.Manages(_hosts);
        Assert.Empty(_plan.FindingsOf(Rule));
        var server = office.AddBackupServer("vbr-office");
        Assert.Equal(server, Assert.Single(_plan.FindingsOf(Rule)).Subject);
        server.Manages(host);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void Hosts_without_a_server_beside_them_are_no_matter()
    {
        var alta = _plan.AddSite("Alta");
        _osloServer.Manages(_hosts);
        _hqServer.AddBackupJob("alta").Protects(alta.AddVirtualMachines("alta", 1).RunOn(alta.AddHost("esx")));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Hosts_count_once_jobs_of_either_kind_protect_VMs_on_them(bool replicates)
    {
        _osloServer.Manages(_hosts);
        var host = _oslo.AddHost("esx-3");
        var virtualMachines = _oslo.AddVirtualMachines("more", 1).RunOn(host);
        Assert.Empty(_plan.FindingsOf(Rule));
        _ = replicates
            ? (Job)_hqServer.AddReplicationJob("more").Protects(virtualMachines)
            : _hqServer.AddBackupJob("more").Protects(virtualMachines);
        Assert.Equal([_osloServer, virtualMachines, host], Assert.Single(_plan.FindingsOf(Rule)).Subjects);
    }

    [Fact]
    public void Hosts_that_no_VMs_are_said_to_run_on_are_no_matter()
    {
        _osloServer.Manages(_hosts);
        _oslo.AddHost("esx-3").ManagedBy(_vCenter);
        _hqServer.AddBackupJob("more").Protects(_oslo.AddVirtualMachines("more", 1));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public Task Messages_where_nobody_or_only_some_server_sees_the_hosts()
    {
        var (alta, bodo) = (_plan.AddSite("Alta"), _plan.AddSite("Bodø"));
        foreach (var site in new[] { alta, bodo })
        {
            site.AddBackupServer($"vbr-{site.Name}");
            site.AddHost($"esx-{site.Name}-1");
            site.AddHost($"esx-{site.Name}-2");
            _hqServer.AddBackupJob(site.Name).Protects(site.AddVirtualMachines(site.Name, 1));
        }

        _hqServer.Manages(bodo.Hosts[0]);
        _osloServer.Manages(_hosts);
        return Verifier.Verify(string.Join("\n", _plan.FindingsOf(Rule).Select(finding => finding.Message)));
    }

    [Fact]
    public void VMs_that_are_not_said_where_they_run_are_on_some_host_of_their_site()
    {
        var alta = _plan.AddSite("Alta");
        _osloServer.Manages(_hosts);
        var server = alta.AddBackupServer("vbr-alta");
        var virtualMachines = alta.AddVirtualMachines("alta", 1);
        _hqServer.AddBackupJob("alta").Protects(virtualMachines);
        Assert.Empty(_plan.FindingsOf(Rule));
        var (one, other) = (alta.AddHost("esx-alta-1"), alta.AddHost("esx-alta-2").ManagedBy(_vCenter));
        Assert.Equal([server, virtualMachines, one, other], Assert.Single(_plan.FindingsOf(Rule)).Subjects);
        server.Manages(other);
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void A_registration_that_may_be_added_leaves_hosts_of_the_site_undecided()
    {
        var alta = _plan.AddSite("Alta");
        _osloServer.Manages(_hosts);
        alta.AddBackupServer("vbr-alta");
        alta.AddHost("esx-alta");
        _hqServer.AddBackupJob("alta").Protects(alta.AddVirtualMachines("alta", 1));
        AtRunTime.Repeated(_plan, "loop", () => _hqServer.Manages(_hq.AddHost("h")));
        _plan.AssertUndecided(Rule, "loop");
    }

    [Theory]
    [InlineData("host")]
    [InlineData("vCenter")]
    [InlineData("account")]
    [InlineData("host of the vCenter")]
    [InlineData("LAN link")]
    public void What_may_be_added_and_would_make_it_right_leaves_it_undecided(string added)
    {
        AtRunTime.Repeated(_plan, "loop", () =>
        {
            switch (added)
            {
                case "host":
                    _hqServer.Manages(_hq.AddHost("h"));
                    break;
                case "vCenter":
                    _hqServer.Manages(_hq.AddVCenter("v"));
                    break;
                case "account":
                    _vCenter.AddAccount("a").LimitedTo(_hq);
                    break;
                case "host of the vCenter":
                    _hq.AddHost("h").ManagedBy(_vCenter);
                    break;
                default:
                    _plan.AddLanLink(_hq, _plan.AddSite("Annex"));
                    break;
            }
        });
        _plan.AssertUndecided(Rule, "loop");
    }

    [Fact]
    public void The_risk_is_accepted_for_the_server()
    {
        _osloServer.Accept(Rule, because: "Headquarters restores.");
        Assert.Empty(_plan.FindingsOf(Rule));
    }
}
