namespace Deployment.Plans;

/// <summary>A cluster of ESXi hosts, which share storage.</summary>
public sealed class Cluster : Element
{
    private readonly List<EsxiHost> _hosts = [];

    internal Cluster(VCenter vCenter, string name)
        : base(vCenter.Plan, vCenter, name) => VCenter = vCenter;

    /// <inheritdoc/>
    public override string Kind => "cluster";

    /// <summary>The vCenter that manages the cluster.</summary>
    public VCenter VCenter { get; }

    /// <summary>The hosts of the cluster.</summary>
    public IReadOnlyList<EsxiHost> Hosts => _hosts;

    internal void Add(EsxiHost host) => _hosts.Add(host);
}
