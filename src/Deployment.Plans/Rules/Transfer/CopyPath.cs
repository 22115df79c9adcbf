using Deployment.Plans.DataFlows;

namespace Deployment.Plans.Rules.Transfer;

/// <summary>The way that the data of a copy job takes from one of its source repositories to its target.</summary>
internal sealed class CopyPath
{
    private CopyPath(JobFlow flow, Topology topology)
    {
        (Job, Source, Route) = ((BackupCopyJob)flow.Job, (Repository)flow.Waypoints[0].Element, flow.Route);
        CrossesWan = topology.AreRemote(Source.Site, Target.Site) && topology.AreConnected(Source.Site, Target.Site);
        IsAccelerated = Job is { SourceAccelerator: { } sending, TargetAccelerator: { } receiving }
            && !topology.AreRemote(sending.Site, Source.Site) && !topology.AreRemote(receiving.Site, Target.Site);
    }

    public BackupCopyJob Job { get; }

    public Repository Source { get; }

    public Repository Target => Job.Target!;

    /// <summary>The links on its way, by those accelerators that it has; none where it has to go between sites that are not connected.</summary>
    public Route? Route { get; }

    /// <summary>Whether a WAN lies between the two repositories.</summary>
    public bool CrossesWan { get; }

    public bool IsDirect => Job is { SourceAccelerator: null, TargetAccelerator: null };

    /// <summary>Whether there is a WAN accelerator at both ends.</summary>
    public bool IsAccelerated { get; }

    /// <summary>The ways of all copy jobs, those of one job together.</summary>
    public static IEnumerable<CopyPath> AllIn(RuleContext context) =>
        from flow in context.Flows.Jobs
        where flow.Kind == FlowKind.BackupCopy
        select new CopyPath(flow, context.Topology);
}
