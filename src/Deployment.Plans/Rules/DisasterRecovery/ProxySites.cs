using Deployment.Plans.DataFlows;

namespace Deployment.Plans.Rules.DisasterRecovery;

/// <summary>
/// Where a backup server has proxies for its jobs: those that it registers, and the default one that it brings on its own
/// machine. It cannot use the proxies of another server.
/// </summary>
internal sealed class ProxySites(Topology topology)
{
    private readonly Dictionary<BackupServer, HashSet<Site>> _campuses = [];

    /// <summary>The ends of a replication at which <paramref name="server"/> has no proxy, the sources first.</summary>
    public IReadOnlyList<Site> MissingFor(OffSiteReplication replication, BackupServer server)
    {
        if (!_campuses.TryGetValue(server, out var campuses))
        {
            campuses = [topology.Campus(server.Site), .. server.Proxies.Select(proxy => topology.Campus(proxy.Site))];
            _campuses.Add(server, campuses);
        }

        return [.. replication.Sources.Append(replication.Target).Where(site => !campuses.Contains(topology.Campus(site)))];
    }
}
