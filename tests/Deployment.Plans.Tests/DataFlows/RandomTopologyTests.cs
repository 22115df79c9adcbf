using Deployment.Plans.DataFlows;

namespace Deployment.Plans.Tests.DataFlows;

/// <summary>Compares the routes with those of a search over every way there is, on small plans drawn at random from fixed seeds.</summary>
public class RandomTopologyTests
{
    private const int Seeds = 400;
    private const int MostSites = 6;

    [Fact]
    public void No_other_way_crosses_fewer_WAN_links_or_is_wider() => OnEachPair(variedBandwidth: true, (topology, from, to, ways) =>
    {
        var route = topology.Between(from, to);
        if (ways.Count == 0)
        {
            Assert.Null(route);
            return;
        }

        Assert.NotNull(route);
        AssertLeads(route, from, to);
        var fewest = ways.Min(Crossings);
        Assert.Equal(fewest, route.WanCrossings);
        Assert.Equal(ways.Where(way => Crossings(way) == fewest).Max(Width), Width(route.Links));
    });

    [Fact]
    public void Where_every_link_is_equally_wide_no_way_of_as_few_crossings_is_shorter() => OnEachPair(variedBandwidth: false, (topology, from, to, ways) =>
    {
        if (topology.Between(from, to) is { } route)
            Assert.Equal(ways.Where(way => Crossings(way) == route.WanCrossings).Min(way => way.Count), route.Links.Count);
    });

    [Fact]
    public void The_way_back_crosses_as_many_WAN_links_and_is_as_wide() => OnEachPair(variedBandwidth: true, (topology, from, to, _) =>
    {
        var (there, back) = (topology.Between(from, to), topology.Between(to, from));
        Assert.Equal(there?.WanCrossings, back?.WanCrossings);
        Assert.Equal(there?.Bandwidth, back?.Bandwidth);
    });

    [Fact]
    public void Sites_are_remote_when_every_way_crosses_a_WAN() => OnEachPair(variedBandwidth: true, (topology, from, to, ways) =>
        Assert.Equal(ways.All(way => Crossings(way) > 0), topology.AreRemote(from, to)));

    private static void OnEachPair(bool variedBandwidth, Action<Topology, Site, Site, List<IReadOnlyList<Link>>> check)
    {
        for (var seed = 0; seed < Seeds; seed++)
        {
            var plan = Draw(new Random(seed), variedBandwidth);
            var topology = plan.DataFlows().Topology;
            foreach (var from in plan.Sites)
            {
                foreach (var to in plan.Sites.Where(to => to != from))
                    check(topology, from, to, [.. Ways(plan, from, to, [])]);
            }
        }
    }

    private static DeploymentPlan Draw(Random random, bool variedBandwidth)
    {
        var plan = DeploymentPlan.Create("Drawn");
        var sites = Enumerable.Range(0, random.Next(2, MostSites + 1)).Select(number => plan.AddSite($"S{number}")).ToList();
        var density = random.NextDouble();
        for (var i = 0; i < sites.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (random.NextDouble() < density)
                    Link(sites[i], sites[j]);
            }
        }

        return plan;

        void Link(Site one, Site other)
        {
            var bandwidth = (variedBandwidth ? random.Next(1, 5) : 10).Mbps();
            if (random.Next(3) == 0)
                plan.AddLanLink(one, other).WithBandwidth(bandwidth);
            else if (random.Next(5) > 0 || !variedBandwidth)
                plan.AddWanLink(one, other).WithBandwidth(bandwidth);
            else
                plan.AddWanLink(one, other);
        }
    }

    private static IEnumerable<IReadOnlyList<Link>> Ways(DeploymentPlan plan, Site from, Site to, IReadOnlyList<Site> passed)
    {
        if (from == to)
        {
            yield return [];
            yield break;
        }

        foreach (var link in plan.Links.Where(link => link.From == from || link.To == from))
        {
            var next = link.OtherEnd(from);
            if (passed.Contains(next))
                continue;
            foreach (var rest in Ways(plan, next, to, [.. passed, from]))
                yield return [link, .. rest];
        }
    }

    private static void AssertLeads(Route route, Site from, Site to)
    {
        var site = from;
        foreach (var link in route.Links)
        {
            Assert.True(link.From == site || link.To == site, $"{link} does not go on from {site}.");
            site = link.OtherEnd(site);
        }

        Assert.Same(to, site);
    }

    private static int Crossings(IReadOnlyList<Link> way) => way.Count(link => link.IsWan);

    private static long Width(IReadOnlyList<Link> way) => way.Min(link => link.Bandwidth.IsKnown ? link.Bandwidth.Value.BitsPerSecond : 0);
}
