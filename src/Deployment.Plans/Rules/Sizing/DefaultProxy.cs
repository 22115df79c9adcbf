namespace Deployment.Plans.Rules.Sizing;

/// <summary>The proxy that every backup server brings on its own machine, whether it is wanted or not.</summary>
internal static class DefaultProxy
{
    /// <summary>
    /// Whether VMs are read or replicas written that no other proxy of the server is there for: it registers none on their site,
    /// which is the server's own, or it registers none at all.
    /// </summary>
    public static bool HasWork(BackupServer server)
    {
        foreach (var proxy in server.Proxies)
        {
            if (ReferenceEquals(proxy.Site, server.Site))
                return false;
        }

        foreach (var job in server.Jobs)
        {
            foreach (var site in SitesOfDisks(job))
            {
                if (server.Proxies.Count == 0 || ReferenceEquals(site, server.Site))
                    return true;
            }
        }

        return false;
    }

    /// <summary>The sites whose VM disks a job reads or writes. Copies of backups need no proxy.</summary>
    private static IEnumerable<Site> SitesOfDisks(Job job) => job switch
    {
        BackupJob backup => backup.VirtualMachines.Select(group => group.Site).Concat(backup.BackupServers.Select(server => server.Site)),
        ReplicationJob { TargetHost: { } target } replication => [.. replication.SourceSites, target.Site],
        ReplicationJob replication => replication.SourceSites,
        _ => [],
    };
}
