using Deployment.Plans.DataFlows;

namespace Deployment.Plans.Tests.DataFlows;

public class HostDiscoveryFlowTests
{
    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly Site _hq;
    private readonly Site _annex;
    private readonly Site _oslo;
    private readonly Site _bergen;
    private readonly VCenter _vCenter;

    /// <summary>A campus of two buildings and two branches; one vCenter over 2 + 3 hosts on the campus, 1 in Oslo, 4 in Bergen.</summary>
    public HostDiscoveryFlowTests()
    {
        (_hq, _annex, _oslo, _bergen) = (_plan.AddSite("HQ"), _plan.AddSite("Annex"), _plan.AddSite("Oslo"), _plan.AddSite("Bergen"));
        _plan.AddLanLink(_hq, _annex);
        _plan.AddWanLink(_hq, _oslo);
        _plan.AddWanLink(_hq, _bergen);
        _vCenter = _hq.AddVCenter("vc");
        AddHosts(_hq, 2);
        AddHosts(_annex, 3);
        AddHosts(_oslo, 1);
        AddHosts(_bergen, 4);
    }

    [Fact]
    public void With_full_sight_every_host_is_scanned()
    {
        Assert.Equal(new HostCount(10, 5, 2), Discovery(_hq.AddBackupServer("a").Manages(_vCenter)).HostCount);
        Assert.Equal(new HostCount(10, 5, 2), Discovery(_annex.AddBackupServer("b").Manages(_vCenter)).HostCount);
        Assert.Equal(new HostCount(10, 9, 3), Discovery(_oslo.AddBackupServer("c").Manages(_vCenter)).HostCount);
    }

    [Fact]
    public void An_account_limited_to_no_site_has_full_sight() =>
        Assert.Equal(new HostCount(10, 9, 3), Discovery(_oslo.AddBackupServer("vbr").Manages(_vCenter, _vCenter.AddAccount("svc"))).HostCount);

    [Fact]
    public void A_limited_account_shows_the_hosts_of_its_sites()
    {
        var account = _vCenter.AddAccount("svc").LimitedTo(_oslo);
        var server = _oslo.AddBackupServer("vbr").Manages(_vCenter, account);
        Assert.Equal(new HostCount(1, 0, 0), Discovery(server).HostCount);
        account.LimitedTo(_oslo, _annex, _hq);
        Assert.Equal(new HostCount(6, 5, 2), Discovery(server).HostCount);
        account.LimitedTo(_plan.AddSite("Empty"));
        Assert.Equal(new HostCount(6, 5, 2), Discovery(server).HostCount);
    }

    [Fact]
    public void Hosts_registered_one_by_one_are_one_flow()
    {
        var server = _hq.AddBackupServer("vbr").Manages([.. _annex.Hosts, .. _bergen.Hosts, .. _oslo.Hosts]);
        var flow = Discovery(server);
        Assert.Null(flow.Registration);
        Assert.Equal(new HostCount(8, 5, 2), flow.HostCount);
    }

    [Fact]
    public void Each_vCenter_is_a_flow_of_its_own()
    {
        var server = _oslo.AddBackupServer("vbr").Manages(_vCenter).Manages(_oslo.AddVCenter("vc-oslo")).Manages(_oslo.AddHost("standalone"));
        var flows = _plan.DataFlows().HostDiscovery;
        Assert.All(flows, flow => Assert.Same(server, flow.Server));
        Assert.Equal([new(10, 9, 3), new(0, 0, 0), new HostCount(1, 0, 0)], flows.Select(flow => flow.HostCount));
    }

    [Fact]
    public void Hosts_are_scanned_six_times_a_day()
    {
        var flow = Discovery(_oslo.AddBackupServer("vbr").Manages(_vCenter));
        Assert.Equal((FlowKind.HostDiscovery, TimeSpan.FromHours(4)), (flow.Kind, flow.Interval));
        Assert.Equal(9 * 6, flow.RemoteScansADay);
        Assert.Null(flow.Volume);
    }

    [Fact]
    public void The_flow_leads_from_the_server_to_the_vCenter()
    {
        var flow = Discovery(_oslo.AddBackupServer("vbr").Manages(_vCenter));
        Assert.Equal("backup server 'vbr' at 'Oslo' → vCenter 'vc' at 'HQ'", flow.ToString());
        Assert.Equal(1, flow.Route!.WanCrossings);
    }

    [Fact]
    public void A_server_that_registers_nothing_scans_nothing()
    {
        _oslo.AddBackupServer("vbr");
        Assert.Empty(_plan.DataFlows().HostDiscovery);
    }

    private HostDiscoveryFlow Discovery(BackupServer server) => Assert.Single(_plan.DataFlows().HostDiscovery, flow => flow.Server == server);

    private void AddHosts(Site site, int count)
    {
        for (var number = 1; number <= count; number++)
            site.AddHost($"esx-{number}").ManagedBy(_vCenter);
    }
}
