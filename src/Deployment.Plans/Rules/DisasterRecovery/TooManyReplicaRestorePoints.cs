namespace Deployment.Plans.Rules.DisasterRecovery;

/// <summary>A replication job is to keep more restore points than a replica can have.</summary>
internal sealed class TooManyReplicaRestorePoints : DesignRule
{
    /// <summary>How many restore points a replica can have.</summary>
    /// <remarks>Source: best-practice guide, chapter on replication jobs: they are snapshots of the replica VM.</remarks>
    internal const int MaxRestorePoints = 28;

    public override string Id => "DPL2006";

    public override string Title => "A replica is to keep more restore points than it can";

    public override RuleCategory Category => RuleCategory.DisasterRecovery;

    public override RuleSeverity Severity => RuleSeverity.Error;

    public override string GuideLines => "55–59";

    protected internal override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var job in context.Plan.ReplicationJobs)
        {
            if (context.Knows(job.RestorePoints) && job.RestorePoints.Or(0) > MaxRestorePoints)
                yield return Report(job);
        }
    }

    private Finding Report(ReplicationJob job)
    {
        var message =
            $"Replication job '{job.Name}' is to keep {job.RestorePoints.Value} restore points of each VM, but a replica can have {MaxRestorePoints} at most. "
            + $"Set {MaxRestorePoints} or fewer, and keep older states in a backup.";
        return FindingOfValue(message, [job], job.RestorePoints.Origin, job.Origin);
    }
}
