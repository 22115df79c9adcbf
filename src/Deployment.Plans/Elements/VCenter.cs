namespace Deployment.Plans;

/// <summary>A vCenter Server. A backup server that registers it scans every host it manages, every four hours.</summary>
/// <remarks>Source: best-practice guide, chapter "Data Flow", lines 20–24 and 33–39.</remarks>
public sealed class VCenter : Element
{
    private readonly List<EsxiHost> _hosts = [];
    private readonly List<VCenterAccount> _accounts = [];

    internal VCenter(Site site, string name)
        : base(site.Plan, site, name) => Site = site;

    /// <inheritdoc/>
    public override string Kind => "vCenter";

    /// <summary>Where it stands.</summary>
    public Site Site { get; }

    /// <summary>The hosts it manages, on whichever site.</summary>
    public IReadOnlyList<EsxiHost> Hosts => _hosts;

    /// <summary>The accounts made for backup servers.</summary>
    public IReadOnlyList<VCenterAccount> Accounts => _accounts;

    /// <summary>Adds a cluster. Its hosts share storage.</summary>
    /// <exception cref="InvalidPlanException">The vCenter has one of that name, or the name is empty.</exception>
    public Cluster AddCluster(string name) => new(this, name);

    /// <summary>Adds a user account for a backup server to register the vCenter with.</summary>
    /// <exception cref="InvalidPlanException">The vCenter has one of that name, or the name is empty.</exception>
    public VCenterAccount AddAccount(string name)
    {
        var account = new VCenterAccount(this, name);
        _accounts.Add(account);
        return account;
    }

    internal void Add(EsxiHost host) => _hosts.Add(host);
}
