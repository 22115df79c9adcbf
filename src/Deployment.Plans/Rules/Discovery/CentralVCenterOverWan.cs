using Deployment.Plans.DataFlows;

namespace Deployment.Plans.Rules.Discovery;

/// <summary>
/// A backup server registers a vCenter with full sight of hosts on remote sites, and so scans each of them over the WAN every
/// four hours.
/// </summary>
internal sealed class CentralVCenterOverWan : DesignRule
{
    public override string Id => "DPL1001";

    public override string Title => "A backup server scans remote hosts through a central vCenter";

    public override RuleCategory Category => RuleCategory.Discovery;

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override string GuideLines => "33–48";

    protected internal override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var flow in context.Flows.HostDiscovery)
        {
            if (flow is not { Registration: { IsLimited: false } registration, HostCount.RemoteHosts: > 0 })
                continue;
            if (!context.KnowsAll(typeof(LanLink)) || (registration.Account is not null && !context.KnowsAll(typeof(VCenterAccount))))
                continue;

            var needed = Workplaces.NeededBy(flow.Server, registration, context);
            var scanned = !context.Topology.AreRemote(flow.Server.Site, registration.VCenter.Site)
                ? WithoutSitesItLooksAfter(flow, registration.VCenter, context)
                : MayBeLimitedTo(needed, flow, registration.VCenter, context) ? flow.HostCount : default;
            if (scanned.RemoteHosts > 0)
                yield return Report(flow, registration, scanned, needed, context.OrMore(typeof(VCenter), typeof(BackupServer)));
        }
    }

    /// <summary>Whether the vCenter has remote hosts that the server does not work with, so that a limit would save scans.</summary>
    private static bool MayBeLimitedTo(IReadOnlyList<Site> needed, HostDiscoveryFlow flow, VCenter vCenter, RuleContext context)
    {
        var seen = new HashSet<Site>(needed);
        return context.Flows.HostsOf(vCenter).HostsBySite.Keys.Any(site => context.Topology.AreRemote(flow.Server.Site, site) && !seen.Contains(site))
            && context.KnowsAll(typeof(BackupJob), typeof(ReplicationJob));
    }

    /// <summary>
    /// A server beside the vCenter may scan the sites whose jobs it owns, and those that have no backup server of their own, as
    /// the server at headquarters does in the guide's first example (lines 95–96).
    /// </summary>
    private static HostCount WithoutSitesItLooksAfter(HostDiscoveryFlow flow, VCenter vCenter, RuleContext context)
    {
        var server = flow.Server;
        var sitesOfJobs = ProtectedSites.Of(server);
        int hosts = 0, sites = 0;
        foreach (var entry in context.Flows.HostsOf(vCenter).HostsBySite)
        {
            var (site, hostsOfSite) = (entry.Key, entry.Value);
            if (!context.Topology.AreRemote(server.Site, site) || site.BackupServers.Count == 0 || sitesOfJobs.Contains(site))
                continue;
            if (!context.KnowsAll(typeof(BackupJob), typeof(ReplicationJob)))
                continue;
            (hosts, sites) = (hosts + hostsOfSite, sites + 1);
        }

        return flow.HostCount with { RemoteHosts = hosts, RemoteSites = sites };
    }

    private Finding Report(HostDiscoveryFlow flow, VCenterRegistration registration, HostCount scanned, IReadOnlyList<Site> needed, string orMore)
    {
        var (server, vCenter) = (flow.Server, registration.VCenter);
        var sites = needed.Count <= 3 ? Wording.And([.. needed.Select(site => $"'{site.Name}'")]) : $"the {needed.Count} sites that it works with";
        var hosts = needed is [var only] && ReferenceEquals(only, server.Site) ? "the site's standalone hosts" : $"the standalone hosts of {sites}";

        // Hosts that share storage are not to be registered one by one (lines 50–51).
        var orHosts = needed.SelectMany(site => site.Hosts).Any(host => ReferenceEquals(host.VCenter, vCenter) && host.SharesStorage) ? "" : $", or register {hosts} instead";
        var whose = scanned.RemoteHosts == flow.HostCount.RemoteHosts ? "" : $", which {(scanned.RemoteSites == 1 && orMore == "" ? "has a backup server of its" : "have backup servers of their")} own,";
        var message =
            $"Backup server '{server.Name}' registers vCenter '{vCenter.Name}' with full sight: it rescans "
            + $"{Wording.Count(scanned.RemoteHosts, "host")}{orMore} on {Wording.Count(scanned.RemoteSites, "remote site")}{orMore}{whose} over the WAN every 4 hours, "
            + $"{Wording.Count(HostDiscoveryFlow.ScansADay(scanned.RemoteHosts), "host scan")}{orMore} a day. Register it with an account limited to {sites}{orHosts}.";
        return FindingOfAct(message, [server, vCenter, .. needed], registration.Origin, server.Origin);
    }
}
