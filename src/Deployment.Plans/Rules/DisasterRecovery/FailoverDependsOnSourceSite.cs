namespace Deployment.Plans.Rules.DisasterRecovery;

/// <summary>
/// There is a backup server beside the replicas, but the job is that of a server on the site that it replicates: with the site,
/// the only server that knows the replicas is lost.
/// </summary>
internal sealed class FailoverDependsOnSourceSite : DesignRule
{
    public override string Id => "DPL2002";

    public override string Title => "Failover depends on a server of the site that is lost";

    public override RuleCategory Category => RuleCategory.DisasterRecovery;

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override string GuideLines => "55–59";

    protected internal override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var replication in OffSiteReplication.In(context))
        {
            if (replication.LostWithOwner is not { } lost || replication.IsOwnerReplicated)
                continue;
            if (context.Topology.BackupServerBeside(replication.Target) is { } server
                && context.KnowsAll(typeof(BackupServer), typeof(LanLink), typeof(ReplicationJob)))
            {
                yield return Report(replication, lost, server);
            }
        }
    }

    private Finding Report(OffSiteReplication replication, Site lost, BackupServer server)
    {
        var (job, target) = (replication.Job, replication.Target);
        var message =
            $"Replication job '{job.Name}' keeps replicas at '{target.Name}', beside backup server '{server.Name}', but belongs to '{job.Owner.Name}' at "
            + $"'{job.Owner.Site.Name}': with '{lost.Name}' lost, nobody can start the failover in one click. Give the job to '{server.Name}'.";
        return FindingOfAct(message, [job, target, job.Owner, server], job.Origin, job.TargetOrigin);
    }
}
