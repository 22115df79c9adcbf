namespace Deployment.Plans.Rules.Discovery;

/// <summary>A backup server registers hosts by themselves that it sees through their vCenter as well.</summary>
internal sealed class HostRegisteredTwice : DesignRule
{
    public override string Id => "DPL1004";

    public override string Title => "Hosts are registered by themselves and through their vCenter";

    public override RuleCategory Category => RuleCategory.Discovery;

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override string GuideLines => "46–48";

    protected internal override IEnumerable<Finding> Check(RuleContext context)
    {
        var replicaHosts = new HashSet<EsxiHost>(context.Plan.ReplicationJobs.Select(job => job.TargetHost).OfType<EsxiHost>());
        foreach (var server in context.Plan.BackupServers.Where(server => server is { Hosts.Count: > 0, VCenters.Count: > 0 }))
        {
            var throughVCenter = server.VCenters.ToDictionary(registration => registration.VCenter);

            // A replica's host is registered by itself on purpose: failover must work without its vCenter.
            var twice = server.Hosts
                .Where(registration => registration.Host.VCenter is { } vCenter
                    && throughVCenter.TryGetValue(vCenter, out var other)
                    && context.Flows.Shows(other, registration.Host)
                    && !replicaHosts.Contains(registration.Host))
                .GroupBy(registration => throughVCenter[registration.Host.VCenter!]);
            foreach (var group in twice)
            {
                // An account that is not limited may yet be.
                if (context.KnowsAll(typeof(ReplicationJob))
                    && (group.Key.Account is null || group.Key.IsLimited || context.KnowsAll(typeof(VCenterAccount))))
                {
                    yield return Report(server, group.Key, [.. group], context);
                }
            }
        }
    }

    private Finding Report(BackupServer server, VCenterRegistration throughVCenter, IReadOnlyList<HostRegistration> registrations, RuleContext context)
    {
        var hosts = registrations.Select(registration => registration.Host).ToList();
        var (registered, them) = hosts is [var only]
            ? ($"host '{only.Name}' by itself", "it")
            : ($"{Wording.Count(hosts.Count, "host")}{context.OrMore(typeof(HostRegistration), typeof(VCenter), typeof(VCenterAccount))} one by one ({Wording.Names([.. hosts.Select(host => host.Name)])})", "them");
        var message =
            $"Backup server '{server.Name}' registers {registered} though vCenter '{throughVCenter.VCenter.Name}' shows {them} as well: "
            + $"it scans {them} twice every 4 hours. Hosts are registered one by one instead of their vCenter, not beside it: "
            + $"drop the {(hosts.Count == 1 ? "registration of the host" : "registrations of the hosts")}.";
        return FindingOfAct(
            message,
            [server, throughVCenter.VCenter, .. hosts],
            registrations[0].Origin,
            [.. registrations.Skip(1).Select(registration => registration.Origin), throughVCenter.Origin]);
    }
}
