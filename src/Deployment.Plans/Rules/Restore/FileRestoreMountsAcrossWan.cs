using Deployment.Plans.DataFlows;

namespace Deployment.Plans.Rules.Restore;

/// <summary>An administrator restores files or application items through a server that mounts the backup over a WAN, though one stands beside it.</summary>
internal sealed class FileRestoreMountsAcrossWan : DesignRule
{
    public override string Id => "DPL3002";

    public override string Title => "A file restore mounts the backup across a WAN";

    public override RuleCategory Category => RuleCategory.Restore;

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override string GuideLines => "108–109, 173–181, 190–193";

    protected internal override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var flow in RestoresAcrossWan.MountedByAdministrators(context))
        {
            if (context.Topology.BackupServerBeside(flow.Repository.Site) is { } local)
                yield return Report(flow, local);
        }
    }

    private Finding Report(RestoreFlow flow, BackupServer local)
    {
        var remedy = FlowMap.HasMountServers(flow.Performer)
            ? $"Restore through '{local.Name}', or give repository '{flow.Repository.Name}' a mount server at '{flow.Repository.Site.Name}'."
            : $"Restore through '{local.Name}'.";
        var message =
            $"Restore of {RestoreAdvice.Kinds([flow])} from '{flow.Job.Name}' through '{flow.Performer.Name}' mounts the backup across the WAN, "
            + $"which its data crosses {Wording.Times(flow.Route!.WanCrossings)}: {flow}. "
            + RestoreAdvice.MountCost(flow.MountRoute)
            + remedy;
        return FindingOfAct(
            message,
            [flow.OfferedBy, flow.Offer.VirtualMachines, flow.Job, flow.Repository],
            flow.Offer.Origin,
            flow.Job.Origin,
            flow.Repository.Origin);
    }
}
