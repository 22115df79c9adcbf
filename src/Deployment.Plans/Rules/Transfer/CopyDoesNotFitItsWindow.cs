using Deployment.Plans.DataFlows;

namespace Deployment.Plans.Rules.Transfer;

/// <summary>What changes between two runs of a copy does not pass a link on its way in that time, beside what other copies send over it.</summary>
internal sealed class CopyDoesNotFitItsWindow : DesignRule
{
    public override string Id => "DPL5005";

    public override string Title => "A copy does not pass its link in time";

    public override RuleCategory Category => RuleCategory.Transfer;

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override string GuideLines => "132–134";

    protected internal override IEnumerable<Finding> Check(RuleContext context)
    {
        var loads = context.Flows.Copies.Select(flow => CopyLoad.Of(flow, context)).OfType<CopyLoad>().ToList();
        var loadOf = new Dictionary<Link, (double BitsPerSecond, int Copies)>();
        foreach (var load in loads)
        {
            var links = load.Route.Links;
            for (var i = 0; i < links.Count; i++)
            {
                var (bitsPerSecond, copies) = loadOf.TryGetValue(links[i], out var sum) ? sum : default;
                loadOf[links[i]] = (bitsPerSecond + load.BitsPerSecond, links.Take(i).Contains(links[i]) ? copies : copies + 1);
            }
        }

        var reported = new HashSet<BackupCopyJob>();
        foreach (var load in loads)
        {
            if (reported.Contains(load.Flow.CopyJob) || FullestOf(load.Route) is not { } fullest || !(Share(fullest) > 1))
                continue;
            if (!context.KnowsAll(typeof(WanAccelerator)) || !context.KnowsRoute(load.Route))
                continue;
            reported.Add(load.Flow.CopyJob);
            yield return Report(load, fullest, loadOf[fullest].BitsPerSecond, loadOf[fullest].Copies - 1);
        }

        Link? FullestOf(Route route) => route.Links.Where(link => link.Bandwidth.IsSet && context.Knows(link.Bandwidth)).OrderByDescending(Share).FirstOrDefault();

        double Share(Link link) => loadOf[link].BitsPerSecond / link.Bandwidth.Value.BitsPerSecond;
    }

    private Finding Report(CopyLoad load, Link link, double total, int others)
    {
        var job = load.Flow.CopyJob;
        var shared = others == 0 ? "" : $", and {InWords(total)} with {Wording.Count(others, "other copy", "other copies")} across the link";
        var suitsAcceleration = load.Route.Links.Any(crossed => crossed.IsWan && crossed.Bandwidth.IsKnown && crossed.Bandwidth.Value <= AccelerationDoesNotFitLink.WidestToAccelerate);
        var remedy = load.Flow.IsDirect && suitsAcceleration ? "Send the copies through a pair of WAN accelerators, widen the link" : "Widen the link, copy less over it";
        var message =
            $"Backup copy job '{job.Name}' does not pass the {link.Bandwidth} link {link.Name} in time: {load.Sum} in {Wording.Duration(load.Window)} takes {InWords(load.BitsPerSecond)}{shared}. "
            + "The sum is derived: size × daily change / reduction, where the guide's other chapters reckon with a reduction of 2 for a direct copy and of 10 for an accelerated one. "
            + $"{remedy}, or give the copy more time.";
        return FindingOfValue(message, [job, link, load.Flow.Source, load.Flow.Target], link.Bandwidth.Origin, job.Origin, job.Interval.Origin);
    }

    private static string InWords(double bitsPerSecond) => Bandwidth.FromBitsPerSecond((long)Math.Ceiling(bitsPerSecond)).ToString();
}
