using Deployment.Plans.DataFlows;

namespace Deployment.Plans.Rules.Transfer;

/// <summary>A source WAN accelerator is used by several copy jobs, or a target one by more sources than it can serve.</summary>
internal sealed class AcceleratorOverSubscribed : DesignRule
{
    /// <summary>How many sources a target serves; the guide's other chapters say so.</summary>
    private const int MaxSources = 4;

    /// <summary>How many it serves where all of them stand behind narrow links.</summary>
    private const int MaxSourcesOnNarrowLinks = 10;

    private static Bandwidth NarrowLink => 10.Mbps();

    public override string Id => "DPL5006";

    public override string Title => "A WAN accelerator serves more than it can";

    public override RuleCategory Category => RuleCategory.Transfer;

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override string GuideLines => "92–93, 144";

    protected internal override IEnumerable<Finding> Check(RuleContext context)
    {
        var jobs = context.Plan.Jobs.OfType<BackupCopyJob>().Where(job => job.SourceAccelerator is not null).ToList();
        if (jobs.Count == 0)
            yield break;
        var orMore = context.OrMore(typeof(BackupCopyJob));
        foreach (var ofSource in jobs.GroupBy(job => job.SourceAccelerator!))
        {
            if (ofSource.Count() > 1)
                yield return ReportSource(ofSource.Key, [.. ofSource], orMore);
        }

        foreach (var ofTarget in jobs.Where(job => job.TargetAccelerator is not null).GroupBy(job => job.TargetAccelerator!))
        {
            var firstOfSource = ofTarget.GroupBy(job => job.SourceAccelerator!).Select(ofSource => ofSource.First()).ToList();
            if (firstOfSource.Count > MaxSourcesOnNarrowLinks)
                yield return ReportTarget(ofTarget.Key, firstOfSource, wide: null, orMore);
            else if (firstOfSource.Count > MaxSources && WideLinkTo(firstOfSource, context) is { } wide)
                yield return ReportTarget(ofTarget.Key, firstOfSource, wide, orMore);
        }
    }

    /// <summary>The narrowest link to a source that is known to stand behind more than narrow ones; without a bandwidth, nothing is known of it.</summary>
    private static Link? WideLinkTo(List<BackupCopyJob> jobs, RuleContext context)
    {
        var routes = jobs.Select(job => context.Topology.Between(job.SourceAccelerator!.Site, job.TargetAccelerator!.Site)).OfType<Route>().ToList();
        if (routes.Find(route => route.Bandwidth > NarrowLink) is { } wide)
            return context.KnowsRoute(wide) ? wide.Narrowest : null;
        foreach (var link in routes.Select(route => route.Narrowest).OfType<Link>())
            context.Knows(link.Bandwidth);
        return null;
    }

    private Finding ReportSource(WanAccelerator accelerator, List<BackupCopyJob> jobs, string orMore)
    {
        var message =
            $"WAN accelerator '{accelerator.Name}' at '{accelerator.Site.Name}' is the source of {Wording.Count(jobs.Count, "backup copy job")}{orMore} "
            + $"({Wording.Names([.. jobs.Select(job => job.Name)])}): it sends one VM disk at a time, so jobs that run together wait for one another. "
            + "Give each job a source accelerator of its own, or copy with one job.";
        return FindingOfAct(message, [accelerator, .. jobs], jobs[1].AcceleratorsOrigin, accelerator.Origin, jobs[0].AcceleratorsOrigin);
    }

    private Finding ReportTarget(WanAccelerator accelerator, List<BackupCopyJob> jobs, Link? wide, string orMore)
    {
        var most = wide is null ? MaxSourcesOnNarrowLinks : MaxSources;
        var culprit = wide is null ? "" : $", but the link {wide.Name} carries {wide.Bandwidth}";
        var message =
            $"WAN accelerator '{accelerator.Name}' at '{accelerator.Site.Name}' receives from {jobs.Count} source accelerators{orMore}: one target serves {MaxSources}, "
            + $"or {MaxSourcesOnNarrowLinks} where no link carries more than {NarrowLink}{culprit}; with more, they wait for it, and copies come late. Add target accelerators at '{accelerator.Site.Name}', and spread the sources over them.";
        return FindingOfAct(message, [accelerator, .. jobs], jobs[most].AcceleratorsOrigin, accelerator.Origin);
    }
}
