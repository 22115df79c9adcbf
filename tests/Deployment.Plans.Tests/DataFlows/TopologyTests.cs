using Deployment.Plans.DataFlows;

namespace Deployment.Plans.Tests.DataFlows;

public class TopologyTests
{
    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");

    [Fact]
    public void A_site_is_not_remote_from_itself_and_needs_no_link()
    {
        var a = _plan.AddSite("A");
        Assert.False(Topology.AreRemote(a, a));
        var route = Topology.Between(a, a)!;
        Assert.Equal((0, 0), (route.Links.Count, route.WanCrossings));
        Assert.Null(route.Narrowest);
        Assert.Null(route.TimeFor(1.GB()));
    }

    [Fact]
    public void What_is_added_later_is_in_no_flow_and_has_no_route()
    {
        var (a, b, _) = ThreeSites();
        _plan.AddWanLink(a, b);
        var server = a.AddBackupServer("vbr");
        server.AddBackupJob("A").Protects(a.AddVirtualMachines("A", 10)).To(server.AddRepository("store", on: server));
        var flows = _plan.DataFlows();

        var later = _plan.AddSite("Later");
        server.AddBackupJob("Later").Protects(later.AddVirtualMachines("Later", 10)).To(server.AddRepository("other", on: later.AddServer("srv")));

        Assert.Equal("A", Assert.Single(flows.Jobs).Job.Name);
        Assert.Equal(
            "Site 'Later' is not among those that the flows were derived from: derive them once the plan is complete.",
            Assert.Throws<InvalidPlanException>(() => flows.Topology.AreRemote(a, later)).Message.Split(" (Parameter")[0]);
        Assert.Throws<InvalidPlanException>(() => flows.Topology.Between(later, a));
        Assert.Throws<InvalidPlanException>(() => flows.Topology.Between(a, DeploymentPlan.Create("Other").AddSite("A")));
    }

    [Fact]
    public void A_WAN_link_makes_sites_remote_and_a_LAN_link_does_not()
    {
        var (a, b, c) = ThreeSites();
        _plan.AddWanLink(a, b);
        _plan.AddLanLink(b, c);
        Assert.True(Topology.AreRemote(a, b));
        Assert.True(Topology.AreRemote(a, c));
        Assert.False(Topology.AreRemote(b, c));
    }

    [Fact]
    public void Sites_without_a_connection_are_remote_and_have_no_route()
    {
        var (a, b, c) = ThreeSites();
        _plan.AddWanLink(a, b);
        Assert.True(Topology.AreRemote(a, c));
        Assert.Null(Topology.Between(a, c));
        Assert.Null(Topology.Between(c, a));
    }

    [Fact]
    public void Two_sites_with_one_link_are_routed_over_it_both_ways()
    {
        var (a, b) = (_plan.AddSite("A"), _plan.AddSite("B"));
        var link = _plan.AddWanLink(a, b).WithBandwidth(10.Mbps());
        Assert.Equal([link], Topology.Between(a, b)!.Links);
        Assert.Equal([link], Topology.Between(b, a)!.Links);
    }

    [Fact]
    public void An_island_of_two_sites_is_reached_from_nowhere_else()
    {
        var (a, b, c) = ThreeSites();
        var (d, e, alone) = (_plan.AddSite("D"), _plan.AddSite("E"), _plan.AddSite("Alone"));
        _plan.AddWanLink(a, b);
        _plan.AddWanLink(b, c);
        _plan.AddWanLink(d, e);
        Site[] mainland = [a, b, c, alone], island = [d, e];
        var pairs = from one in mainland from other in island select (one, other);
        Assert.All(pairs, pair =>
        {
            Assert.Null(Topology.Between(pair.one, pair.other));
            Assert.Null(Topology.Between(pair.other, pair.one));
        });
    }

    [Fact]
    public void A_campus_of_three_buildings_is_one_place_however_they_are_chained()
    {
        var (a, b, c) = ThreeSites();
        _plan.AddLanLink(a, b);
        _plan.AddLanLink(c, b);
        Assert.False(Topology.AreRemote(a, c));
        var route = Topology.Between(a, c)!;
        Assert.Equal((2, 0), (route.Links.Count, route.WanCrossings));
        Assert.Null(route.Narrowest);
    }

