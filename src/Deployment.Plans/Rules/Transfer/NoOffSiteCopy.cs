namespace Deployment.Plans.Rules.Transfer;

/// <summary>VMs are protected on their own site only, though the plan has others.</summary>
internal sealed class NoOffSiteCopy : DesignRule
{
    public override string Id => "DPL5007";

    public override string Title => "Protected VMs have no copy on another site";

    public override RuleCategory Category => RuleCategory.Transfer;

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override string GuideLines => "73–75, 133–134";

    protected internal override IEnumerable<Finding> Check(RuleContext context)
    {
        if (context.Plan.Sites.Select(context.Topology.Campus).Distinct().Skip(1).FirstOrDefault() is null)
            yield break;
        var jobs = context.Plan.BackupServers.SelectMany(server => server.Jobs).ToList();
        var elsewhere = new HashSet<VirtualMachines>(jobs.SelectMany(KeptElsewhere));
        foreach (var group in jobs.SelectMany(KeptSomewhere).Distinct())
        {
            if (!elsewhere.Contains(group) && context.KnowsAll(typeof(BackupJob), typeof(BackupCopyJob), typeof(ReplicationJob)))
                yield return Report(group);
        }
    }

    private static IEnumerable<VirtualMachines> KeptElsewhere(Job job) => job switch
    {
        BackupJob { Target: { } target } backup => backup.VirtualMachines.Where(group => !ReferenceEquals(group.Site, target.Site)),
        BackupCopyJob { Target: { } target } copy =>
            copy.Sources.SelectMany(source => source.VirtualMachines).Where(group => !ReferenceEquals(group.Site, target.Site)),
        ReplicationJob { TargetHost: { } host } replication => replication.VirtualMachines.Where(group => !ReferenceEquals(group.Site, host.Site)),
        _ => [],
    };

    /// <summary>A job without a target protects nothing yet.</summary>
    private static IEnumerable<VirtualMachines> KeptSomewhere(Job job) => job switch
    {
        BackupJob { Target: not null } backup => backup.VirtualMachines,
        ReplicationJob { TargetHost: not null } replication => replication.VirtualMachines,
        _ => [],
    };

    private Finding Report(VirtualMachines group)
    {
        var site = group.Site;
        var jobs = group.Jobs.Where(job => KeptSomewhere(job).Any()).ToList();
        var message =
            $"VMs '{group.Name}' at '{site.Name}' are protected on that site only, by {(jobs.Count == 1 ? "job" : "jobs")} {Wording.Names([.. jobs.Select(job => job.Name)])}: what destroys the site "
            + "takes the VMs and their backups. Copy the backups to a repository on another site, or replicate the VMs to one.";
        return FindingOfAct(message, [group, .. jobs, site], jobs[0].Origin, group.Origin);
    }
}
