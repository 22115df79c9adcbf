namespace Deployment.Plans;

/// <summary>A machine with Veeam Backup &amp; Replication: it owns jobs, and registers the hosts, vCenters and roles it works with.</summary>
public sealed class BackupServer : Server
{
    private readonly List<VCenterRegistration> _vCenters = [];
    private readonly List<HostRegistration> _hosts = [];
    private readonly List<Proxy> _proxies = [];
    private readonly List<Repository> _repositories = [];
    private readonly List<WanAccelerator> _wanAccelerators = [];
    private readonly List<Job> _jobs = [];
    private readonly List<RestoreOffer> _offers = [];
    private readonly List<Job> _protectingJobs = [];
    private readonly HashSet<Element> _registered = [];
    private readonly HashSet<(Type Role, Server Machine)> _machinesOfRoles = [];

    private Role[]? _roles;

    internal BackupServer(Site site, string name)
        : base(site, name)
    {
    }

    /// <inheritdoc/>
    public override string Kind => "backup server";

    /// <summary>The product build installed.</summary>
    public Setting<ProductVersion> Version { get; private set; }

    /// <summary>The vCenters it registers.</summary>
    public IReadOnlyList<VCenterRegistration> VCenters => _vCenters;

    /// <summary>The hosts it registers one by one.</summary>
    public IReadOnlyList<HostRegistration> Hosts => _hosts;

    /// <summary>The proxies it registers, besides the default one on its own machine.</summary>
    public IReadOnlyList<Proxy> Proxies => _proxies;

    /// <summary>The repositories it registers.</summary>
    public IReadOnlyList<Repository> Repositories => _repositories;

    /// <summary>The WAN accelerators it registers.</summary>
    public IReadOnlyList<WanAccelerator> WanAccelerators => _wanAccelerators;

    /// <summary>All roles that it registers.</summary>
    internal Role[] Roles => _roles ??= [.. _proxies, .. _repositories, .. _wanAccelerators];

    /// <summary>The jobs it owns.</summary>
    public IReadOnlyList<Job> Jobs => _jobs;

    /// <summary>The restores that its administrators offer.</summary>
    public IReadOnlyList<RestoreOffer> RestoreOffers => _offers;

    /// <summary>The jobs that protect the server itself, which then is a virtual machine.</summary>
    public IReadOnlyList<Job> ProtectingJobs => _protectingJobs;

    /// <summary>Sets the product build installed, such as <c>"12.3.2.4165"</c>.</summary>
    /// <returns>The server itself.</returns>
    /// <exception cref="InvalidPlanException">The version is not four whole numbers with dots.</exception>
    public BackupServer WithVersion(string version)
    {
        Version = Setting.From(version, Guard.Version);
        return this;
    }

    /// <summary>Sets the product build installed, such as one read from a table.</summary>
    /// <returns>The server itself.</returns>
    public BackupServer WithVersion(ProductVersion version)
    {
        Version = Setting.From(version, (build, _) => build);
        return this;
    }

    /// <summary>Registers a vCenter with full sight of it: every host it manages is scanned every four hours.</summary>
    /// <remarks>Source: best-practice guide, chapter "Data Flow", lines 33–39.</remarks>
    /// <returns>The server itself.</returns>
    /// <exception cref="InvalidPlanException">The vCenter belongs to another plan or is registered already.</exception>
    public BackupServer Manages(VCenter vCenter) => Register(Guard.SamePlan(this, vCenter), null);

    /// <summary>Registers a vCenter with an account, which may be limited to the hosts of some sites.</summary>
    /// <remarks>Source: best-practice guide, chapter "Data Flow", lines 41–44.</remarks>
    /// <returns>The server itself.</returns>
    /// <exception cref="InvalidPlanException">The account is another vCenter's, or the vCenter is registered already.</exception>
    public BackupServer Manages(VCenter vCenter, VCenterAccount account)
    {
        Guard.SamePlan(this, vCenter);
        if (!ReferenceEquals(Guard.NotNull(account).VCenter, vCenter))
        {
            throw new InvalidPlanException(
                $"Account '{account.Name}' is one of vCenter '{account.VCenter.Name}': register '{vCenter.Name}' with an account of its own.",
                nameof(account));
        }

        return Register(vCenter, account);
    }

