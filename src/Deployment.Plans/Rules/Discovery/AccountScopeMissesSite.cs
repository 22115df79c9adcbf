using Deployment.Plans.DataFlows;

namespace Deployment.Plans.Rules.Discovery;

/// <summary>
/// A backup server registers a vCenter with an account that is limited to the wrong sites: it shows hosts on remote sites that the
/// server has no work with, or none of those it is there for.
/// </summary>
internal sealed class AccountScopeMissesSite : DesignRule
{
    public override string Id => "DPL1003";

    public override string Title => "A vCenter account is limited to the wrong sites";

    public override RuleCategory Category => RuleCategory.Discovery;

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override string GuideLines => "41–44";

    protected internal override IEnumerable<Finding> Check(RuleContext context)
    {
        var shared = AccountsOfSeveralSites(context);
        foreach (var server in context.Plan.BackupServers.Where(server => server.VCenters.Count > 0))
        {
            var limited = server.VCenters.Where(registration => registration.IsLimited).ToList();
            if (limited.Count == 0)
                continue;
            var workplaces = Workplaces.Of(server);
            foreach (var registration in limited)
            {
                var seen = SeenInVain(server, registration, workplaces, context);
                var showsOthers = seen.Hosts > seen.RemoteHosts;
                if ((seen.RemoteHosts == 0 && (showsOthers || AwaitsHosts(server, registration, workplaces, context)))
                    || !context.KnowsAll(typeof(LanLink), typeof(BackupJob), typeof(ReplicationJob))
                    || (!showsOthers && !context.KnowsAll(typeof(VCenterAccount))))
                {
                    continue;
                }

                // Where the account shows no host, there is nothing to count.
                var orMore = seen.RemoteHosts == 0 ? "" : context.OrMore(typeof(VCenter), typeof(VCenterAccount), typeof(BackupServer));
                yield return Report(server, registration, seen, orMore, Workplaces.NeededBy(server, registration, context), shared.Contains(registration.Account!));
            }
        }
    }

    /// <summary>What the account shows, the remote hosts being only those that the server has no work with.</summary>
    private static HostCount SeenInVain(BackupServer server, VCenterRegistration registration, HashSet<Site> workplaces, RuleContext context)
    {
        var (topology, census) = (context.Topology, context.Flows.HostsOf(registration));
        var seen = census.SeenFrom(server.Site);
        foreach (var site in workplaces)
        {
            if (topology.AreRemote(server.Site, site) && census.HostsBySite.TryGetValue(site, out var hosts))
                seen = seen with { RemoteHosts = seen.RemoteHosts - hosts, RemoteSites = seen.RemoteSites - 1 };
        }

        // As with full sight, a server beside the vCenter may scan the sites that have no server of their own.
        if (seen.RemoteHosts == 0 || topology.AreRemote(server.Site, registration.VCenter.Site))
            return seen;
        foreach (var entry in census.HostsBySite)
        {
            var (site, hosts) = (entry.Key, entry.Value);
            if (site.BackupServers.Count == 0 && topology.AreRemote(server.Site, site) && !workplaces.Contains(site))
                seen = seen with { RemoteHosts = seen.RemoteHosts - hosts, RemoteSites = seen.RemoteSites - 1 };
        }

        return seen;
    }

    /// <summary>
    /// Whether an account that shows no host is limited to sites that it is there for, whose hosts are still to be planned: the vCenter has
    /// none on the sites that the server works on either, but for those that it registers one by one.
    /// </summary>
    private static bool AwaitsHosts(BackupServer server, VCenterRegistration registration, HashSet<Site> workplaces, RuleContext context)
    {
        if (!registration.Account!.Sites.Any(site => workplaces.Contains(site) || !context.Topology.AreRemote(server.Site, site)))
            return false;
        var planned = context.Flows.HostsOf(registration.VCenter).HostsBySite;
        var hidden = workplaces.Where(planned.ContainsKey).ToList();
        hidden.RemoveAll(site => server.Hosts.Any(host => ReferenceEquals(host.Host.Site, site)));
        return hidden.Count == 0 || !context.KnowsAll(typeof(HostRegistration));
    }

    private static HashSet<VCenterAccount> AccountsOfSeveralSites(RuleContext context)
    {
        var (first, several) = (new Dictionary<VCenterAccount, Site>(), new HashSet<VCenterAccount>());
        foreach (var server in context.Plan.BackupServers)
        {
            foreach (var registration in server.VCenters)
            {
                if (registration.Account is not { } account)
                    continue;
                if (!first.TryGetValue(account, out var site))
                    first.Add(account, server.Site);
                else if (context.Topology.AreRemote(site, server.Site))
                    several.Add(account);
            }
        }

        return several;
    }

    private Finding Report(BackupServer server, VCenterRegistration registration, HostCount seen, string orMore, IReadOnlyList<Site> needed, bool isShared)
    {
        var (vCenter, account) = (registration.VCenter, registration.Account!);
        var vain = $"{Wording.Count(seen.RemoteHosts, "host")}{orMore} on {Wording.Count(seen.RemoteSites, "remote site")}{orMore} that the server has no job for";
        var scans = $"it rescans them over the WAN every 4 hours, {Wording.Count(seen.RemoteHosts * (24 / (int)HostDiscoveryFlow.ScanInterval.TotalHours), "host scan")}{orMore} a day";
        var sites = Wording.Names([.. needed.Select(site => site.Name)]);
        var fault = seen switch
        {
            { RemoteHosts: 0 } => $"shows it no host: it sees nothing of {sites}",
            var (hosts, inVain, _) when hosts > inVain => $"also shows {vain}: {scans}",
            _ => $"shows no host of '{server.Site.Name}' but {vain}: {scans}",
        };
        var remedy = isShared
            ? $"Servers of several sites use the account: give each an account of its own, this one limited to {sites}."
            : $"Limit the account to {sites}.";
        var message = $"Backup server '{server.Name}' registers vCenter '{vCenter.Name}' with account '{account.Name}', which {fault}. {remedy}";
        return FindingOfAct(message, [server, account, vCenter, .. needed], registration.Origin, account.Origin, server.Origin);
    }
}
