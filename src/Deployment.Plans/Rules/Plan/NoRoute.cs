namespace Deployment.Plans.Rules.Plan;

/// <summary>Data or commands are to go from one site to another, and no chain of links connects them.</summary>
internal sealed class NoRoute : DesignRule
{
    public override string Id => "DPL0004";

    public override string Title => "No links connect two sites that data goes between";

    public override RuleCategory Category => RuleCategory.Plan;

    public override RuleSeverity Severity => RuleSeverity.Error;

    public override string GuideLines => "26–31, 119–121";

    protected internal override IEnumerable<Finding> Check(RuleContext context)
    {
        if (context.Topology.IsConnected)
            yield break;
        foreach (var leg in new OpenLegs(context.Plan, context.Flows).All)
        {
            if (context.KnowsAll(typeof(WanLink), typeof(LanLink)))
                yield return Report(leg);
        }
    }

    private Finding Report(Leg leg)
    {
        var (first, second) = leg.From.Site.Index < leg.To.Site.Index ? (leg.From.Site, leg.To.Site) : (leg.To.Site, leg.From.Site);
        var purpose = ReferenceEquals(leg.Cause, leg.From.Element) ? "" : $" for {leg.Cause.Title}";
        var message =
            $"{Wording.Capitalize(leg.From.ToString())} must reach {leg.To}{purpose}, but no chain of links connects the two sites, so nothing "
            + $"gets there. Link '{first.Name}' and '{second.Name}', directly or through other sites.";
        return FindingOfAct(message, [leg.Cause, first, second], leg.Act, second.Origin, first.Origin);
    }
}
