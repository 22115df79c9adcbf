using Deployment.Plans.DataFlows;

namespace Deployment.Plans.Rules.Restore;

/// <summary>Users may restore files or application items for themselves, and the backup is mounted, or its files come back, over a WAN.</summary>
internal sealed class SelfServiceRestoreAcrossWan : DesignRule
{
    public override string Id => "DPL3001";

    public override string Title => "Self-service restore crosses a WAN";

    public override RuleCategory Category => RuleCategory.Restore;

    public override RuleSeverity Severity => RuleSeverity.Error;

    public override string GuideLines => "111–117";

    protected internal override IEnumerable<Finding> Check(RuleContext context) =>
        from flow in RestoresAcrossWan.Of(context, IsConcerned)
        select Report(flow, context);

    /// <summary>Where the plan says that restores must stay local, DPL3004 says it more sharply.</summary>
    private static bool IsConcerned(RestoreFlow flow) =>
        flow is { Kind: FlowKind.SelfServiceRestore, Offer.VirtualMachines.RestoresMustStayLocal: false };

    private Finding Report(RestoreFlow flow, RuleContext context)
    {
        var message =
            $"Self-service restore of {RestoreAdvice.Kinds([flow])} from '{flow.Job.Name}' crosses the WAN {Wording.Times(flow.Route!.WanCrossings)}: {flow}. "
            + RestoreAdvice.MountCost(flow.MountRoute)
            + RestoreAdvice.Remedy(flow, context.Topology);
        return FindingOfAct(
            message,
            [flow.OfferedBy, flow.Offer.VirtualMachines, flow.Job, flow.Repository],
            flow.Offer.Origin,
            flow.Job.Origin,
            flow.Repository.Origin);
    }
}
