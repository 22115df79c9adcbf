namespace Deployment.Plans;

/// <summary>A machine with Veeam Backup Enterprise Manager: one portal over several backup servers.</summary>
public sealed class EnterpriseManager : Server
{
    private readonly List<BackupServer> _backupServers = [];
    private readonly HashSet<BackupServer> _managed = [];
    private readonly List<RestoreOffer> _offers = [];

    internal EnterpriseManager(Site site, string name)
        : base(site, name)
    {
    }

    /// <inheritdoc/>
    public override string Kind => "Enterprise Manager";

    /// <summary>The product build installed.</summary>
    public Setting<ProductVersion> Version { get; private set; }

    /// <summary>The backup servers it manages.</summary>
    public IReadOnlyList<BackupServer> BackupServers => _backupServers;

    /// <summary>What its self-service portal offers to restore.</summary>
    public IReadOnlyList<RestoreOffer> SelfServiceOffers => _offers;

    /// <summary>Sets the product build installed, such as <c>"12.3.2.4165"</c>.</summary>
    /// <returns>The Enterprise Manager itself.</returns>
    /// <exception cref="InvalidPlanException">The version is not four whole numbers with dots.</exception>
    public EnterpriseManager WithVersion(string version)
    {
        Version = Setting.From(version, Guard.Version);
        return this;
    }

    /// <summary>Sets the product build installed, such as one read from a table.</summary>
    /// <returns>The Enterprise Manager itself.</returns>
    public EnterpriseManager WithVersion(ProductVersion version)
    {
        Version = Setting.From(version, (build, _) => build);
        return this;
    }

    /// <summary>Adds backup servers to those it manages.</summary>
    /// <returns>The Enterprise Manager itself.</returns>
    /// <exception cref="InvalidPlanException">No server is given, or one belongs to another plan.</exception>
    public EnterpriseManager Manages(params BackupServer[] backupServers)
    {
        foreach (var server in Guard.NotEmpty(backupServers, "backup server"))
        {
            if (!_managed.Add(Guard.SamePlan(this, server, nameof(backupServers))))
                continue;
            _backupServers.Add(server);
            Plan.Growth.Added(typeof(EnterpriseManager));
        }

        return this;
    }

    /// <summary>Lets users restore for themselves from the backups of these machines.</summary>
    /// <remarks>The portal has the backup server of the job mount the backup, or the repository's mount server where one is set.
    /// Source: best-practice guide, chapter "Data Flow", lines 196–204.</remarks>
    /// <param name="virtualMachines">Whose backups.</param>
    /// <param name="kinds">What may be restored, at least one kind.</param>
    /// <returns>The Enterprise Manager itself.</returns>
    /// <exception cref="InvalidPlanException">No kind is given, or the machines belong to another plan.</exception>
    public EnterpriseManager OffersSelfServiceRestore(VirtualMachines virtualMachines, params RestoreKind[] kinds)
    {
        Guard.SamePlan(this, virtualMachines);
        _offers.Add(new RestoreOffer(virtualMachines, Guard.Kinds(kinds)));
        Plan.Growth.Added(typeof(RestoreOffer));
        return this;
    }
}
