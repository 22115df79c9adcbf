namespace Deployment.Plans.DataFlows;

/// <summary>Counts the hosts of a vCenter once, so that every server that registers it learns its own share in constant time.</summary>
internal sealed class HostCensus
{
    private readonly Topology _topology;
    private readonly Dictionary<Site, int> _hostsBySite = [];
    private readonly Dictionary<Site, (int Hosts, int Sites)> _byCampus = [];

    public HostCensus(VCenter vCenter, Topology topology)
    {
        _topology = topology;
        foreach (var host in vCenter.Hosts)
        {
            var isNewSite = !_hostsBySite.TryGetValue(host.Site, out var hostsOfSite);
            _hostsBySite[host.Site] = hostsOfSite + 1;
            var campus = topology.Campus(host.Site);
            _byCampus.TryGetValue(campus, out var seen);
            _byCampus[campus] = (seen.Hosts + 1, seen.Sites + (isNewSite ? 1 : 0));
            Hosts++;
        }
    }

    public int Hosts { get; }

    /// <summary>The sites that the hosts stand on, with the number of hosts.</summary>
    public IReadOnlyDictionary<Site, int> HostsBySite => _hostsBySite;

    /// <summary>What a server on <paramref name="site"/> sees with full sight.</summary>
    public HostCount SeenInFullFrom(Site site)
    {
        _byCampus.TryGetValue(_topology.Campus(site), out var near);
        return new(Hosts, Hosts - near.Hosts, _hostsBySite.Count - near.Sites);
    }

    /// <summary>What a server on <paramref name="site"/> sees with an account limited to <paramref name="visible"/> sites.</summary>
    public HostCount SeenFrom(Site site, IEnumerable<Site> visible)
    {
        int hosts = 0, remoteHosts = 0, remoteSites = 0;
        foreach (var seen in visible.Distinct())
        {
            if (!_hostsBySite.TryGetValue(seen, out var hostsOfSite))
                continue;
            hosts += hostsOfSite;
            if (_topology.AreRemote(site, seen))
                (remoteHosts, remoteSites) = (remoteHosts + hostsOfSite, remoteSites + 1);
        }

        return new(hosts, remoteHosts, remoteSites);
    }
}
