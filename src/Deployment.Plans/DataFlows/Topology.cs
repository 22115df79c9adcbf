namespace Deployment.Plans.DataFlows;

/// <summary>Which sites are remote from one another, and which way data takes between them.</summary>
/// <remarks>
/// Of several possible routes, the one with fewest WAN crossings is taken, then the widest. Where that leaves a choice at a site on
/// the way, the one over fewest links up to there goes on.
/// The routes from a site are searched once; a site with a single link is routed through its neighbour, so that a star of
/// branches around a center costs one search.
/// </remarks>
public sealed class Topology
{
    private readonly Dictionary<Site, Dictionary<Site, Route>> _routes = [];

    // By the index of the site.
    private readonly List<Link>[] _links;
    private readonly Site[] _campusOf;
    private readonly Site[] _islandOf;

    private readonly DeploymentPlan _plan;
    private readonly Action? _onStep;
    private Dictionary<Site, BackupServer>? _firstServers;

    internal Topology(DeploymentPlan plan, Action? onStep)
    {
        (_plan, _onStep) = (plan, onStep);
        _links = [.. plan.Sites.Select(_ => new List<Link>())];
        _campusOf = [.. plan.Sites];
        _islandOf = [.. plan.Sites];
        var islands = plan.Sites.Count;
        foreach (var link in plan.Links)
        {
            _links[link.From.Index].Add(link);
            _links[link.To.Index].Add(link);
            if (Join(_islandOf, link))
                islands--;
            if (!link.IsWan)
                Join(_campusOf, link);
        }

        IsConnected = islands <= 1;
    }

    /// <summary>Whether chains of links connect all sites.</summary>
    internal bool IsConnected { get; }

    /// <summary>Whether every route between the two sites crosses a WAN link.</summary>
    /// <exception cref="InvalidPlanException">A site is another plan's, or was added after the flows were derived.</exception>
    public bool AreRemote(Site one, Site other)
    {
        CheckKnown(one, nameof(one));
        CheckKnown(other, nameof(other));
        return !ReferenceEquals(Campus(one), Campus(other));
    }

    /// <summary>Whether some chain of links connects the two sites.</summary>
    internal bool AreConnected(Site one, Site other)
    {
        _onStep?.Invoke();
        return ReferenceEquals(one, other) || ReferenceEquals(RootOf(_islandOf, one), RootOf(_islandOf, other));
    }

    /// <summary>The route from one site to another; none where no chain of links connects them.</summary>
    /// <exception cref="InvalidPlanException">A site is another plan's, or was added after the flows were derived.</exception>
    public Route? Between(Site from, Site to)
    {
        CheckKnown(from, nameof(from));
        CheckKnown(to, nameof(to));
        _onStep?.Invoke();
        if (ReferenceEquals(from, to))
            return Route.Local;
        if (OnlyLink(from) is { } first && !_routes.ContainsKey(from))
        {
            var neighbour = first.OtherEnd(from);
            return OnlyLink(neighbour) is null || ReferenceEquals(neighbour, to)
                ? Between(neighbour, to)?.Prepend(first)
                : null;
        }

        if (OnlyLink(to) is { } last && last.OtherEnd(to) is var gate && !ReferenceEquals(gate, from))
        {
            var isIsland = OnlyLink(gate) is not null;
            return isIsland ? null : Between(from, gate)?.Append(last);
        }

        return RoutesFrom(from).TryGetValue(to, out var route) ? route : null;
    }

    /// <summary>One site that stands for all that are not remote from <paramref name="site"/>, itself included.</summary>
    internal Site Campus(Site site) => RootOf(_campusOf, site);

    /// <summary>
    /// The guide's fallback where no backup server stands at a site: one that is a virtual machine is itself replicated to the site, or to one
    /// that is not remote from it.
    /// </summary>
    /// <remarks>Source: best-practice guide, chapter "Data Flow", lines 59–64.</remarks>
    internal bool IsReplicatedTo(BackupServer server, Site site) =>
        server.Machine.Or(MachineKind.Virtual) == MachineKind.Virtual
        && server.ProtectingJobs.Any(job => job is ReplicationJob { TargetHost: { } host } && !AreRemote(host.Site, site));

    /// <summary>A backup server on the site itself, or else the first on one that is not remote from it; none where all are remote.</summary>
    internal BackupServer? BackupServerBeside(Site site) =>
        site.BackupServers is [var own, ..] ? own
        : FirstServers.TryGetValue(Campus(site), out var near) ? near
        : null;

    private Dictionary<Site, BackupServer> FirstServers
    {
        get
        {
            if (_firstServers is null)
            {
                _firstServers = [];
                foreach (var server in _plan.BackupServers)
                {
                    var campus = Campus(server.Site);
                    if (!_firstServers.ContainsKey(campus))
                        _firstServers.Add(campus, server);
                }
            }

            return _firstServers;
        }
    }

    private void CheckKnown(Site site, string parameter)
    {
        if (site.Index < _links.Length && ReferenceEquals(site.Plan, _plan))
            return;
        throw new InvalidPlanException(
            $"Site '{site.Name}' is not among those that the flows were derived from: derive them once the plan is complete.", parameter);
    }

    /// <summary>Takes the sites at both ends of a link together.</summary>
    /// <returns>Whether they were not yet.</returns>
    private static bool Join(Site[] parents, Link link)
    {
        var (from, to) = (RootOf(parents, link.From), RootOf(parents, link.To));
        parents[to.Index] = from;
        return !ReferenceEquals(from, to);
    }

    private static Site RootOf(Site[] parents, Site site)
    {
        var root = site;
        while (!ReferenceEquals(parents[root.Index], root))
            root = parents[root.Index];
        while (!ReferenceEquals(site, root))
            (parents[site.Index], site) = (root, parents[site.Index]);
        return root;
    }

    private Link? OnlyLink(Site site) => _links[site.Index] is [var only] ? only : null;

    private Dictionary<Site, Route> RoutesFrom(Site start)
    {
        if (_routes.TryGetValue(start, out var known))
            return known;

        var routes = new Dictionary<Site, Route>();
        var open = new SortedSet<(Route Route, int Order, Site Site)>(Comparer<(Route Route, int Order, Site Site)>.Create(
            (x, y) => Route.Compare(x.Route, y.Route) is not 0 and var order ? order : x.Order.CompareTo(y.Order)));
        var found = 0;
        open.Add((Route.Local, found++, start));
        while (open.Count > 0)
        {
            var nearest = open.Min;
            open.Remove(nearest);
            if (routes.ContainsKey(nearest.Site))
                continue;
            routes.Add(nearest.Site, nearest.Route);
            foreach (var link in _links[nearest.Site.Index])
            {
                _onStep?.Invoke();
                var next = link.OtherEnd(nearest.Site);
                if (!routes.ContainsKey(next))
                    open.Add((nearest.Route.Append(link), found++, next));
            }
        }

        _routes.Add(start, routes);
        return routes;
    }
}
