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

            foreach (var job in server.Jobs)
            {
                foreach (var owner in OwnersOfWhatItUses(job))
                    Join(server, owner);
            }
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

    private static IEnumerable<Server> Machines(BackupServer server)
    {
        foreach (var proxy in server.Proxies)
            yield return proxy.Machine;
        foreach (var accelerator in server.WanAccelerators)
            yield return accelerator.Machine;
        foreach (var repository in server.Repositories)
        {
            yield return repository.Machine;
            if (repository.MountServer is { } mountServer)
                yield return mountServer;
        }
    }

    private static IEnumerable<BackupServer> OwnersOfWhatItUses(Job job)
    {
        switch (job)
        {
            case BackupJob { Target: { } target }:
                yield return target.RegisteredBy;
                break;
            case BackupCopyJob copy:
                foreach (var role in new Role?[] { copy.Target, copy.SourceAccelerator, copy.TargetAccelerator })
                {
                    if (role is not null)
                        yield return role.RegisteredBy;
                }

                foreach (var source in copy.Sources)
                    yield return source.Owner;
                break;
            case ReplicationJob { MetadataRepository: { } metadata }:
                yield return metadata.RegisteredBy;
                break;
        }
    }

    private void Join(BackupServer one, BackupServer other)
    {
        var (root, otherRoot) = (GroupOf(one), GroupOf(other));
        if (!ReferenceEquals(root, otherRoot))
            _parent.Add(otherRoot, root);
    }
}
