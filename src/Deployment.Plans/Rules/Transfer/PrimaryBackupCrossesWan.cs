using Deployment.Plans.DataFlows;

namespace Deployment.Plans.Rules.Transfer;

/// <summary>VMs have no backup on their own site, or only one that a proxy on a remote site reads and sends back.</summary>
internal sealed class PrimaryBackupCrossesWan : DesignRule
{
    public override string Id => "DPL5004";

    public override string Title => "The first backup of VMs crosses a WAN";

    public override RuleCategory Category => RuleCategory.Transfer;

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override string GuideLines => "73–74, 85–87, 153–154";

    protected internal override IEnumerable<Finding> Check(RuleContext context)
    {
        var (topology, proxies) = (context.Topology, new ProxySites(context.Topology));
        foreach (var job in context.Plan.Jobs.OfType<BackupJob>())
        {
            if (job.Target is not { } target)
                continue;
            List<VirtualMachines>? sentAway = null, readFromAway = null;
            for (var i = 0; i < job.VirtualMachines.Count; i++)
            {
                var group = job.VirtualMachines[i];
                if (IsRemote(target, group, topology))
                {
                    if (topology.AreConnected(group.Site, target.Site) && !HasBackup(group, IsNear))
                        (sentAway ??= []).Add(group);
                }
                else if (!proxies.Contain(job.Owner, group.Site) && topology.AreConnected(group.Site, job.Owner.Site) && !HasBackup(group, IsNearAndReadThere))
                {
                    (readFromAway ??= []).Add(group);
                }
            }

            if (sentAway is not null && context.KnowsAll(typeof(LanLink), typeof(BackupJob)))
                yield return ReportRepository(job, sentAway, target);
            if (readFromAway is not null && context.KnowsAll(typeof(LanLink), typeof(BackupJob), typeof(Proxy)))
                yield return ReportProxy(job, readFromAway, target);
        }

        bool IsNear(BackupJob job, VirtualMachines group) => job.Target is { } target && !IsRemote(target, group, topology);

        bool IsNearAndReadThere(BackupJob job, VirtualMachines group) => IsNear(job, group) && proxies.Contain(job.Owner, group.Site);
    }

    private static bool HasBackup(VirtualMachines group, Func<BackupJob, VirtualMachines, bool> isLocal) =>
        group.Jobs.Any(job => job is BackupJob backup && isLocal(backup, group));

    private static bool IsRemote(Repository target, VirtualMachines group, Topology topology) => topology.AreRemote(group.Site, target.Site);

    private Finding ReportRepository(BackupJob job, List<VirtualMachines> groups, Repository target)
    {
        var (names, sites, one) = InWords(groups);
        var message =
            $"Backup job '{job.Name}' backs {names} at {sites} up to repository '{target.Name}' at "
            + $"'{target.Site.Name}', and there is no backup nearer: every backup and every restore crosses the WAN. "
            + $"Back up to {(one ? "a repository" : "repositories")} at {sites}, and copy from there to '{target.Name}'.";
        return FindingOfAct(message, [job, target, .. groups], job.TargetOrigin, job.Origin);
    }

    private Finding ReportProxy(BackupJob job, List<VirtualMachines> groups, Repository target)
    {
        var (names, sites, one) = InWords(groups);
        var message =
            $"Backup job '{job.Name}' backs {names} at {sites} up to repository '{target.Name}' beside them, but its server '{job.Owner.Name}' has no proxy there: "
            + $"one elsewhere reads them over the WAN and sends every backup back over it. Add {(one ? "a proxy" : "proxies")} of '{job.Owner.Name}' at {sites}.";
        return FindingOfAct(message, [job, job.Owner, .. groups], job.Origin, job.TargetOrigin, job.Owner.Origin);
    }

    private static (string Names, string Sites, bool IsOne) InWords(List<VirtualMachines> groups)
    {
        var sites = groups.Select(group => $"'{group.Site.Name}'").Distinct().ToList();
        return (Wording.Names([.. groups.Select(group => group.Name)]), Wording.And(sites), sites.Count == 1);
    }
}
