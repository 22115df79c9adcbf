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

        return server.Jobs.Any(HasDisksToMove);

        // Copies of backups need no proxy.
        bool HasDisksToMove(Job job) => job switch
        {
            BackupJob backup => backup.VirtualMachines.Any(group => Serves(group.Site)) || backup.BackupServers.Any(other => Serves(other.Site)),
            ReplicationJob replication => replication.SourceSites.Any(Serves) || (replication.TargetHost is { } target && Serves(target.Site)),
            _ => false,
        };

        bool Serves(Site site) => server.Proxies.Count == 0 || ReferenceEquals(site, server.Site);
    }
}
