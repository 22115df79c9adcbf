namespace Deployment.Plans.DataFlows;

/// <summary>Every data stream that a plan will cause, each with the route it takes. Each kind is derived when it is first asked for.</summary>
public sealed class FlowMap
{
    /// <summary>The first product version whose repositories have mount servers.</summary>
    /// <remarks>Source: best-practice guide, chapter "Data Flow", line 169.</remarks>
    private const int FirstMajorWithMountServers = 9;

    private readonly DeploymentPlan _plan;
    private readonly Dictionary<Element, HostCensus> _censuses = [];
    private readonly Lazy<IReadOnlyList<HostDiscoveryFlow>> _hostDiscovery;
    private readonly Lazy<IReadOnlyList<JobFlow>> _jobs;
    private readonly Lazy<IReadOnlyList<RestoreFlow>> _restores;
    private readonly Lazy<ILookup<BackupJob, Repository>> _copies;
    private readonly Lazy<HashSet<RestoreOffer>> _localOffers;
    private readonly Lazy<HashSet<VirtualMachines>> _restoredLocally;

    internal FlowMap(DeploymentPlan plan, Action? onStep)
    {
        _plan = plan;
        Topology = new Topology(plan, onStep);
        _hostDiscovery = new(() => [.. DeriveHostDiscovery()]);
        _jobs = new(DeriveJobFlows);
        _restores = new(() => [.. DeriveRestores()]);
        _copies = new(RepositoriesOfCopies);
        _localOffers = new(() => [.. Restores.Where(flow => flow.Route is { WanCrossings: 0 }).Select(flow => flow.Offer)]);
        _restoredLocally = new(() => [.. _localOffers.Value.Select(offer => offer.VirtualMachines)]);
    }

    /// <summary>The sites' links, and the routes over them.</summary>
    public Topology Topology { get; }

    /// <summary>The periodic scans of hosts, one flow for each backup server and vCenter.</summary>
    public IReadOnlyList<HostDiscoveryFlow> HostDiscovery => _hostDiscovery.Value;

    /// <summary>What jobs move: backups, backup copies and replicas.</summary>
    public IReadOnlyList<JobFlow> Jobs => _jobs.Value;

    /// <summary>What copy jobs move, the flows of one job together.</summary>
    internal IEnumerable<CopyFlow> Copies => Jobs.OfType<CopyFlow>();

    /// <summary>Restores of files and application items, by administrators and by users themselves.</summary>
    public IReadOnlyList<RestoreFlow> Restores => _restores.Value;

    /// <summary>All flows.</summary>
    public IEnumerable<DataFlow> All => HostDiscovery.Concat<DataFlow>(Jobs).Concat(Restores);

    /// <summary>Whether the server's product has the mount server role; a server without a known version is taken to have it.</summary>
    internal static bool HasMountServers(BackupServer server) =>
        !server.Version.IsKnown || server.Version.Value.Major >= FirstMajorWithMountServers;

    /// <summary>Whether what is offered can be restored without crossing a WAN, from one backup at least.</summary>
    internal bool StaysLocal(RestoreOffer offer) => _localOffers.Value.Contains(offer);

    /// <summary>The same of any offer for the machines.</summary>
    internal bool AreRestoredLocally(VirtualMachines virtualMachines) => _restoredLocally.Value.Contains(virtualMachines);

    internal HostCensus HostsOf(VCenter vCenter)
    {
        if (!_censuses.TryGetValue(vCenter, out var census))
            _censuses.Add(vCenter, census = new HostCensus(vCenter, Topology));
        return census;
    }

    /// <summary>The hosts that a backup server sees through a vCenter it has registered.</summary>
    internal HostCensus HostsOf(VCenterRegistration registration)
    {
        if (registration is not { Account: { IsLimited: true } account })
            return HostsOf(registration.VCenter);
        if (!_censuses.TryGetValue(account, out var census))
            _censuses.Add(account, census = HostsOf(registration.VCenter).LimitedTo(account.Sites));
        return census;
    }

    /// <summary>Whether a backup server sees the host through a vCenter it has registered.</summary>
    internal bool Shows(VCenterRegistration registration, EsxiHost host) =>
        ReferenceEquals(host.VCenter, registration.VCenter) && HostsOf(registration).HostsBySite.ContainsKey(host.Site);

