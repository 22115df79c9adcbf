namespace Deployment.Plans;

/// <summary>A job that backs VMs up to a repository.</summary>
public sealed class BackupJob : Job
{
    private readonly List<VirtualMachines> _virtualMachines = [];
    private readonly List<BackupServer> _backupServers = [];

    internal BackupJob(BackupServer owner, string name)
        : base(owner, name)
    {
    }

    /// <inheritdoc/>
    public override string Kind => "backup job";

    /// <summary>The VMs it backs up.</summary>
    public IReadOnlyList<VirtualMachines> VirtualMachines => _virtualMachines;

    /// <summary>The virtual backup servers it backs up.</summary>
    public IReadOnlyList<BackupServer> BackupServers => _backupServers;

    /// <summary>Where the backups go; none until <see cref="To"/> is called.</summary>
    public Repository? Target { get; private set; }

    /// <summary>Where <see cref="To"/> was called.</summary>
    public Origin TargetOrigin { get; private set; }

    /// <summary>Adds VMs to those the job backs up.</summary>
    /// <returns>The job itself.</returns>
    /// <exception cref="InvalidPlanException">None are given, or they belong to another plan.</exception>
    public BackupJob Protects(params VirtualMachines[] virtualMachines)
    {
        foreach (var group in Guard.NotEmpty(virtualMachines, "VM group"))
        {
            if (_virtualMachines.Contains(Guard.SamePlan(this, group, nameof(virtualMachines))))
                continue;
            _virtualMachines.Add(group);
            group.Add(this);
            Plan.Growth.Added(GetType());
        }

        return this;
    }

    /// <summary>Adds a backup server that runs on a virtual machine to what the job backs up.</summary>
    /// <returns>The job itself.</returns>
    /// <exception cref="InvalidPlanException">The server belongs to another plan.</exception>
    public BackupJob Protects(BackupServer backupServer)
    {
        if (_backupServers.Contains(Guard.SamePlan(this, backupServer)))
            return this;
        _backupServers.Add(backupServer);
        backupServer.AddProtection(this);
        Plan.Growth.Added(GetType());
        return this;
    }

    /// <summary>Sets the repository that the backups go to.</summary>
    /// <returns>The job itself.</returns>
    /// <exception cref="InvalidPlanException">The repository belongs to another plan.</exception>
    public BackupJob To(Repository repository)
    {
        Target = Guard.SamePlan(this, repository);
        TargetOrigin = Origin.OfCall();
        Plan.Growth.Added(GetType());
        return this;
    }
}