    /// <summary>Registers hosts one by one, without their vCenter.</summary>
    /// <remarks>Source: best-practice guide, chapter "Data Flow", lines 46–51.</remarks>
    /// <returns>The server itself.</returns>
    /// <exception cref="InvalidPlanException">No host is given, or one belongs to another plan or is registered already.</exception>
    public BackupServer Manages(params EsxiHost[] hosts)
    {
        foreach (var host in Guard.NotEmpty(hosts, "host"))
        {
            Guard.SamePlan(this, host, nameof(hosts));
            if (!_registered.Add(host))
                throw new InvalidPlanException($"Backup server '{Name}' already manages host '{host.Name}': register it once.", nameof(hosts));
            _hosts.Add(new HostRegistration(host));
            Plan.Growth.Added(typeof(HostRegistration));
        }

        return this;
    }

    /// <summary>Registers a proxy: the role that reads and writes VM disks.</summary>
    /// <param name="on">The machine it runs on.</param>
    /// <exception cref="InvalidPlanException">The machine belongs to another plan, or carries a proxy of this server already.</exception>
    public Proxy AddProxy(Server on)
    {
        CheckOnePerMachine<Proxy>("proxy", Guard.SamePlan(this, on));
        var proxy = new Proxy(this, on);
        _proxies.Add(proxy);
        _roles = null;
        return proxy;
    }

    /// <summary>Registers a backup repository: the place backup files are stored in.</summary>
    /// <param name="name">What it is called in the console.</param>
    /// <param name="on">The machine it runs on.</param>
    /// <exception cref="InvalidPlanException">The server has a repository of that name, or the machine belongs to another plan.</exception>
    public Repository AddRepository(string name, Server on)
    {
        var repository = new Repository(this, Guard.SamePlan(this, on), name);
        _repositories.Add(repository);
        _roles = null;
        return repository;
    }

    /// <summary>Registers a WAN accelerator: one end of a pair that thins out what backup copies send over a WAN.</summary>
    /// <param name="on">The machine it runs on.</param>
    /// <exception cref="InvalidPlanException">The machine belongs to another plan, or carries a WAN accelerator of this server already.</exception>
    public WanAccelerator AddWanAccelerator(Server on)
    {
        CheckOnePerMachine<WanAccelerator>("WAN accelerator", Guard.SamePlan(this, on));
        var accelerator = new WanAccelerator(this, on);
        _wanAccelerators.Add(accelerator);
        _roles = null;
        return accelerator;
    }

    /// <summary>Adds a job that backs VMs up to a repository.</summary>
    /// <exception cref="InvalidPlanException">The server has a job of that name, or the name is empty.</exception>
    public BackupJob AddBackupJob(string name) => Add(new BackupJob(this, name));

    /// <summary>Adds a job that copies backups to another repository.</summary>
    /// <exception cref="InvalidPlanException">The server has a job of that name, or the name is empty.</exception>
    public BackupCopyJob AddBackupCopyJob(string name) => Add(new BackupCopyJob(this, name));

    /// <summary>Adds a job that keeps copies of VMs, ready to start, on another host.</summary>
    /// <exception cref="InvalidPlanException">The server has a job of that name, or the name is empty.</exception>
    public ReplicationJob AddReplicationJob(string name) => Add(new ReplicationJob(this, name));

    /// <summary>Plans restores by administrators from the backups of these machines, through this server.</summary>
    /// <param name="virtualMachines">Whose backups.</param>
    /// <param name="kinds">What is to be restored, at least one kind.</param>
    /// <returns>The server itself.</returns>
    /// <exception cref="InvalidPlanException">No kind is given, or the machines belong to another plan.</exception>
    public BackupServer OffersRestore(VirtualMachines virtualMachines, params RestoreKind[] kinds)
    {
        Guard.SamePlan(this, virtualMachines);
        _offers.Add(new RestoreOffer(virtualMachines, Guard.Kinds(kinds)));
        Plan.Growth.Added(typeof(RestoreOffer));
        return this;
    }

    internal void AddProtection(Job job) => _protectingJobs.Add(job);

    private void CheckOnePerMachine<TRole>(string role, Server on)
        where TRole : Role
    {
        if (!_machinesOfRoles.Add((typeof(TRole), on)))
            throw new InvalidPlanException($"Backup server '{Name}' already has a {role} on '{on.Name}': a machine carries one.", nameof(on));
    }

    private TJob Add<TJob>(TJob job)
        where TJob : Job
    {
        _jobs.Add(job);
        Plan.Add(job);
        return job;
    }

    private BackupServer Register(VCenter vCenter, VCenterAccount? account)
    {
        if (!_registered.Add(vCenter))
        {
            throw new InvalidPlanException(
                $"Backup server '{Name}' already manages vCenter '{vCenter.Name}': register it once.", nameof(vCenter));
        }

        _vCenters.Add(new VCenterRegistration(vCenter, account));
        Plan.Growth.Added(typeof(VCenterRegistration));
        return this;
    }
}
