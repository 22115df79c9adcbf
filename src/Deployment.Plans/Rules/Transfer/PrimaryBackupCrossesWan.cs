using Deployment.Plans.DataFlows;

namespace Deployment.Plans.Rules.Transfer;

/// <summary>VMs are backed up to a repository on a remote site, and have no backup on their own.</summary>
internal sealed class PrimaryBackupCrossesWan : DesignRule
{
    public override string Id => "DPL5004";

    public override string Title => "The first backup of VMs crosses a WAN";

    public override RuleCategory Category => RuleCategory.Transfer;

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override string GuideLines => "73–74, 153–154";

    protected internal override IEnumerable<Finding> Check(RuleContext context)
    {
        var topology = context.Topology;
        foreach (var job in context.Plan.BackupServers.SelectMany(server => server.Jobs).OfType<BackupJob>())
        {
            if (job.Target is not { } target)
                continue;
            var groups = WithoutNearerBackup(job, target, topology);
            if (groups.Count > 0 && context.KnowsAll(typeof(LanLink), typeof(BackupJob)))
                yield return Report(job, groups, target);
        }
    }

    private static List<VirtualMachines> WithoutNearerBackup(BackupJob job, Repository target, Topology topology)
    {
        var groups = new List<VirtualMachines>();
        foreach (var group in job.VirtualMachines)
        {
            if (IsRemote(target, group, topology) && topology.AreConnected(group.Site, target.Site) && !HasLocalBackup(group, topology))
                groups.Add(group);
        }

        return groups;
    }

    private static bool HasLocalBackup(VirtualMachines group, Topology topology) =>
        group.Jobs.Any(job => job is BackupJob { Target: { } target } && !IsRemote(target, group, topology));

    private static bool IsRemote(Repository target, VirtualMachines group, Topology topology) => topology.AreRemote(group.Site, target.Site);

    private Finding Report(BackupJob job, List<VirtualMachines> groups, Repository target)
    {
        var names = groups.Select(group => $"'{group.Site.Name}'").Distinct().ToList();
        var sites = Wording.And(names);
        var message =
            $"Backup job '{job.Name}' backs {Wording.Names([.. groups.Select(group => group.Name)])} at {sites} up to repository '{target.Name}' at "
            + $"'{target.Site.Name}', and there is no backup nearer: every backup and every restore crosses the WAN. "
            + $"Back up to {(names.Count == 1 ? "a repository" : "repositories")} at {sites}, and copy from there to '{target.Name}'.";
        return FindingOfAct(message, [job, target, .. groups], job.TargetOrigin, job.Origin);
    }
}
