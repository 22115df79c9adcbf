namespace Deployment.Plans.Rules.Transfer;

/// <summary>What changes between two runs of a copy does not pass a link on its way in that time, beside what other copies send over it.</summary>
internal sealed class CopyDoesNotFitItsWindow : DesignRule
{
    private static readonly Type[] WhatAddsToLoad = [typeof(BackupCopyJob), typeof(BackupJob)];

    public override string Id => "DPL5005";

    public override string Title => "A copy does not pass its link in time";

    public override RuleCategory Category => RuleCategory.Transfer;

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override string GuideLines => "132–134";

    protected internal override IEnumerable<Finding> Check(RuleContext context)
    {
        var loads = context.Flows.Copies.Select(flow => CopyLoad.Of(flow, context)).OfType<CopyLoad>().ToList();
        var loadOf = LoadOfDirections(loads);
        var reported = new HashSet<BackupCopyJob>();
        foreach (var load in loads)
        {
            if (reported.Contains(load.Flow.CopyJob) || FullestOf(load) is not { } fullest)
                continue;

            // More copies, and more that is copied, may be too much for a link that carries what is seen.
            var orMore = context.OrMore(WhatAddsToLoad);
            if (!(Share(fullest) > 1))
                continue;
            if (!context.KnowsAll(typeof(WanAccelerator)) || !context.KnowsRoute(load.Route))
                continue;
            reported.Add(load.Flow.CopyJob);
            yield return Report(load, fullest.Link, loadOf[fullest].BitsPerSecond, loadOf[fullest].Copies - 1, orMore);
        }

        (Link Link, Site From)? FullestOf(CopyLoad load)
        {
            (Link Link, Site From)? fullest = null;
            foreach (var crossing in load.Crossings)
            {
                var isKnown = crossing.Link.Bandwidth.IsSet && context.Knows(crossing.Link.Bandwidth);
                if (isKnown && (fullest is not { } other || Share(crossing) > Share(other)))
                    fullest = crossing;
            }

            return fullest;
        }

        double Share((Link Link, Site From) crossing) => loadOf[crossing].BitsPerSecond / crossing.Link.Bandwidth.Value.BitsPerSecond;
    }

    /// <summary>What all copies together take of each link, either way by itself, and how many they are.</summary>
    private static Dictionary<(Link Link, Site From), (double BitsPerSecond, int Copies)> LoadOfDirections(List<CopyLoad> loads)
    {
        var loadOf = new Dictionary<(Link, Site), (double, int)>();
        foreach (var load in loads)
        {
            for (var i = 0; i < load.Crossings.Count; i++)
            {
                var crossing = load.Crossings[i];
                var (bitsPerSecond, copies) = loadOf.TryGetValue(crossing, out var sum) ? sum : default;
                loadOf[crossing] = (bitsPerSecond + load.BitsPerSecond, load.Crossings.Take(i).Contains(crossing) ? copies : copies + 1);
            }
        }

        return loadOf;
    }

    private Finding Report(CopyLoad load, Link link, double total, int others, string orMore)
    {
        var job = load.Flow.CopyJob;
        var shared = others == 0 ? "" : $", and {InWords(total)}{orMore} with {Wording.Count(others, "other copy", "other copies")}{orMore} that cross{(others == 1 && orMore == "" ? "es" : "")} it the same way";
        var atLeast = load.MayBeMore ? " at least, the same data changing every day" : orMore;
        var suitsAcceleration = load.Route.Links.Any(crossed => crossed.IsWan && crossed.Bandwidth.IsKnown && crossed.Bandwidth.Value <= AccelerationDoesNotFitLink.WidestToAccelerate);
        List<string> remedies = load.Flow.IsDirect && suitsAcceleration
            ? ["send the copies through a pair of WAN accelerators", "widen the link"]
            : ["widen the link", "copy less over it"];
        if (load.IsEasedByTime)
            remedies.Add("give the copy more time");
        var message =
            $"Backup copy job '{job.Name}' does not pass the {link.Bandwidth} link {link.Name} in time: {load.Sum} in {Wording.Duration(load.Window)} takes {InWords(load.BitsPerSecond)}{atLeast}{shared}. "
            + "The sum is derived: size × daily change / reduction, where the guide's other chapters reckon with a reduction of 2 for a direct copy and of 10 for an accelerated one. "
            + $"{Wording.Capitalize(Wording.Or(remedies))}.";
        return FindingOfValue(message, [job, link, load.Flow.Source, load.Flow.Target], link.Bandwidth.Origin, job.Origin, job.Interval.Origin);
    }

    private static string InWords(double bitsPerSecond) => Bandwidth.FromBitsPerSecond((long)Math.Ceiling(bitsPerSecond)).ToString();
}
