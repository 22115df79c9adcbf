using Deployment.Plans.DataFlows;

namespace Deployment.Plans.Rules.Transfer;

/// <summary>A backup job is owned by a server that reaches the job's VMs or repository over a WAN only.</summary>
internal sealed class JobDependsOnWan : DesignRule
{
    public override string Id => "DPL5003";

    public override string Title => "A backup job does not run while the WAN is down";

    public override RuleCategory Category => RuleCategory.Transfer;

    public override RuleSeverity Severity => RuleSeverity.Info;

    public override string GuideLines => "98–99, 119–121";

    protected internal override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var job in context.Plan.Jobs.OfType<BackupJob>())
        {
            var sources = SourcesAcrossWan(job, context.Topology);
            var target = job.Target is { Site: var site } && IsAcrossWan(job, site, context.Topology) ? site : null;
            if ((sources is not null || target is not null) && context.KnowsAll(typeof(LanLink)))
                yield return Report(job, sources ?? [], target);
        }
    }

    private static List<Site>? SourcesAcrossWan(BackupJob job, Topology topology)
    {
        List<Site>? sources = null;
        for (var i = 0; i < job.VirtualMachines.Count; i++)
            Add(job.VirtualMachines[i].Site);
        for (var i = 0; i < job.BackupServers.Count; i++)
            Add(job.BackupServers[i].Site);
        return sources;

        void Add(Site site)
        {
            if (IsAcrossWan(job, site, topology) && sources?.Contains(site) != true)
                (sources ??= []).Add(site);
        }
    }

    private static bool IsAcrossWan(BackupJob job, Site site, Topology topology) =>
        topology.AreRemote(job.Owner.Site, site) && topology.AreConnected(job.Owner.Site, site);

    private Finding Report(BackupJob job, List<Site> sources, Site? target)
    {
        var owner = job.Owner;
        var site = sources.FirstOrDefault() ?? target!;
        var message =
            $"Backup job '{job.Name}' belongs to '{owner.Name}' at '{owner.Site.Name}', but {WhatIsAway(sources, target)}: while the WAN between them is down, "
            + $"it does not run. Where backups must go on without the WAN, {Remedy(job, sources)}.";
        return FindingOfAct(message, [job, owner, site], job.Origin, owner.Origin);
    }

    private static string WhatIsAway(List<Site> sources, Site? target)
    {
        var places = Wording.And([.. sources.Select(source => $"'{source.Name}'")]);
        if (target is null)
            return $"its VMs are at {places}";
        if (sources.Count == 0)
            return $"its repository is at '{target.Name}'";
        return sources is [var only] && ReferenceEquals(only, target)
            ? $"its VMs and its repository are at {places}"
            : $"its VMs are at {places} and its repository is at '{target.Name}'";
    }

    private static string Remedy(BackupJob job, List<Site> sources)
    {
        if (sources.Count == 0)
            return $"back up to a repository at '{job.Owner.Site.Name}'";
        if (sources.Count > 1)
            return "let a backup server on each of these sites own a job of its own";
        var site = sources[0];
        var server = site.BackupServers.Count > 0 ? $"'{site.BackupServers[0].Name}'" : "a backup server";
        return job.Target is null || ReferenceEquals(job.Target.Site, site)
            ? $"let {server} at '{site.Name}' own the job"
            : $"let {server} at '{site.Name}' own a job that backs up to a repository there";
    }
}
