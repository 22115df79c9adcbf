namespace Deployment.Plans.Rules.Consistency;

/// <summary>
/// Which backup servers work on the same components, directly or through others: one Enterprise Manager, a role of one on the
/// machine of another, a repository or accelerator of one that a job of another uses or that another restores from, one machine
/// with roles of both.
/// </summary>
internal sealed class SharedComponents
{
    private readonly Dictionary<BackupServer, BackupServer> _parent = [];
    private readonly Dictionary<Server, BackupServer> _firstOn = [];

    public SharedComponents(DeploymentPlan plan)
    {
        foreach (var manager in plan.EnterpriseManagers)
        {
            for (var i = 1; i < manager.BackupServers.Count; i++)
                Join(manager.BackupServers[0], manager.BackupServers[i]);
        }

        foreach (var server in plan.BackupServers)
        {
            foreach (var role in server.Roles)
                JoinOn(role.Machine, server);
            foreach (var repository in server.Repositories)
            {
                if (repository.MountServer is { } mountServer)
                    JoinOn(mountServer, server);
            }

            foreach (var job in server.Jobs)
                JoinUsedBy(job);
            foreach (var offer in server.RestoreOffers)
            {
                foreach (var job in offer.VirtualMachines.Jobs.OfType<BackupJob>())
                    Join(server, job.Target);
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

    /// <summary>Takes the servers together that have roles on one machine, and the one that the machine may be.</summary>
    private void JoinOn(Server machine, BackupServer server)
    {
        if (machine is BackupServer itself)
            Join(server, itself);
        if (_firstOn.TryGetValue(machine, out var first))
            Join(server, first);
        else
            _firstOn.Add(machine, server);
    }

    /// <summary>Takes the owner of a job together with the servers that what it uses belongs to.</summary>
    private void JoinUsedBy(Job job)
    {
        switch (job)
        {
            case BackupJob backup:
                Join(job.Owner, backup.Target);
                break;
            case BackupCopyJob copy:
                Join(job.Owner, copy.Target);
                Join(job.Owner, copy.SourceAccelerator);
                Join(job.Owner, copy.TargetAccelerator);
                foreach (var source in copy.Sources)
                    Join(job.Owner, source.Owner);
                break;
            case ReplicationJob replication:
                Join(job.Owner, replication.MetadataRepository);
                break;
        }
    }

    private void Join(BackupServer owner, Role? used)
    {
        if (used is not null)
            Join(owner, used.RegisteredBy);
    }

    private void Join(BackupServer one, BackupServer other)
    {
        var (root, otherRoot) = (GroupOf(one), GroupOf(other));
        if (!ReferenceEquals(root, otherRoot))
            _parent.Add(otherRoot, root);
    }
}
