using Deployment.Plans.DataFlows;

namespace Deployment.Plans.Rules.Plan;

/// <summary>The ways that data or commands have to go and cannot, as no chain of links connects the two sites.</summary>
internal sealed class OpenLegs
{
    private readonly Topology _topology;
    private readonly HashSet<(Site From, Site To)> _pairs = [];
    private readonly List<Leg> _legs = [];

    public OpenLegs(DeploymentPlan plan, FlowMap flows)
    {
        _topology = flows.Topology;
        AddFlows(flows);
        AddScans(plan);
        AddCommands(plan);
    }

    /// <summary>The first between any two sites, those of data before those of commands.</summary>
    public IReadOnlyList<Leg> All => _legs;

    private void AddFlows(FlowMap flows)
    {
        foreach (var flow in flows.All)
        {
            if (flow.Route is not null)
                continue;
            for (var i = 1; i < flow.Waypoints.Count; i++)
                Add(flow.Cause, flow.Waypoints[i - 1], flow.Waypoints[i], ActOf(flow));
        }
    }

    /// <summary>Hosts are scanned by the servers that register them one by one, and managed by their vCenter.</summary>
    private void AddScans(DeploymentPlan plan)
    {
        foreach (var server in plan.BackupServers)
        {
            foreach (var registration in server.Hosts)
                Add(server, server, server.Site, registration.Host, registration.Host.Site, registration.Origin);
        }

        foreach (var vCenter in plan.BackupServers.SelectMany(server => server.VCenters).Select(registration => registration.VCenter).Distinct())
        {
            foreach (var host in vCenter.Hosts)
                Add(vCenter, vCenter, vCenter.Site, host, host.Site, host.Origin);
        }
    }

    /// <summary>A server's commands go to what it protects, registers or manages.</summary>
    private void AddCommands(DeploymentPlan plan)
    {
        foreach (var server in plan.BackupServers)
        {
            foreach (var role in server.Roles)
                Add(server, server, server.Site, role, role.Site, role.Origin);
            foreach (var job in server.Jobs)
                AddCommands(server, job);
        }

        foreach (var manager in plan.EnterpriseManagers)
        {
            foreach (var server in manager.BackupServers)
                Add(manager, manager, manager.Site, server, server.Site, manager.Origin);
        }
    }

    /// <summary>The owner of a job takes snapshots of what it protects, and has replicas made.</summary>
    private void AddCommands(BackupServer owner, Job job)
    {
        switch (job)
        {
            case BackupJob backup:
                AddMachines(backup.VirtualMachines, backup.BackupServers);
                break;
            case ReplicationJob replication:
                AddMachines(replication.VirtualMachines, replication.BackupServers);
                if (replication.TargetHost is { } target)
                    Add(job, owner, owner.Site, target, target.Site, job.Origin);
                break;
        }

        void AddMachines(IReadOnlyList<VirtualMachines> groups, IReadOnlyList<BackupServer> servers)
        {
            foreach (var group in groups)
                Add(job, owner, owner.Site, group, group.Site, job.Origin);
            foreach (var server in servers)
                Add(job, owner, owner.Site, server, server.Site, job.Origin);
        }
    }

    private void Add(Element cause, Element from, Site fromSite, Element to, Site toSite, Origin act)
    {
        if (!_topology.AreConnected(fromSite, toSite))
            Add(cause, new(from, fromSite), new(to, toSite), act);
    }

    private void Add(Element cause, Waypoint from, Waypoint to, Origin act)
    {
        if (!_topology.AreConnected(from.Site, to.Site) && !_pairs.Contains((to.Site, from.Site)) && _pairs.Add((from.Site, to.Site)))
            _legs.Add(new(cause, from, to, act));
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
}
