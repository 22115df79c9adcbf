namespace Deployment.Plans.DataFlows;

/// <summary>
/// Counts the hosts that a vCenter, or one of its accounts, shows once, so that every server that registers it learns its own share
/// in constant time.
/// </summary>
internal sealed class HostCensus
{
    private readonly Topology _topology;
    private readonly Dictionary<Site, int> _hostsBySite = [];
    private readonly Dictionary<Site, (int Hosts, int Sites)> _byCampus = [];

    public HostCensus(VCenter vCenter, Topology topology)
        : this(topology)
    {
        foreach (var host in vCenter.Hosts)
            Add(host.Site, 1);
    }

    private HostCensus(Topology topology) => _topology = topology;

    public int Hosts { get; private set; }

    /// <summary>The sites that the hosts stand on, with the number of hosts.</summary>
    public IReadOnlyDictionary<Site, int> HostsBySite => _hostsBySite;

    /// <summary>Those of the hosts that an account limited to <paramref name="sites"/> shows.</summary>
    public HostCensus LimitedTo(IEnumerable<Site> sites)
    {
        var limited = new HostCensus(_topology);
        foreach (var site in sites.Distinct())
        {
            if (_hostsBySite.TryGetValue(site, out var hosts))
                limited.Add(site, hosts);
        }

        return limited;
    }

    /// <summary>What a server on <paramref name="site"/> sees.</summary>
    public HostCount SeenFrom(Site site)
    {
        _byCampus.TryGetValue(_topology.Campus(site), out var near);
        return new(Hosts, Hosts - near.Hosts, _hostsBySite.Count - near.Sites);
    }

    private void Add(Site site, int hosts)
    {
        var isNewSite = !_hostsBySite.TryGetValue(site, out var hostsOfSite);
        _hostsBySite[site] = hostsOfSite + hosts;
        var campus = _topology.Campus(site);
        _byCampus.TryGetValue(campus, out var seen);
        _byCampus[campus] = (seen.Hosts + hosts, seen.Sites + (isNewSite ? 1 : 0));
        Hosts += hosts;
    }
}
