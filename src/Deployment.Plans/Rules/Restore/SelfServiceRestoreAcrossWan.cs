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

    protected internal override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var flow in context.Flows.Restores)
        {
            if (flow is { Kind: FlowKind.SelfServiceRestore, Route.WanCrossings: > 0 }
                && (flow.Repository.MountServer is null || context.Knows(flow.Job.Owner.Version))
                && context.KnowsAll(typeof(LanLink)))
            {
                yield return Report(flow, context);
            }
        }
    }

    private Finding Report(RestoreFlow flow, RuleContext context)
    {
        var virtualMachines = flow.Offer.VirtualMachines;
        var kinds = Wording.And([.. flow.Offer.MountingKinds.Distinct().Select(kind => kind.InWords())]);
        var message =
            $"Self-service restore of {kinds} from '{flow.Job.Name}' crosses the WAN {Wording.Times(flow.Route!.WanCrossings)}: {flow}. "
            + MountCost(flow)
            + Remedy(flow, context);
        return FindingOfAct(
            message,
            [flow.OfferedBy, virtualMachines, flow.Job, flow.Repository],
            flow.Offer.Origin,
            flow.Job.Origin,
            flow.Repository.Origin);
    }

    private static string Remedy(RestoreFlow flow, RuleContext context)
    {
        var (virtualMachines, repository) = (flow.Offer.VirtualMachines, flow.Repository);
        var site = virtualMachines.Site.Name;
        if (context.Topology.AreRemote(repository.Site, virtualMachines.Site))
            return $"Back '{virtualMachines.Name}' up to a repository at '{site}' with a backup server there, or withdraw the offer.";
        var localServer = $"Back '{virtualMachines.Name}' up with a backup server at '{site}'";
        return FlowMap.HasMountServers(flow.Job.Owner)
            ? $"{localServer}, give repository '{repository.Name}' a mount server there, or withdraw the offer."
            : $"{localServer}, or withdraw the offer.";
    }

    private static string MountCost(RestoreFlow flow)
    {
        if (flow is not { Volume: { } volume, MountRoute: { WanCrossings: > 0, Narrowest: { } narrowest } route })
            return "";
        var cost = $"Mounting alone moves {volume} over the ";
        return route.Bandwidth is not { } bandwidth
            ? $"{cost}link {narrowest.Name}. "
            : $"{cost}{bandwidth} link {narrowest.Name}: "
                + $"{Wording.Range(Wording.Duration(bandwidth.TimeFor(volume.Least)), Wording.Duration(bandwidth.TimeFor(volume.Most)))} "
                + "before the first file opens. ";
    }
}
