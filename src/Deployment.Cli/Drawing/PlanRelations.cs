using Deployment.Plans;

namespace Deployment.Cli.Drawing;

/// <summary>How the elements of a plan are related.</summary>
internal static class PlanRelations
{
    public static IEnumerable<(string Name, Element From, Element To)> Of(DeploymentPlan plan) => plan.Sites.SelectMany(OfSite)
        .Concat(plan.Links.Select(link => (link.IsWan ? "WAN" : "LAN", (Element)link.From, (Element)link.To)))
        .Concat(plan.EnterpriseManagers.SelectMany(OfManager))
        .Concat(plan.BackupServers.SelectMany(OfServer));

    private static IEnumerable<(string Name, Element From, Element To)> OfSite(Site site)
    {
        foreach (var element in ((IEnumerable<Element>)site.VCenters).Concat(site.Hosts).Concat(site.VirtualMachines).Concat(site.Servers))
            yield return ("stands on", element, site);
        foreach (var host in site.Hosts)
        {
            if (host.VCenter is { } vCenter)
                yield return ("managed by", host, vCenter);
        }
    }

    private static IEnumerable<(string Name, Element From, Element To)> OfManager(EnterpriseManager manager)
    {
        foreach (var server in manager.BackupServers)
            yield return ("manages", manager, server);
        foreach (var offer in manager.SelfServiceOffers)
            yield return ("offers", manager, offer.VirtualMachines);
    }

    private static IEnumerable<(string Name, Element From, Element To)> OfServer(BackupServer server)
    {
        foreach (var registration in server.VCenters)
            yield return (registration.IsLimited ? "sees part of" : "sees", server, registration.VCenter);
        foreach (var registration in server.Hosts)
            yield return ("sees", server, registration.Host);
        foreach (var offer in server.RestoreOffers)
            yield return ("offers", server, offer.VirtualMachines);
        foreach (var role in server.Roles)
        {
            yield return ("registers", server, role);
            yield return ("runs", role.Machine, role);
        }

        foreach (var repository in server.Repositories)
        {
            if (repository.MountServer is { } mountServer)
                yield return ("mounts on", repository, mountServer);
        }

        foreach (var job in server.Jobs)
        {
            yield return ("owns", server, job);
            foreach (var (name, element) in OfJob(job))
                yield return (name, job, element);
        }
    }

    private static IEnumerable<(string Name, Element Element)> OfJob(Job job) => (job switch
    {
        BackupJob backup => [.. From(backup.VirtualMachines), .. From(backup.BackupServers), ("to", backup.Target)],
        BackupCopyJob copy => [.. From(copy.Sources), ("to", copy.Target), ("sends by", copy.SourceAccelerator), ("receives by", copy.TargetAccelerator)],
        ReplicationJob replication =>
            [.. From(replication.VirtualMachines), .. From(replication.BackupServers), ("to", replication.TargetHost), ("metadata in", replication.MetadataRepository)],
        _ => Array.Empty<(string Name, Element? Element)>(),
    }).Where(relation => relation.Element is not null).Select(relation => (relation.Name, relation.Element!));

    private static IEnumerable<(string Name, Element? Element)> From(IEnumerable<Element> sources) => sources.Select(source => ("from", (Element?)source));
}