    private IEnumerable<HostDiscoveryFlow> DeriveHostDiscovery()
    {
        foreach (var server in _plan.BackupServers)
        {
            foreach (var registration in server.VCenters)
                yield return new(server, registration, HostsOf(registration).SeenFrom(server.Site), Topology);

            if (server.Hosts.Count > 0)
            {
                var remote = server.Hosts.Select(registration => registration.Host.Site)
                    .Where(site => Topology.AreRemote(site, server.Site)).ToList();
                yield return new(server, null, new(server.Hosts.Count, remote.Count, remote.Distinct().Count()), Topology);
            }
        }
    }

    private List<JobFlow> DeriveJobFlows()
    {
        var flows = new List<JobFlow>();
        foreach (var server in _plan.BackupServers)
        {
            foreach (var job in server.Jobs)
            {
                if (job is BackupJob { Target: { } repository } backup)
                    AddFlows(FlowKind.Backup, job, backup.VirtualMachines, backup.BackupServers, Waypoint.At(repository));
                else if (job is ReplicationJob { TargetHost: { } host } replication)
                    AddFlows(FlowKind.Replication, job, replication.VirtualMachines, replication.BackupServers, new(host, host.Site));
                else if (job is BackupCopyJob { Target: { } target } copy)
                    flows.AddRange(copy.Sources.Select(source => source.Target).OfType<Repository>().Distinct().Select(source => new CopyFlow(copy, source, target, Topology)));
            }
        }

        return flows;

        void AddFlows(FlowKind kind, Job job, IReadOnlyList<VirtualMachines> groups, IReadOnlyList<BackupServer> servers, Waypoint target)
        {
            foreach (var group in groups)
                flows.Add(new(kind, job, [new(group, group.Site), target], Topology));
            foreach (var server in servers)
                flows.Add(new(kind, job, [new(server, server.Site), target], Topology));
        }
    }

    private IEnumerable<RestoreFlow> DeriveRestores()
    {
        foreach (var manager in _plan.EnterpriseManagers)
        {
            foreach (var offer in manager.SelfServiceOffers)
            {
                foreach (var restore in Restore(FlowKind.SelfServiceRestore, manager, offer, performer: null))
                    yield return restore;
            }
        }

        foreach (var server in _plan.BackupServers)
        {
            foreach (var offer in server.RestoreOffers)
            {
                foreach (var restore in Restore(FlowKind.FileLevelRestore, server, offer, performer: server))
                    yield return restore;
            }
        }
    }

    /// <summary>
    /// The repository's mount server mounts the backup, where one is set and the product has that role; else the backup server
    /// that performs the restore, which for self-service is the owner of the job.
    /// </summary>
    private IEnumerable<RestoreFlow> Restore(FlowKind kind, Server offeredBy, RestoreOffer offer, BackupServer? performer)
    {
        if (!offer.MountingKinds.Any())
            yield break;
        foreach (var job in offer.VirtualMachines.Jobs)
        {
            if (job is BackupJob { Target: { } repository } backup)
                yield return new(kind, offeredBy, offer, backup, RestoredFrom(backup, repository, performer), performer ?? backup.Owner, Topology);
        }
    }

    /// <summary>
    /// The backups themselves. Where these are another server's and stand away, and copies of them beside the server that restores,
    /// the copies, which it imports (lines 149–151, 183–186). Self-service takes primary backups only (lines 199–201).
    /// </summary>
    private Repository RestoredFrom(BackupJob backup, Repository repository, BackupServer? performer)
    {
        if (performer is null || ReferenceEquals(performer, backup.Owner) || !Topology.AreRemote(repository.Site, performer.Site))
            return repository;
        return _copies.Value[backup].FirstOrDefault(copies => !Topology.AreRemote(copies.Site, performer.Site)) ?? repository;
    }

    private ILookup<BackupJob, Repository> RepositoriesOfCopies() =>
        _plan.BackupServers
            .SelectMany(server => server.Jobs)
            .OfType<BackupCopyJob>()
            .Where(copy => copy.Target is not null)
            .SelectMany(copy => copy.Sources, (copy, source) => (Source: source, Target: copy.Target!))
            .ToLookup(pair => pair.Source, pair => pair.Target);
}
