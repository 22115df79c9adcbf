using Deployment.Plans.DataFlows;

namespace Deployment.Plans.Rules.Restore;

/// <summary>Restores of some VMs must not cross a WAN, but one that the plan provides for does.</summary>
internal sealed class RestoreMustStayLocal : DesignRule
{
    public override string Id => "DPL3004";

    public override string Title => "A restore that must stay local crosses a WAN";

    public override RuleCategory Category => RuleCategory.Restore;

    public override RuleSeverity Severity => RuleSeverity.Error;

    public override string GuideLines => "129–132";

    protected internal override IEnumerable<Finding> Check(RuleContext context) =>
        from flow in RestoresAcrossWan.Of(context, flow => flow.Offer.VirtualMachines.RestoresMustStayLocal)
        select Report(flow, context);

    private Finding Report(RestoreFlow flow, RuleContext context)
    {
        var virtualMachines = flow.Offer.VirtualMachines;
        var selfService = flow.Kind == FlowKind.SelfServiceRestore ? "self-service " : "";
        var message =
            $"Restores of '{virtualMachines.Name}' must stay local, but {selfService}restore of {RestoreAdvice.Kinds([flow])} from '{flow.Job.Name}' "
            + $"crosses the WAN {Wording.Times(flow.Route!.WanCrossings)}: {flow}. "
            + RestoreAdvice.MountCost(flow.MountRoute)
            + RestoreAdvice.Remedy(flow, context.Topology);
        return FindingOfAct(
            message,
            [flow.OfferedBy, virtualMachines, flow.Job, flow.Repository],
            flow.Offer.Origin,
            flow.Job.Origin,
            flow.Repository.Origin,
            virtualMachines.LocalRestoreOrigin);
    }
}
