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
        var sites = server.Jobs.SelectMany(SitesOfDisks);
        return server.Proxies.Count == 0
            ? sites.Any()
            : server.Proxies.All(proxy => !ReferenceEquals(proxy.Site, server.Site)) && sites.Contains(server.Site);
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
