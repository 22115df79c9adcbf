namespace Deployment.Plans.Rules.Consistency;

/// <summary>
/// Which backup servers work on the same components, directly or through others: one Enterprise Manager, a role of one on the
/// machine of another, a repository or accelerator of one that a job of another uses, one machine with roles of both.
/// </summary>
internal sealed class SharedComponents
{
    private readonly Dictionary<BackupServer, BackupServer> _parent = [];

    public SharedComponents(DeploymentPlan plan)
    {
        foreach (var manager in plan.EnterpriseManagers)
        {
            for (var i = 1; i < manager.BackupServers.Count; i++)
                Join(manager.BackupServers[0], manager.BackupServers[i]);
        }

        var firstOnMachine = new Dictionary<Server, BackupServer>();
        foreach (var server in plan.BackupServers)
        {
            foreach (var machine in Machines(server))
            {
                if (machine is BackupServer other)
                    Join(server, other);
                if (firstOnMachine.TryGetValue(machine, out var first))
                    Join(server, first);
                else
                    firstOnMachine.Add(machine, server);
            }

            foreach (var owner in server.Jobs.SelectMany(OwnersOfWhatItUses))
                Join(server, owner);
        }
    }

    /// <summary>One server that stands for all that <paramref name="server"/> works with, itself included.</summary>
    public BackupServer GroupOf(BackupServer server)
    {
        var root = server;
        while (_parent.TryGetValue(root, out var parent))
            root = parent;
        while (!ReferenceEquals(server, root))
            (_parent[server], server) = (root, _parent[server]);
        return root;
    }

    private static IEnumerable<Server> Machines(BackupServer server) =>
        ((IEnumerable<Role>)server.Proxies).Concat(server.Repositories).Concat(server.WanAccelerators).Select(role => role.Machine)
        .Concat(server.Repositories.Select(repository => repository.MountServer).OfType<Server>());

    private static IEnumerable<BackupServer> OwnersOfWhatItUses(Job job)
    {
        IEnumerable<Element?> used = job switch
        {
            BackupJob backup => [backup.Target],
            BackupCopyJob copy => [copy.Target, copy.SourceAccelerator, copy.TargetAccelerator, .. copy.Sources],
            ReplicationJob replication => [replication.MetadataRepository],
            _ => [],
        };
        return used.Select(element => element switch
        {
            Role role => role.RegisteredBy,
            Job source => source.Owner,
            _ => null,
        }).OfType<BackupServer>();
    }

    private void Join(BackupServer one, BackupServer other)
    {
        var (root, otherRoot) = (GroupOf(one), GroupOf(other));
        if (!ReferenceEquals(root, otherRoot))
            _parent.Add(otherRoot, root);
    }
}
