using Deployment.Plans.DataFlows;

namespace Deployment.Plans.Rules.Plan;

/// <summary>Data or commands are to go from one site to another, and no chain of links connects them.</summary>
internal sealed class NoRoute : DesignRule
{
    public override string Id => "DPL0004";

    public override string Title => "No links connect two sites that data goes between";

    public override RuleCategory Category => RuleCategory.Plan;

    public override RuleSeverity Severity => RuleSeverity.Error;

    public override string GuideLines => "26–31, 119–121";

    protected internal override IEnumerable<Finding> Check(RuleContext context)
    {
        if (context.Topology.IsConnected)
            yield break;
        var order = context.Plan.Sites.Select((site, position) => (site, position)).ToDictionary(pair => pair.site, pair => pair.position);
        var reported = new HashSet<(Site, Site)>();
        foreach (var leg in OpenDataLegs(context).Concat(OpenControlLegs(context)))
        {
            var (first, second) = order[leg.From.Site] < order[leg.To.Site] ? (leg.From.Site, leg.To.Site) : (leg.To.Site, leg.From.Site);
            if (reported.Add((first, second)) && context.KnowsAll(typeof(WanLink), typeof(LanLink)))
                yield return Report(leg, first, second);
        }
    }

    /// <summary>Every way that data has to go and cannot, from one element to the next.</summary>
    private static IEnumerable<Leg> OpenDataLegs(RuleContext context)
    {
        var topology = context.Topology;
        foreach (var flow in context.Flows.All.Where(flow => flow.Route is null))
        {
            for (var i = 1; i < flow.Waypoints.Count; i++)
            {
                if (!topology.AreConnected(flow.Waypoints[i - 1].Site, flow.Waypoints[i].Site))
                    yield return new(flow.Cause, flow.Waypoints[i - 1], flow.Waypoints[i], ActOf(flow));
            }
        }

        foreach (var server in context.Plan.BackupServers)
        {
            foreach (var registration in server.Hosts.Where(registration => !topology.AreConnected(server.Site, registration.Host.Site)))
                yield return new(server, new(server, server.Site), new(registration.Host, registration.Host.Site), registration.Origin);
        }

        foreach (var vCenter in context.Plan.BackupServers.SelectMany(server => server.VCenters).Select(registration => registration.VCenter).Distinct())
        {
            foreach (var host in vCenter.Hosts.Where(host => !topology.AreConnected(vCenter.Site, host.Site)))
                yield return new(vCenter, new(vCenter, vCenter.Site), new(host, host.Site), host.Origin);
        }
    }

    /// <summary>Every way that a server's commands have to go and cannot, to what it protects, registers or manages.</summary>
    private static IEnumerable<Leg> OpenControlLegs(RuleContext context)
    {
        var topology = context.Topology;
        foreach (var server in context.Plan.BackupServers)
        {
            foreach (var role in server.Roles)
            {
                if (!topology.AreConnected(server.Site, role.Site))
                    yield return new(server, new(server, server.Site), new(role, role.Site), role.Origin);
            }

            foreach (var job in server.Jobs)
            {
                foreach (var (machine, site) in MachinesOf(job))
                {
                    if (!topology.AreConnected(server.Site, site))
                        yield return new(job, new(server, server.Site), new(machine, site), job.Origin);
                }
            }
        }

        foreach (var manager in context.Plan.EnterpriseManagers)
        {
            foreach (var server in manager.BackupServers.Where(server => !topology.AreConnected(manager.Site, server.Site)))
                yield return new(manager, new(manager, manager.Site), new(server, server.Site), manager.Origin);
        }
    }

    /// <summary>What the owner of a job takes snapshots of, or has replicas made on.</summary>
    private static IEnumerable<(Element Machine, Site Site)> MachinesOf(Job job)
    {
        var (groups, servers) = job switch
        {
            BackupJob backup => (backup.VirtualMachines, backup.BackupServers),
            ReplicationJob replication => (replication.VirtualMachines, replication.BackupServers),
            _ => ([], []),
        };
        foreach (var group in groups)
            yield return (group, group.Site);
        foreach (var server in servers)
            yield return (server, server.Site);
        if (job is ReplicationJob { TargetHost: { } target })
            yield return (target, target.Site);
    }

    /// <summary>The call that makes data flow.</summary>
    private static Origin ActOf(DataFlow flow) => flow switch
    {
        HostDiscoveryFlow { Registration: { } registration } => registration.Origin,
        RestoreFlow restore => restore.Offer.Origin,
        JobFlow { Job: BackupJob job } => job.TargetOrigin,
        JobFlow { Job: BackupCopyJob job } => job.TargetOrigin,
        JobFlow { Job: ReplicationJob job } => job.TargetOrigin,
        _ => flow.Cause.Origin,
    };

    private Finding Report(Leg leg, Site first, Site second)
    {
        var purpose = ReferenceEquals(leg.Cause, leg.From.Element) ? "" : $" for {leg.Cause.Title}";
        var message =
            $"{Wording.Capitalize(leg.From.ToString())} must reach {leg.To}{purpose}, but no chain of links connects the two sites, so nothing "
            + $"gets there. Link '{first.Name}' and '{second.Name}', directly or through other sites.";
        return FindingOfAct(message, [leg.Cause, first, second], leg.Act, second.Origin, first.Origin);
    }

    private sealed record Leg(Element Cause, Waypoint From, Waypoint To, Origin Act);
}
