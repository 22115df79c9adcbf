namespace Deployment.Plans.DataFlows;

/// <summary>
/// Files or application items on their way back: the backup is mounted from the repository on the mount point, and what is
/// restored goes on from there to the VM.
/// </summary>
/// <remarks>Source: best-practice guide, chapter "Data Flow", lines 111–117 and 173–181.</remarks>
public sealed class RestoreFlow : DataFlow
{
    internal RestoreFlow(FlowKind kind, Server offeredBy, RestoreOffer offer, BackupJob job, Repository repository, BackupServer performer, Topology topology)
        : base(job, WaypointsOf(repository, performer, offer.VirtualMachines), topology)
    {
        (Kind, OfferedBy, Offer, Job, Repository, Performer) = (kind, offeredBy, offer, job, repository, performer);
        MountRoute = topology.Between(repository.Site, MountPoint.Site);
    }

    /// <inheritdoc/>
    public override FlowKind Kind { get; }

    /// <summary>The Enterprise Manager or backup server that offers the restore.</summary>
    public Server OfferedBy { get; }

    /// <summary>The offer.</summary>
    public RestoreOffer Offer { get; }

    /// <summary>The job whose backups are restored from.</summary>
    public BackupJob Job { get; }

    /// <summary>The repository that is restored from: the job's own, or that of a copy job.</summary>
    public Repository Repository { get; }

    /// <summary>Whether copies of the backups are restored from, which the server beside them imports.</summary>
    /// <remarks>Source: best-practice guide, chapter "Data Flow", lines 149–151 and 183–186.</remarks>
    public bool IsFromCopy => !ReferenceEquals(Repository, Job.Target);

    /// <summary>The server that mounts the backup.</summary>
    public Server MountPoint => MountServer ?? Performer;

    /// <summary>The links crossed to mount the backup, before any file is restored; none where the two are not connected.</summary>
    public Route? MountRoute { get; }

    /// <inheritdoc/>
    public override VolumeRange? Volume => VolumeRange.OfMount;

    /// <summary>The backup server that performs the restore.</summary>
    internal BackupServer Performer { get; }

    /// <summary>The repository's mount server, where it is set and the performer's product has that role.</summary>
    internal Server? MountServer => MountServerOf(Repository, Performer);

    private static IReadOnlyList<Waypoint> WaypointsOf(Repository repository, BackupServer performer, VirtualMachines virtualMachines)
    {
        var mountPoint = MountServerOf(repository, performer) ?? performer;
        return [new(repository, repository.Site), new(mountPoint, mountPoint.Site), new(virtualMachines, virtualMachines.Site)];
    }

    private static Server? MountServerOf(Repository repository, BackupServer performer) =>
        FlowMap.HasMountServers(performer) ? repository.MountServer : null;
}
