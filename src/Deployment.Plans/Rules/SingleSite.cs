namespace Deployment.Plans.Rules;

/// <summary>One backup server on one site with everything it manages needs no thought about data flows.</summary>
/// <remarks>Source: best-practice guide, chapter "Data Flow", lines 26–31.</remarks>
internal static class SingleSite
{
    /// <summary>Whether the rule has nothing to say of the plan, as far as it is known, because it is of that kind.</summary>
    public static bool Silences(DesignRule rule, DeploymentPlan plan)
    {
        if (rule.Category is RuleCategory.Plan or RuleCategory.Sizing)
            return false;
        return plan.BackupServers.Count == 0
            || (plan.BackupServers is [var only] && SitesManagedBy(only).All(site => ReferenceEquals(site, only.Site)));
    }

    private static IEnumerable<Site> SitesManagedBy(BackupServer server)
    {
        foreach (var registration in server.VCenters)
        {
            yield return registration.VCenter.Site;
            foreach (var host in registration.VCenter.Hosts)
                yield return host.Site;
        }

        foreach (var registration in server.Hosts)
            yield return registration.Host.Site;
        foreach (var role in server.Roles)
            yield return role.Site;
        foreach (var mountServer in server.Repositories.Select(repository => repository.MountServer).OfType<Server>())
            yield return mountServer.Site;
        foreach (var site in server.Jobs.SelectMany(SitesOf))
            yield return site;
    }

    private static IEnumerable<Site> SitesOf(Job job) => job switch
    {
        BackupJob backup => backup.VirtualMachines.Select(group => group.Site),
        BackupCopyJob { Target: { } target } => [target.Site],
        ReplicationJob { TargetHost: { } target } replication => [target.Site, .. replication.SourceSites],
        ReplicationJob replication => replication.SourceSites,
        _ => [],
    };
}
