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
        var done = KeptElsewhere(context.Plan.Jobs);
        foreach (var job in context.Plan.Jobs)
        {
            var groups = KeptSomewhere(job);
            for (var i = 0; i < groups.Count; i++)
            {
                if (done.Add(groups[i]) && context.KnowsAll(typeof(BackupJob), typeof(BackupCopyJob), typeof(ReplicationJob)))
                    yield return Report(groups[i]);
            }
        }
    }

    private static HashSet<VirtualMachines> KeptElsewhere(IReadOnlyList<Job> jobs)
    {
        var elsewhere = new HashSet<VirtualMachines>();
        foreach (var job in jobs)
        {
            switch (job)
            {
                case BackupJob { Target.Site: var site } backup:
                    Add(backup.VirtualMachines, site);
                    break;
                case ReplicationJob { TargetHost.Site: var site } replication:
                    Add(replication.VirtualMachines, site);
                    break;
                case BackupCopyJob { Target.Site: var site } copy:
                    foreach (var source in copy.Sources)
                        Add(source.VirtualMachines, site);
                    break;
            }
        }

        return elsewhere;

        void Add(IReadOnlyList<VirtualMachines> groups, Site site)
        {
            for (var i = 0; i < groups.Count; i++)
            {
                if (!ReferenceEquals(groups[i].Site, site))
                    elsewhere.Add(groups[i]);
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
        var subjects = new List<Element>(group.Jobs.Count + 2) { group };
        foreach (var job in group.Jobs)
        {
            if (KeptSomewhere(job).Count > 0)
                subjects.Add(job);
        }

        subjects.Add(group.Site);
        return FindingOfAct(Message, subjects, subjects[1].Origin, group.Origin);
    }

    private static string Message(Finding finding)
    {
        var group = (VirtualMachines)finding.Subject;
        var jobs = finding.Subjects.OfType<Job>().ToList();
        return $"VMs '{group.Name}' at '{group.Site.Name}' are protected on that site only, by {(jobs.Count == 1 ? "job" : "jobs")} {Wording.Names([.. jobs.Select(job => job.Name)])}: what destroys the site "
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
