using Deployment.Plans.DataFlows;

namespace Deployment.Plans.Rules.Plan;

/// <summary>Streams cross a WAN link whose bandwidth the plan does not state.</summary>
internal sealed class LinkWithoutBandwidth : DesignRule
{
    public override string Id => "DPL0005";

    public override string Title => "A WAN link has no bandwidth";

    public override RuleCategory Category => RuleCategory.Plan;

    public override RuleSeverity Severity => RuleSeverity.Info;

    public override string GuideLines => "26–31";

    protected internal override IEnumerable<Finding> Check(RuleContext context)
    {
        if (!context.Plan.Links.Any(IsOpen))
            return [];
        var streams = new Dictionary<Link, (DataFlow First, int Count)>();
        foreach (var flow in ((IEnumerable<DataFlow>)context.Flows.Jobs).Concat(context.Flows.Restores))
        {
            // Of a route that has such a link, it is the narrowest.
            if (flow.Route is not { Narrowest: { } narrowest } route || !IsOpen(narrowest))
                continue;
            foreach (var link in route.Links.Where(IsOpen).Distinct())
                streams[link] = streams.TryGetValue(link, out var known) ? (known.First, known.Count + 1) : (flow, 1);
        }

        // Another link might lead the streams a wider way.
        return context.Plan.Links
            .Where(link => streams.ContainsKey(link) && context.KnowsAll(typeof(WanLink), typeof(LanLink)))
            .Select(link => Report(link, streams[link].First, streams[link].Count, context.OrMore(typeof(Job), typeof(RestoreOffer))));
    }

    private static bool IsOpen(Link link) => link is { IsWan: true, Bandwidth.IsSet: false };

    private Finding Report(Link link, DataFlow first, int count, string orMore)
    {
        var isOne = count == 1 && orMore == "";
        var message =
            $"WAN link '{link.Name}' has no bandwidth, but {Wording.Count(count, "stream")}{orMore} {(isOne ? "crosses" : "cross")} it, "
            + $"{(isOne ? "that" : "such as that")} of {first.Cause.Title}: nobody can tell how long {(isOne ? "it takes" : "they take")}. "
            + "Add WithBandwidth with what the line carries.";
        return FindingOfAct(message, [link, link.From, link.To], link.Origin);
    }
}
