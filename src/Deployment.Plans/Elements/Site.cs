namespace Deployment.Plans;

/// <summary>A place whose machines reach one another without crossing a link: a data center, a branch office.</summary>
public sealed class Site : Element
{
    private readonly List<VCenter> _vCenters = [];
    private readonly List<EsxiHost> _hosts = [];
    private readonly List<VirtualMachines> _virtualMachines = [];
    private readonly List<Server> _servers = [];
    private readonly List<BackupServer> _backupServers = [];

    internal Site(DeploymentPlan plan, string name)
        : base(plan, plan, name) => Index = plan.Sites.Count;

    /// <inheritdoc/>
    public override string Kind => "site";

    /// <summary>The site's place among those of the plan.</summary>
    internal int Index { get; }

    /// <summary>The vCenter Servers that stand here.</summary>
    public IReadOnlyList<VCenter> VCenters => _vCenters;

    /// <summary>The ESXi hosts that stand here.</summary>
    public IReadOnlyList<EsxiHost> Hosts => _hosts;

    /// <summary>The groups of virtual machines that run here.</summary>
    public IReadOnlyList<VirtualMachines> VirtualMachines => _virtualMachines;

    /// <summary>The machines that stand here, backup servers and Enterprise Managers among them.</summary>
    public IReadOnlyList<Server> Servers => _servers;

    /// <summary>The backup servers that stand here.</summary>
    public IReadOnlyList<BackupServer> BackupServers => _backupServers;

    /// <summary>Adds a vCenter Server.</summary>
    /// <exception cref="InvalidPlanException">The site has one of that name, or the name is empty.</exception>
    public VCenter AddVCenter(string name)
    {
        var vCenter = new VCenter(this, name);
        _vCenters.Add(vCenter);
        return vCenter;
    }

    /// <summary>Adds an ESXi host.</summary>
    /// <exception cref="InvalidPlanException">The site has one of that name, or the name is empty.</exception>
    public EsxiHost AddHost(string name)
    {
        var host = new EsxiHost(this, name);
        _hosts.Add(host);
        return host;
    }

    /// <summary>Adds a datastore. Used by two hosts or more, it is shared storage.</summary>
    /// <exception cref="InvalidPlanException">The site has one of that name, or the name is empty.</exception>
    public Datastore AddDatastore(string name) => new(this, name);

    /// <summary>Adds a group of virtual machines that are planned alike.</summary>
    /// <param name="name">What the group is called.</param>
    /// <param name="count">How many virtual machines it has, at least 1.</param>
    /// <exception cref="InvalidPlanException">The site has a group of that name, the name is empty, or <paramref name="count"/> is below 1.</exception>
    public VirtualMachines AddVirtualMachines(string name, int count)
    {
        var group = new VirtualMachines(this, name, Setting.From(count, Guard.Positive));
        _virtualMachines.Add(group);
        return group;
    }

    /// <summary>Adds a machine that is no backup server, to run a proxy, a repository or a WAN accelerator on.</summary>
    /// <exception cref="InvalidPlanException">The site has a server of that name, or the name is empty.</exception>
    public Server AddServer(string name) => Add(new Server(this, name));

    /// <summary>Adds a machine with Veeam Backup &amp; Replication installed. It brings a default proxy on its own machine.</summary>
    /// <exception cref="InvalidPlanException">The site has a server of that name, or the name is empty.</exception>
    public BackupServer AddBackupServer(string name)
    {
        var server = Add(new BackupServer(this, name));
        _backupServers.Add(server);
        Plan.Add(server);
        return server;
    }

    /// <summary>Adds a machine with Veeam Backup Enterprise Manager installed.</summary>
    /// <exception cref="InvalidPlanException">The site has a server of that name, or the name is empty.</exception>
    public EnterpriseManager AddEnterpriseManager(string name)
    {
        var manager = Add(new EnterpriseManager(this, name));
        Plan.Add(manager);
        return manager;
    }

    private TServer Add<TServer>(TServer server)
        where TServer : Server
    {
        _servers.Add(server);
        return server;
    }
}