    [Fact]
    public void A_WAN_link_within_a_campus_does_not_make_its_ends_remote()
    {
        var (a, b, c) = ThreeSites();
        _plan.AddLanLink(a, b);
        _plan.AddLanLink(b, c);
        _plan.AddWanLink(a, c).WithBandwidth(1.Gbps());
        Assert.False(Topology.AreRemote(a, c));
        Assert.Equal(0, Topology.Between(a, c)!.WanCrossings);
    }

    [Fact]
    public void A_chain_is_crossed_link_by_link()
    {
        var sites = Enumerable.Range(0, 6).Select(number => _plan.AddSite($"S{number}")).ToList();
        var links = sites.Zip(sites.Skip(1), (from, to) => _plan.AddWanLink(from, to).WithBandwidth(10.Mbps())).ToList();
        Assert.Equal(links, Topology.Between(sites[0], sites[5])!.Links);
        Assert.Equal(links.AsEnumerable().Reverse(), Topology.Between(sites[5], sites[0])!.Links);
        Assert.Equal(links[1..4], Topology.Between(sites[1], sites[4])!.Links);
        Assert.Equal([links[0]], Topology.Between(sites[0], sites[1])!.Links);
    }

    [Fact]
    public void Branches_of_a_star_are_routed_through_its_center()
    {
        var center = _plan.AddSite("HQ");
        var links = Enumerable.Range(1, 4).Select(number => _plan.AddWanLink(center, _plan.AddSite($"B{number}"))).ToList();
        Assert.Equal([links[0], links[3]], Topology.Between(links[0].To, links[3].To)!.Links);
        Assert.Equal([links[2]], Topology.Between(center, links[2].To)!.Links);
    }

    [Fact]
    public void Fewest_WAN_crossings_win_over_width()
    {
        var (a, b, c) = ThreeSites();
        var direct = _plan.AddWanLink(a, c).WithBandwidth(1.Mbps());
        _plan.AddWanLink(a, b).WithBandwidth(1.Gbps());
        _plan.AddWanLink(b, c).WithBandwidth(1.Gbps());
        Assert.Equal([direct], Topology.Between(a, c)!.Links);
    }

    [Fact]
    public void Of_routes_with_equal_crossings_the_widest_wins_though_it_is_longer()
    {
        var (a, b, c) = ThreeSites();
        _plan.AddWanLink(a, c).WithBandwidth(2.Mbps());
        var lan = _plan.AddLanLink(a, b);
        var wide = _plan.AddWanLink(b, c).WithBandwidth(100.Mbps());
        Assert.Equal([lan, wide], Topology.Between(a, c)!.Links);
    }

    [Fact]
    public void Of_equally_wide_routes_the_one_over_fewest_links_wins()
    {
        var (a, b, c) = ThreeSites();
        var lan = _plan.AddLanLink(a, b);
        var direct = _plan.AddWanLink(a, c).WithBandwidth(2.Mbps());
        _plan.AddWanLink(b, c).WithBandwidth(2.Mbps());
        Assert.Equal([direct], Topology.Between(a, c)!.Links);
        Assert.Equal([lan], Topology.Between(a, b)!.Links);
    }

    [Fact]
    public void A_WAN_link_without_bandwidth_counts_as_the_narrowest()
    {
        var (a, b, c) = ThreeSites();
        _plan.AddWanLink(a, b).WithBandwidth(2.Mbps());
        var unset = _plan.AddWanLink(b, c);
        var route = Topology.Between(a, c)!;
        Assert.Same(unset, route.Narrowest);
        Assert.Null(route.Bandwidth);
        Assert.Null(route.TimeFor(1.GB()));
    }

    [Fact]
    public void A_LAN_link_counts_for_width_once_its_bandwidth_is_given()
    {
        var (a, b, c) = ThreeSites();
        var lan = _plan.AddLanLink(a, b);
        var wan = _plan.AddWanLink(b, c).WithBandwidth(100.Mbps());
        Assert.Same(wan, Topology.Between(a, c)!.Narrowest);
        lan.WithBandwidth(10.Mbps());
        Assert.Same(lan, Topology.Between(a, c)!.Narrowest);
        Assert.Equal(TimeSpan.FromSeconds(800), Topology.Between(a, c)!.TimeFor(1.GB()));
    }

    private Topology Topology => _plan.DataFlows().Topology;

    private (Site A, Site B, Site C) ThreeSites() => (_plan.AddSite("A"), _plan.AddSite("B"), _plan.AddSite("C"));
}
