namespace Deployment.Plans.Rules.Discovery;

/// <summary>The sites that a backup server works on: those its jobs protect machines on, and those it keeps replicas on.</summary>
internal static class Workplaces
{
    public static HashSet<Site> Of(BackupServer server)
    {
        var sites = ProtectedSites.Of(server);
        sites.UnionWith(server.Jobs.OfType<ReplicationJob>().Select(job => job.TargetHost?.Site).OfType<Site>());
        return sites;
    }

    /// <summary>
    /// The sites that the account should be limited to: the server's own, and those it works on away from it whose hosts it sees. Where it
    /// sees none, those that the vCenter has.
    /// </summary>
    public static IReadOnlyList<Site> NeededBy(BackupServer server, VCenterRegistration registration, RuleContext context)
    {
        var (all, shown) = (context.Flows.HostsOf(registration.VCenter).HostsBySite, context.Flows.HostsOf(registration).HostsBySite);
        var visible = shown.Count > 0 ? shown : all;
        var away = Of(server).Where(site => !ReferenceEquals(site, server.Site) && visible.ContainsKey(site)).ToList();
        return away.Count == 0 || all.ContainsKey(server.Site) ? [server.Site, .. away] : away;
    }
}
