namespace Deployment.Plans.DataFlows;

/// <summary>What a copy job moves from one of its source repositories to its target.</summary>
internal sealed class CopyFlow : JobFlow
{
    public CopyFlow(BackupCopyJob job, Repository source, Repository target, Topology topology)
        : base(FlowKind.BackupCopy, job, WaypointsOf(job, source, target), topology)
    {
        (CopyJob, Source, Target) = (job, source, target);
        CrossesWan = topology.AreRemote(source.Site, target.Site) && topology.AreConnected(source.Site, target.Site);
        IsAccelerated = job is { SourceAccelerator: { } sending, TargetAccelerator: { } receiving }
            && !topology.AreRemote(sending.Site, source.Site) && !topology.AreRemote(receiving.Site, target.Site);
    }

    public BackupCopyJob CopyJob { get; }

    public Repository Source { get; }

    public Repository Target { get; }

    /// <summary>Whether a WAN lies between the two repositories.</summary>
    public bool CrossesWan { get; }

    public bool IsDirect => CopyJob is { SourceAccelerator: null, TargetAccelerator: null };

    /// <summary>Whether there is a WAN accelerator at both ends.</summary>
    public bool IsAccelerated { get; }

    private static IReadOnlyList<Waypoint> WaypointsOf(BackupCopyJob job, Repository source, Repository target) =>
        job is { SourceAccelerator: { } sending, TargetAccelerator: { } receiving }
            ? [Waypoint.At(source), Waypoint.At(sending), Waypoint.At(receiving), Waypoint.At(target)]
            : [Waypoint.At(source), Waypoint.At(target)];
}
