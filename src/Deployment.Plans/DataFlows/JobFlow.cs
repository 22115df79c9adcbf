namespace Deployment.Plans.DataFlows;

/// <summary>Data that a job moves from a source to a target each time it runs.</summary>
public class JobFlow : DataFlow
{
    internal JobFlow(FlowKind kind, Job job, IReadOnlyList<Waypoint> waypoints, Topology topology)
        : base(job, waypoints, topology) => (Kind, Job) = (kind, job);

    /// <inheritdoc/>
    public override FlowKind Kind { get; }

    /// <summary>The job.</summary>
    public Job Job { get; }

    /// <inheritdoc/>
    public override TimeSpan? Interval => Job.Interval.IsKnown ? Job.Interval.Value : null;
}
