namespace Deployment.Plans;

/// <summary>An ESXi host.</summary>
public sealed class EsxiHost : Element
{
    private readonly List<Datastore> _datastores = [];

    internal EsxiHost(Site site, string name)
        : base(site.Plan, site, name) => Site = site;

    /// <inheritdoc/>
    public override string Kind => "host";

    /// <summary>Where it stands.</summary>
    public Site Site { get; }

    /// <summary>The vCenter that manages it; none for a standalone host.</summary>
    public VCenter? VCenter { get; private set; }

    /// <summary>The cluster it is a member of, if any.</summary>
    public Cluster? Cluster { get; private set; }

    /// <summary>The datastores it uses.</summary>
    public IReadOnlyList<Datastore> Datastores => _datastores;

    /// <summary>The datastores that it shares with other hosts, and the cluster it is a member of.</summary>
    internal IEnumerable<Element> SharedStorage
    {
        get
        {
            foreach (var datastore in _datastores)
            {
                if (datastore.IsShared)
                    yield return datastore;
            }

            if (Cluster is not null)
                yield return Cluster;
        }
    }

    /// <summary>Whether it shares a datastore with other hosts, or is a member of a cluster.</summary>
    internal bool SharesStorage => Cluster is not null || _datastores.Exists(datastore => datastore.IsShared);

    /// <summary>Whether it uses a datastore that no other host does.</summary>
    internal bool UsesStorageOfItsOwn => _datastores.Exists(datastore => !datastore.IsShared);

    /// <summary>Says which vCenter manages the host.</summary>
    /// <returns>The host itself.</returns>
    /// <exception cref="InvalidPlanException">Another vCenter manages it already, or <paramref name="vCenter"/> belongs to another plan.</exception>
    public EsxiHost ManagedBy(VCenter vCenter)
    {
        Guard.SamePlan(this, vCenter);
        if (VCenter is not null)
        {
            return ReferenceEquals(VCenter, vCenter)
                ? this
                : throw new InvalidPlanException(
                    $"Host '{Name}' is already managed by vCenter '{VCenter.Name}': a host has one vCenter.", nameof(vCenter));
        }

        VCenter = vCenter;
        vCenter.Add(this);
        Plan.Growth.Added(typeof(VCenter));
        return this;
    }

    /// <summary>Makes the host a member of a cluster, managed by the cluster's vCenter.</summary>
    /// <returns>The host itself.</returns>
    /// <exception cref="InvalidPlanException">It is in a cluster already, or managed by another vCenter than the cluster's.</exception>
    public EsxiHost MemberOf(Cluster cluster)
    {
        Guard.SamePlan(this, cluster);
        if (Cluster is not null)
            throw new InvalidPlanException($"Host '{Name}' is already in cluster '{Cluster.Name}': a host is in one cluster.", nameof(cluster));
        ManagedBy(cluster.VCenter);
        Cluster = cluster;
        cluster.Add(this);
        Plan.Growth.Added(typeof(Cluster));
        return this;
    }

    /// <summary>Says that virtual machines on the host live on these datastores.</summary>
    /// <returns>The host itself.</returns>
    /// <exception cref="InvalidPlanException">No datastore is given, or one belongs to another plan.</exception>
    public EsxiHost Uses(params Datastore[] datastores)
    {
        foreach (var datastore in Guard.NotEmpty(datastores, "datastore"))
        {
            if (_datastores.Contains(Guard.SamePlan(this, datastore, nameof(datastores))))
                continue;
            _datastores.Add(datastore);
            datastore.Add(this);
            Plan.Growth.Added(typeof(Datastore));
        }

        return this;
    }
}
