namespace Deployment.Plans;

/// <summary>A job that keeps copies of VMs, ready to start, on another host.</summary>
public sealed class ReplicationJob : Job
{
    private readonly List<VirtualMachines> _virtualMachines = [];
    private readonly List<BackupServer> _backupServers = [];
    private readonly Dictionary<BackupServer, Origin> _protectionOrigins = [];

    internal ReplicationJob(BackupServer owner, string name)
        : base(owner, name)
    {
    }

    /// <inheritdoc/>
    public override string Kind => "replication job";

    /// <summary>The VMs it replicates.</summary>
    public IReadOnlyList<VirtualMachines> VirtualMachines => _virtualMachines;

    /// <summary>The virtual backup servers it replicates.</summary>
    public IReadOnlyList<BackupServer> BackupServers => _backupServers;

    /// <summary>The host that the replicas are kept on; none until <see cref="ToHost"/> is called.</summary>
    public EsxiHost? TargetHost { get; private set; }

    /// <summary>Where <see cref="ToHost"/> was called.</summary>
    public Origin TargetOrigin { get; private set; }

    /// <summary>How many restore points each replica keeps.</summary>
    public Setting<int> RestorePoints { get; private set; }

    /// <summary>The repository that keeps the replicas' metadata, where one is set.</summary>
    public Repository? MetadataRepository { get; private set; }

    /// <summary>Where <see cref="WithMetadataRepository"/> was called.</summary>
    public Origin MetadataRepositoryOrigin { get; private set; }

    /// <summary>The sites that what it replicates runs on.</summary>
    public IEnumerable<Site> SourceSites =>
        _virtualMachines.Select(group => group.Site).Concat(_backupServers.Select(server => server.Site)).Distinct();

    /// <summary>Adds VMs to those the job replicates.</summary>
    /// <returns>The job itself.</returns>
    /// <exception cref="InvalidPlanException">None are given, or they belong to another plan.</exception>
    public ReplicationJob Protects(params VirtualMachines[] virtualMachines)
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

    /// <summary>Adds a backup server that runs on a virtual machine to what the job replicates.</summary>
    /// <remarks>The guide's way out where the replicas' site can have no backup server.
    /// Source: best-practice guide, chapter "Data Flow", lines 59–64.</remarks>
    /// <returns>The job itself.</returns>
    /// <exception cref="InvalidPlanException">The server belongs to another plan.</exception>
    public ReplicationJob Protects(BackupServer backupServer)
    {
        if (_backupServers.Contains(Guard.SamePlan(this, backupServer)))
            return this;
        _backupServers.Add(backupServer);
        _protectionOrigins.Add(backupServer, Origin.OfCall());
        backupServer.AddProtection(this);
        Plan.Growth.Added(GetType());
        return this;
    }

    /// <summary>Sets the host that the replicas are kept on.</summary>
    /// <returns>The job itself.</returns>
    /// <exception cref="InvalidPlanException">The host belongs to another plan.</exception>
    public ReplicationJob ToHost(EsxiHost host)
    {
        TargetHost = Guard.SamePlan(this, host);
        TargetOrigin = Origin.OfCall();
        Plan.Growth.Added(GetType());
        return this;
    }

    /// <summary>Sets how many restore points each replica keeps.</summary>
    /// <returns>The job itself.</returns>
    /// <exception cref="InvalidPlanException">There are fewer than 1.</exception>
    public ReplicationJob WithRestorePoints(int restorePoints)
    {
        RestorePoints = Setting.From(restorePoints, Guard.Positive);
        return this;
    }

    /// <summary>Sets the repository that keeps the replicas' metadata; it belongs beside the source.</summary>
    /// <returns>The job itself.</returns>
    /// <exception cref="InvalidPlanException">The repository belongs to another plan.</exception>
    public ReplicationJob WithMetadataRepository(Repository repository)
    {
        MetadataRepository = Guard.SamePlan(this, repository);
        MetadataRepositoryOrigin = Origin.OfCall();
        Plan.Growth.Added(GetType());
        return this;
    }

    /// <summary>Where a backup server was added to what the job replicates.</summary>
    internal Origin ProtectionOriginOf(BackupServer backupServer) => _protectionOrigins[backupServer];
}
