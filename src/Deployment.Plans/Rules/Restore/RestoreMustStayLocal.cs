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

    protected internal override IEnumerable<Finding> Check(RuleContext context)
    {
        var reported = new HashSet<(RestoreOffer, BackupJob)>();
        foreach (var flow in RestoresAcrossWan.Of(context, flow => flow.Offer.VirtualMachines.RestoresMustStayLocal))
        {
            if (flow.IsFromCopy && !LacksLocalRestore(flow.Offer.VirtualMachines, context))
                continue;
            reported.Add((flow.Offer, flow.Job));
            yield return Report(flow, context);
        }

        foreach (var restores in WholeVmRestore.AllIn(context.Plan).Where(restore => restore.Offer.VirtualMachines.LocalRestore.IsSet).GroupBy(restore => restore.Offer))
        {
            // A second backup elsewhere takes nothing from the local one.
            if (restores.Any(restore => restore.RouteOver(context.Topology) is { WanCrossings: 0 }))
                continue;
            foreach (var restore in restores)
            {
                if (restore.RouteOver(context.Topology) is { } route
                    && !reported.Contains((restore.Offer, restore.Job))
                    && context.Knows(restore.Offer.VirtualMachines.LocalRestore)
                    && context.KnowsAll(typeof(LanLink), typeof(BackupJob)))
                {
                    yield return Report(restore, route);
                }
            }
        }
    }

    /// <summary>Copies are restored from where the backups are lost (lines 149–151). They meet no need, and need not do so where local backups do.</summary>
    private static bool LacksLocalRestore(VirtualMachines virtualMachines, RuleContext context) =>
        !context.Flows.AreRestoredLocally(virtualMachines) && context.KnowsAll(typeof(RestoreOffer));

    private Finding Report(RestoreFlow flow, RuleContext context)
    {
        var remedy = RestoreAdvice.MountCost(flow.MountRoute) + RestoreAdvice.Remedy(flow, context.Topology);
        return Report(flow.OfferedBy, flow.Offer, flow.Job, flow.Repository, RestoreAdvice.Kinds([flow]), flow.Route!, flow.ToString(), remedy);
    }

    private Finding Report(WholeVmRestore restore, Route route)
    {
        var remedy = RestoreAdvice.BackUpLocally(restore.Offer.VirtualMachines);
        return Report(restore.OfferedBy, restore.Offer, restore.Job, restore.Repository, restore.Kinds, route, restore.ToString(), remedy);
    }

    private Finding Report(
        Element offeredBy, RestoreOffer offer, BackupJob job, Repository repository, string kinds, Route route, string way, string remedy)
    {
        var virtualMachines = offer.VirtualMachines;
        var selfService = offeredBy is EnterpriseManager ? "self-service " : "";
        var message =
            $"Restores of '{virtualMachines.Name}' must stay local, but {selfService}restore of {kinds} from '{job.Name}' "
            + $"crosses the WAN {Wording.Times(route.WanCrossings)}: {way}. {remedy}";
        return FindingOfAct(
            message,
            [offeredBy, virtualMachines, job, repository],
            offer.Origin,
            job.Origin,
            repository.Origin,
            virtualMachines.LocalRestoreOrigin);
    }
}
