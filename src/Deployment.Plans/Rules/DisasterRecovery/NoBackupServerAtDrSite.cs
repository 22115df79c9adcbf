namespace Deployment.Plans.Rules.DisasterRecovery;

/// <summary>VMs are replicated to a remote site without a backup server, so that nobody can start the failover there.</summary>
internal sealed class NoBackupServerAtDrSite : DesignRule
{
    public override string Id => "DPL2001";

    public override string Title => "Replicas stand on a site without a backup server";

    public override RuleCategory Category => RuleCategory.DisasterRecovery;

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override string GuideLines => "55–64";

    protected internal override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var replication in OffSiteReplication.In(context))
        {
            if (context.Topology.BackupServerBeside(replication.Target) is not null || replication.IsOwnerReplicated)
                continue;
            if (context.KnowsAll(typeof(BackupServer), typeof(LanLink), typeof(ReplicationJob)))
                yield return Report(replication);
        }
    }

    private Finding Report(OffSiteReplication replication)
    {
        var (job, target, source) = (replication.Job, replication.Target, replication.LostWithOwner ?? replication.Sources[0]);
        var isVirtual = job.Owner.Machine.Or(MachineKind.Physical) == MachineKind.Virtual;
        var fallback = isVirtual
            ? $"replicate the virtual machine '{job.Owner.Name}' there as well"
            : $"run '{job.Owner.Name}' on a virtual machine and replicate it there as well";
        var cost = replication.LostWithOwner is null
            ? $"'{job.Owner.Name}' at '{job.Owner.Site.Name}' and its way to '{target.Name}' must both be up to start the failover"
            : "nobody can start the failover in one click";
        var message =
            $"Replication job '{job.Name}' keeps replicas at '{target.Name}', which has no backup server: with '{source.Name}' lost, {cost}. "
            + $"Add a backup server at '{target.Name}', or {fallback}.";
        return FindingOfAct(message, [job, target, job.Owner], job.TargetOrigin, job.Origin);
    }
}
