using Deployment.Plans.DataFlows;

namespace Deployment.Plans.Rules;

/// <summary>
/// Where backup servers have proxies for their jobs: those that they register, and the default one that each brings on its own
/// machine. None can use the proxies of another server.
/// </summary>
internal sealed class ProxySites(Topology topology)
{
    private readonly Dictionary<BackupServer, HashSet<Site>> _campuses = [];

    /// <summary>Whether the server has a proxy that is not remote from the site.</summary>
    public bool Contain(BackupServer server, Site site) => !topology.AreRemote(server.Site, site) || CampusesOf(server).Contains(topology.Campus(site));

    private HashSet<Site> CampusesOf(BackupServer server)
    {
        if (!_campuses.TryGetValue(server, out var campuses))
            _campuses.Add(server, campuses = [.. server.Proxies.Select(proxy => topology.Campus(proxy.Site))]);
        return campuses;
    }
}
