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
        foreach (var job in context.Plan.ReplicationJobs)
        {
            if (job.TargetHost is not { Site: { BackupServers.Count: 0 } target })
                continue;
            var source = job.SourceSites.FirstOrDefault(site => context.Topology.AreRemote(site, target));
            if (source is null || OwnerIsReplicatedTo(target, job.Owner, out var decided))
                continue;
            if (decided ? context.KnowsAll(typeof(BackupServer), typeof(LanLink), typeof(ReplicationJob)) : context.Knows(job.Owner.Machine))
                yield return Report(job, source, target);
        }
    }

    /// <summary>The guide's fallback: the owner is a virtual machine and is itself replicated to the site.</summary>
    private static bool OwnerIsReplicatedTo(Site target, BackupServer owner, out bool decided)
    {
        var isReplicated = owner.ProtectingJobs.Any(job => job is ReplicationJob { TargetHost: { } host } && ReferenceEquals(host.Site, target));
        decided = !isReplicated || !owner.Machine.IsUnknown;
        return isReplicated && !owner.Machine.IsUnknown && owner.Machine.Or(MachineKind.Virtual) == MachineKind.Virtual;
    }

    private Finding Report(ReplicationJob job, Site source, Site target)
    {
        var isVirtual = job.Owner.Machine.Or(MachineKind.Physical) == MachineKind.Virtual;
        var fallback = isVirtual
            ? $"replicate the virtual machine '{job.Owner.Name}' there as well"
            : $"run '{job.Owner.Name}' on a virtual machine and replicate it there as well";
        var message =
            $"Replication job '{job.Name}' keeps replicas at '{target.Name}', which has no backup server: with '{source.Name}' lost, nobody "
            + $"can start the failover in one click. Add a backup server at '{target.Name}', or {fallback}.";
        return FindingOfAct(message, [job, target, job.Owner], job.TargetOrigin, job.Origin);
    }
}
