using Deployment.Plans.DataFlows;

namespace Deployment.Plans.Rules.Restore;

/// <summary>The backup servers that stand beside something: on its site, or on one that is not remote from it.</summary>
internal sealed class NearbyBackupServers
{
    private readonly Topology _topology;
    private readonly Dictionary<Site, BackupServer> _firstOfCampus = [];

    public NearbyBackupServers(RuleContext context)
    {
        _topology = context.Topology;
        foreach (var server in context.Plan.BackupServers)
        {
            var campus = _topology.Campus(server.Site);
            if (!_firstOfCampus.ContainsKey(campus))
                _firstOfCampus.Add(campus, server);
        }
    }

    /// <summary>One that stands beside what is on <paramref name="site"/>, rather on the site itself; none where all are remote.</summary>
    public BackupServer? Beside(Site site) =>
        site.BackupServers is [var local, ..] ? local
        : _firstOfCampus.TryGetValue(_topology.Campus(site), out var near) ? near
        : null;
}
