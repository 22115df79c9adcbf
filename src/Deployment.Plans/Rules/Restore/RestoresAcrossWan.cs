using Deployment.Plans.DataFlows;

namespace Deployment.Plans.Rules.Restore;

/// <summary>Planned restores of files or application items whose way crosses a WAN.</summary>
internal static class RestoresAcrossWan
{
    /// <summary>
    /// Those of the restores that a rule is concerned with. What can also be restored from a local backup is not among them: a second
    /// one elsewhere takes nothing from that.
    /// </summary>
    public static IEnumerable<RestoreFlow> Of(RuleContext context, Func<RestoreFlow, bool> isConcerned) => context.Flows.Restores.Where(flow =>
        (isConcerned(flow) || flow.Offer.VirtualMachines.LocalRestore.IsUnknown)
        && flow.Route is { WanCrossings: > 0 }
        && !context.Flows.StaysLocal(flow.Offer)
        && context.Knows(flow.Offer.VirtualMachines.LocalRestore)
        && (flow.Repository.MountServer is null || context.Knows(flow.Performer.Version))
        && context.KnowsAll(typeof(LanLink), typeof(BackupJob))
        && (flow.IsFromCopy || flow.Kind == FlowKind.SelfServiceRestore || context.KnowsAll(typeof(BackupCopyJob))));

    /// <summary>Those that the administrators' own backup server mounts from a remote repository, because no mount server does.</summary>
    /// <remarks>
    /// One that stands away is a mistake of its own, and so is any crossing for VMs that must be restored locally: other rules
    /// look after them.
    /// </remarks>
    public static IEnumerable<RestoreFlow> MountedByAdministrators(RuleContext context) =>
        Of(context, flow => flow is { Kind: FlowKind.FileLevelRestore, Offer.VirtualMachines.RestoresMustStayLocal: false })
            .Where(flow => flow is { MountServer: null, MountRoute.WanCrossings: > 0 });
}
