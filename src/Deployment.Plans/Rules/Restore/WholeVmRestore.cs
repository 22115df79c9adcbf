using Deployment.Plans.DataFlows;

namespace Deployment.Plans.Rules.Restore;

/// <summary>Whole VMs on their way back: from the repository straight to the site they run on, with no server that mounts files in between.</summary>
internal sealed class WholeVmRestore
{
    private WholeVmRestore(Element offeredBy, RestoreOffer offer, BackupJob job, Repository repository) =>
        (OfferedBy, Offer, Job, Repository) = (offeredBy, offer, job, repository);

    public Element OfferedBy { get; }

    public RestoreOffer Offer { get; }

    public BackupJob Job { get; }

    public Repository Repository { get; }

    /// <summary>What is restored, such as <c>entire VMs</c>.</summary>
    public string Kinds => Wording.And([.. KindsOf(Offer).Distinct().Select(kind => kind.InWords())]);

    /// <summary>Those of the plan.</summary>
    public static IEnumerable<WholeVmRestore> AllIn(DeploymentPlan plan)
    {
        var offers = plan.EnterpriseManagers.SelectMany(manager => manager.SelfServiceOffers, (manager, offer) => (By: (Element)manager, Offer: offer))
            .Concat(plan.BackupServers.SelectMany(server => server.RestoreOffers, (server, offer) => (By: (Element)server, Offer: offer)));
        return
            from restore in offers
            where KindsOf(restore.Offer).Any()
            from job in restore.Offer.VirtualMachines.Jobs.OfType<BackupJob>()
            where job.Target is not null
            select new WholeVmRestore(restore.By, restore.Offer, job, job.Target!);
    }

    public Route? RouteOver(Topology topology) => topology.Between(Repository.Site, Offer.VirtualMachines.Site);

    /// <summary>Repository and VMs, with an arrow between them.</summary>
    public override string ToString() =>
        $"{new Waypoint(Repository, Repository.Site)} → {new Waypoint(Offer.VirtualMachines, Offer.VirtualMachines.Site)}";

    private static IEnumerable<RestoreKind> KindsOf(RestoreOffer offer) =>
        offer.Kinds.Where(kind => kind is RestoreKind.EntireVm or RestoreKind.InstantRecovery);
}
