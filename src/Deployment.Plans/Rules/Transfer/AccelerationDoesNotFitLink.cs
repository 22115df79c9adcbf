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
        var reported = new HashSet<BackupCopyJob>();
        foreach (var flow in context.Flows.Copies)
        {
            if (flow is { CrossesWan: true, Route: { } route } && !reported.Contains(flow.CopyJob) && FindingOf(flow, route, context) is { } finding)
            {
                reported.Add(flow.CopyJob);
                yield return finding;
            }
        }
    }

    /// <summary>A link that is not known to be narrow cannot make a narrow one wide, but all have to be known to be wide.</summary>
    private Finding? FindingOf(CopyFlow flow, Route route, RuleContext context)
    {
        if (!flow.IsDirect && !flow.IsAccelerated)
            return null;
        var links = route.Links.Where(link => link.IsWan).ToList();
        var narrowest = links.Where(link => link.Bandwidth.IsKnown).OrderBy(link => link.Bandwidth.Value).FirstOrDefault();
        if (narrowest is not null && narrowest.Bandwidth.Value <= WidestToAccelerate)
            return flow.IsDirect && context.KnowsAll(typeof(WanAccelerator)) && context.KnowsRoute(route) ? ReportDirect(flow, narrowest) : null;

        var areKnown = links.TrueForAll(link => context.Knows(link.Bandwidth) && link.Bandwidth.IsKnown);
        return areKnown && flow.IsAccelerated && context.KnowsRoute(route) ? ReportAccelerated(flow, narrowest!) : null;
    }

    private Finding ReportDirect(CopyFlow flow, Link link)
    {
        var (job, source, target) = (flow.CopyJob, flow.Source, flow.Target);
        var message =
            $"Backup copy job '{job.Name}' goes directly across the {link.Bandwidth} link {link.Name}: up to {WidestToAccelerate}, a pair of WAN accelerators "
            + "sends about a tenth of the data, where compression alone sends half. "
            + $"Send the copies through one at '{source.Site.Name}' and one at '{target.Site.Name}'.";
        return FindingOfAct(message, [job, source, target, link], job.TargetOrigin, job.Origin, link.Origin);
    }

    private Finding ReportAccelerated(CopyFlow flow, Link link)
    {
        var (job, source, target) = (flow.CopyJob, flow.Source, flow.Target);
        var message =
            $"Backup copy job '{job.Name}' goes through WAN accelerators, though no link on its way carries less than {link.Bandwidth}: "
            + $"above {WidestToAccelerate} a direct copy is the faster one. Copy directly, without the pair.";
        return FindingOfAct(message, [job, source, target, link], job.AcceleratorsOrigin, job.Origin, link.Origin).WithSeverity(RuleSeverity.Info);
    }
}
