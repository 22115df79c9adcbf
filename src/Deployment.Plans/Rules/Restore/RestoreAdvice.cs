using Deployment.Plans.DataFlows;

namespace Deployment.Plans.Rules.Restore;

/// <summary>What the messages about restores over a WAN say of its cost and of the ways out.</summary>
internal static class RestoreAdvice
{
    /// <summary>What is restored, such as <c>guest files and Exchange items</c>.</summary>
    public static string Kinds(IEnumerable<RestoreFlow> flows) =>
        Wording.And([.. flows.SelectMany(flow => flow.Offer.MountingKinds).Distinct().Select(kind => kind.InWords())]);

    /// <summary>What mounting a backup moves over a route, with a space behind; nothing where the route crosses no WAN.</summary>
    public static string MountCost(Route? route)
    {
        if (route is not { WanCrossings: > 0, Narrowest: { } narrowest })
            return "";
        var volume = VolumeRange.OfMount;
        var cost = $"Mounting alone moves {volume} over the ";
        return route.Bandwidth is not { } bandwidth
            ? $"{cost}link {narrowest.Name}. "
            : $"{cost}{bandwidth} link {narrowest.Name}: "
                + $"{Wording.Range(Wording.Duration(bandwidth.TimeFor(volume.Least)), Wording.Duration(bandwidth.TimeFor(volume.Most)))} "
                + "before the first file opens. ";
    }

    /// <summary>How a restore comes to stay on the site of its VMs where their backups are on another.</summary>
    public static string BackUpLocally(VirtualMachines virtualMachines) =>
        $"Back '{virtualMachines.Name}' up to a repository at '{virtualMachines.Site.Name}' with a backup server there, or withdraw the offer.";

    /// <summary>How a restore comes to stay on the site of its VMs.</summary>
    public static string Remedy(RestoreFlow flow, Topology topology)
    {
        var (virtualMachines, repository) = (flow.Offer.VirtualMachines, flow.Repository);
        var site = virtualMachines.Site.Name;
        var server = virtualMachines.Site.BackupServers is [var standing, ..] ? $"backup server '{standing.Name}'" : "a backup server";
        if (flow is { IsFromCopy: true, Job.Target: { } local } && !topology.AreRemote(local.Site, virtualMachines.Site))
            return $"Restore through {server} at '{site}', or withdraw the offer.";
        if (topology.AreRemote(repository.Site, virtualMachines.Site))
            return BackUpLocally(virtualMachines);
        var hasMountServers = FlowMap.HasMountServers(flow.Performer);

        // Whoever performs the restore, the mount server that is set mounts.
        if (hasMountServers && (repository.MountServer is not null || !topology.AreRemote(flow.Performer.Site, virtualMachines.Site)))
            return $"Give repository '{repository.Name}' a mount server at '{site}', such as '{repository.Machine.Name}', or withdraw the offer.";
        var localServer = flow.Kind == FlowKind.SelfServiceRestore
            ? $"Back '{virtualMachines.Name}' up with {server} at '{site}'"
            : $"Restore through {server} at '{site}'";
        return hasMountServers
            ? $"{localServer}, give repository '{repository.Name}' a mount server there, or withdraw the offer."
            : $"{localServer}, or withdraw the offer.";
    }
}
