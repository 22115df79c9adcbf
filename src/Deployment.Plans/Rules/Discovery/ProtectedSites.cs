namespace Deployment.Plans.Rules.Discovery;

/// <summary>The sites that the jobs of a backup server protect machines on.</summary>
internal static class ProtectedSites
{
    public static HashSet<Site> Of(BackupServer server) => [.. server.Jobs.SelectMany(Of)];

    private static IEnumerable<Site> Of(Job job) => job switch
    {
        BackupJob backup => backup.VirtualMachines.Select(group => group.Site),
        ReplicationJob replication => replication.SourceSites,
        _ => [],
    };
}
