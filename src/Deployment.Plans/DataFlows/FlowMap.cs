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
    private readonly Lazy<ILookup<BackupCopyJob, CopyFlow>> _copiesByJob;
    private readonly Lazy<ILookup<BackupJob, Repository>> _repositoriesOfCopies;
    private readonly Lazy<HashSet<RestoreOffer>> _localOffers;
    private readonly Lazy<HashSet<VirtualMachines>> _restoredLocally;

    internal FlowMap(DeploymentPlan plan, Action? onStep)
    {
        _plan = plan;
        Topology = new Topology(plan, onStep);
        _hostDiscovery = new(() => [.. DeriveHostDiscovery()]);
        _jobs = new(DeriveJobFlows);
        _restores = new(DeriveRestores);
        _copiesByJob = new(() => Copies.ToLookup(flow => flow.CopyJob));
        _repositoriesOfCopies = new(RepositoriesOfCopies);
        _localOffers = new(() => [.. Restores.Where(flow => flow.Route is { WanCrossings: 0 }).Select(flow => flow.Offer)]);
        _restoredLocally = new(() => [.. _localOffers.Value.Select(offer => offer.VirtualMachines)]);
    }

    /// <summary>The sites' links, and the routes over them.</summary>
    public Topology Topology { get; }

    /// <summary>The periodic scans of hosts, one flow for each backup server and vCenter.</summary>
    public IReadOnlyList<HostDiscoveryFlow> HostDiscovery => _hostDiscovery.Value;

    /// <summary>What jobs move: backups, backup copies and replicas.</summary>
    public IReadOnlyList<JobFlow> Jobs => _jobs.Value;

    /// <summary>What copy jobs move.</summary>
    internal IEnumerable<CopyFlow> Copies => Jobs.OfType<CopyFlow>();

    /// <summary>The same, the flows of each job together.</summary>
    internal ILookup<BackupCopyJob, CopyFlow> CopiesByJob => _copiesByJob.Value;

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

    /// <summary>Derives every kind now, before the plan is changed.</summary>
    internal void DeriveAll() => _ = (HostDiscovery, Jobs, Restores);

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
                yield return new(server, null, CountHosts(server), Topology);
        }
    }

    /// <summary>The hosts that a server has registered one by one.</summary>
    private HostCount CountHosts(BackupServer server)
    {
        var (remoteHosts, remoteSites) = (0, new HashSet<Site>());
        foreach (var registration in server.Hosts)
        {
            if (!Topology.AreRemote(registration.Host.Site, server.Site))
                continue;
            remoteHosts++;
            remoteSites.Add(registration.Host.Site);
        }

        return new(server.Hosts.Count, remoteHosts, remoteSites.Count);
    }

    private List<JobFlow> DeriveJobFlows()
    {
        var flows = new List<JobFlow>(_plan.Jobs.Count);
        var sources = new HashSet<Repository>();
        foreach (var job in _plan.Jobs)
        {
            if (job is BackupJob { Target: { } repository } backup)
                AddFlows(FlowKind.Backup, job, backup.VirtualMachines, backup.BackupServers, Waypoint.At(repository));
            else if (job is ReplicationJob { TargetHost: { } host } replication)
                AddFlows(FlowKind.Replication, job, replication.VirtualMachines, replication.BackupServers, new(host, host.Site));
            else if (job is BackupCopyJob { Target: { } target } copy)
                AddCopies(copy, target);
        }

        return flows;

        void AddCopies(BackupCopyJob copy, Repository target)
        {
            sources.Clear();
            foreach (var backup in copy.Sources)
            {
                if (backup.Target is { } source && sources.Add(source))
                    flows.Add(new CopyFlow(copy, source, target, Topology));
            }
        }

        void AddFlows(FlowKind kind, Job job, IReadOnlyList<VirtualMachines> groups, IReadOnlyList<BackupServer> servers, Waypoint target)
        {
            for (var i = 0; i < groups.Count; i++)
                flows.Add(new(kind, job, [new(groups[i], groups[i].Site), target], Topology));
            for (var i = 0; i < servers.Count; i++)
                flows.Add(new(kind, job, [new(servers[i], servers[i].Site), target], Topology));
        }
    }

    private List<RestoreFlow> DeriveRestores()
    {
        var flows = new List<RestoreFlow>();
        foreach (var manager in _plan.EnterpriseManagers)
        {
            foreach (var offer in manager.SelfServiceOffers)
                Add(FlowKind.SelfServiceRestore, manager, offer, performer: null);
        }

        foreach (var server in _plan.BackupServers)
        {
            foreach (var offer in server.RestoreOffers)
                Add(FlowKind.FileLevelRestore, server, offer, performer: server);
        }

        return flows;

        // The repository's mount server mounts the backup, where one is set and the product has that role; else the backup server
        // that performs the restore, which for self-service is the owner of the job.
        void Add(FlowKind kind, Server offeredBy, RestoreOffer offer, BackupServer? performer)
        {
            if (!offer.MountsBackups)
                return;
            foreach (var job in offer.VirtualMachines.Jobs)
            {
                if (job is BackupJob { Target: { } repository } backup)
                    flows.Add(new(kind, offeredBy, offer, backup, RestoredFrom(backup, repository, performer), performer ?? backup.Owner, Topology));
            }
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
        return _repositoriesOfCopies.Value[backup].FirstOrDefault(copies => !Topology.AreRemote(copies.Site, performer.Site)) ?? repository;
    }

    private ILookup<BackupJob, Repository> RepositoriesOfCopies() =>
        _plan.Jobs
            .OfType<BackupCopyJob>()
            .Where(copy => copy.Target is not null)
            .SelectMany(copy => copy.Sources, (copy, source) => (Source: source, Target: copy.Target!))
            .ToLookup(pair => pair.Source, pair => pair.Target);
}
