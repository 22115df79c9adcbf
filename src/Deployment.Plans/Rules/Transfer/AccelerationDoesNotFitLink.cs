using Deployment.Plans.DataFlows;

namespace Deployment.Plans.Rules.Transfer;

/// <summary>A copy goes directly across a narrow WAN link, or through WAN accelerators across wide ones only.</summary>
internal sealed class AccelerationDoesNotFitLink : DesignRule
{
    /// <summary>Up to here WAN accelerators are worth their while; the guide's other chapters say so.</summary>
    public static Bandwidth WidestToAccelerate => 100.Mbps();

    public override string Id => "DPL5002";

    public override string Title => "A copy's acceleration does not fit its link";

    public override RuleCategory Category => RuleCategory.Transfer;

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override string GuideLines => "73–75, 133–134";

    protected internal override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var ofJob in context.Flows.CopiesByJob)
        {
            var direct = ofJob.Where(flow => IsDirectAcrossNarrowLink(flow, context)).ToList();
            if (direct.Count > 0)
                yield return ReportDirect(new(direct, ofJob, context.Topology));
            else if (ofJob.FirstOrDefault(flow => IsAcceleratedAcrossWideLinks(flow, context)) is { } accelerated)
                yield return ReportAccelerated(accelerated);
        }
    }

    private static bool IsDirectAcrossNarrowLink(CopyFlow flow, RuleContext context) =>
        flow is { IsDirect: true, CrossesWan: true, Route: { } route }
        && CrossesNarrowLink(route, context) == true
        && context.KnowsAll(typeof(WanAccelerator))
        && context.KnowsRoute(route);

    private static bool IsAcceleratedAcrossWideLinks(CopyFlow flow, RuleContext context) =>
        flow is { IsAccelerated: true, CrossesWan: true, Route: { } route }
        && CrossesNarrowLink(route, context) == false
        && context.KnowsRoute(route);

    /// <summary>Whether a WAN link on the way is narrow; null where that cannot be told.</summary>
    /// <remarks>A link that is not known to be narrow cannot make a narrow one wide, but all have to be known to be wide.</remarks>
    private static bool? CrossesNarrowLink(Route route, RuleContext context)
    {
        if (NarrowestOf(route) is { } narrowest && narrowest.Bandwidth.Value <= WidestToAccelerate)
            return true;
        return route.Links.Where(link => link.IsWan).All(link => context.Knows(link.Bandwidth) && link.Bandwidth.IsKnown) ? false : null;
    }

    /// <summary>The narrowest WAN link, of those that are known.</summary>
    private static Link? NarrowestOf(Route route)
    {
        Link? narrowest = null;
        foreach (var link in route.Links)
        {
            if (link is { IsWan: true, Bandwidth.IsKnown: true } && (narrowest is null || link.Bandwidth.Value < narrowest.Bandwidth.Value))
                narrowest = link;
        }

        return narrowest;
    }

    private Finding ReportDirect(CopiesWithoutPair copies)
    {
        var (job, source, target) = (copies.Flows[0].CopyJob, copies.Flows[0].Source, copies.Flows[0].Target);
        var links = copies.Flows.Select(flow => NarrowestOf(flow.Route!)!).Distinct().ToList();
        var message =
            $"Backup copy job '{job.Name}' goes directly across {InWords(links)}: up to {WidestToAccelerate}, a pair of WAN accelerators "
            + "sends about a tenth of the data, where compression alone sends half. "
            + (copies.Split ?? $"Send the copies through one at '{source.Site.Name}' and one at '{target.Site.Name}'.");
        return FindingOfAct(message, [.. copies.Subjects, .. links], job.TargetOrigin, [job.Origin, .. links.Select(link => link.Origin)]);
    }

    private static string InWords(IReadOnlyList<Link> links) => links is [var only]
        ? $"the {only.Bandwidth} link {only.Name}"
        : $"the narrow links {Wording.Some([.. links.Select(link => $"{link.Name} ({link.Bandwidth})")])}";

    private Finding ReportAccelerated(CopyFlow flow)
    {
        var link = NarrowestOf(flow.Route!)!;
        var (job, source, target) = (flow.CopyJob, flow.Source, flow.Target);
        var message =
            $"Backup copy job '{job.Name}' goes through WAN accelerators, though no link on its way carries less than {link.Bandwidth}: "
            + $"above {WidestToAccelerate} a direct copy is the faster one. Copy directly, without the pair.";
        return FindingOfAct(message, [job, source, target, link], job.AcceleratorsOrigin, job.Origin, link.Origin).WithSeverity(RuleSeverity.Info);
    }
}
