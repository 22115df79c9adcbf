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
        var elsewhere = KeptElsewhere(context.Plan.Jobs);
        foreach (var group in context.Plan.Jobs.SelectMany(KeptSomewhere).Distinct())
        {
            if (!elsewhere.Contains(group) && context.KnowsAll(typeof(BackupJob), typeof(BackupCopyJob), typeof(ReplicationJob)))
                yield return Report(group);
        }
    }

    private static HashSet<VirtualMachines> KeptElsewhere(IReadOnlyList<Job> jobs)
    {
        var elsewhere = new HashSet<VirtualMachines>();
        foreach (var job in jobs)
        {
            if (job is BackupJob { Target.Site: var backupSite } backup)
                Add(backup.VirtualMachines, backupSite);
            else if (job is ReplicationJob { TargetHost.Site: var replicaSite } replication)
                Add(replication.VirtualMachines, replicaSite);
            else if (job is BackupCopyJob { Target.Site: var copySite } copy)
                Add(copy.Sources.SelectMany(source => source.VirtualMachines), copySite);
        }

        return elsewhere;

        void Add(IEnumerable<VirtualMachines> groups, Site site)
        {
            foreach (var group in groups)
            {
                if (!ReferenceEquals(group.Site, site))
                    elsewhere.Add(group);
            }
        }
    }

    /// <summary>A job without a target protects nothing yet.</summary>
    private static IReadOnlyList<VirtualMachines> KeptSomewhere(Job job) => job switch
    {
        BackupJob { Target: not null } backup => backup.VirtualMachines,
        ReplicationJob { TargetHost: not null } replication => replication.VirtualMachines,
        _ => [],
    };

    private Finding Report(VirtualMachines group)
    {
        var jobs = group.Jobs.ToList();
        jobs.RemoveAll(job => KeptSomewhere(job).Count == 0);
        return FindingOfAct(Message, [group, .. jobs, group.Site], jobs[0].Origin, group.Origin);

        string Message() =>
            $"VMs '{group.Name}' at '{group.Site.Name}' are protected on that site only, by {(jobs.Count == 1 ? "job" : "jobs")} {Wording.Names([.. jobs.Select(job => job.Name)])}: what destroys the site "
            + LossAndRemedy(jobs);
    }

    private static string LossAndRemedy(List<Job> jobs)
    {
        if (!jobs.Exists(job => job is BackupJob))
            return "takes the VMs and their replicas. Replicate them to a host on another site, or back them up and copy the backups to a repository there.";
        var replicas = jobs.Exists(job => job is ReplicationJob) ? ", their replicas" : "";
        return $"takes the VMs{replicas} and their backups. Copy the backups to a repository on another site, or replicate the VMs to one.";
    }
}
