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
    public bool Contain(BackupServer server, Site site)
    {
        if (!_campuses.TryGetValue(server, out var campuses))
        {
            campuses = [topology.Campus(server.Site), .. server.Proxies.Select(proxy => topology.Campus(proxy.Site))];
            _campuses.Add(server, campuses);
        }

        return campuses.Contains(topology.Campus(site));
    }
}
