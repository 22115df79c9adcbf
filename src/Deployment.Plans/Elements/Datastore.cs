namespace Deployment.Plans;

/// <summary>A datastore. Used by two hosts or more, it is shared storage.</summary>
public sealed class Datastore : Element
{
    private readonly List<EsxiHost> _hosts = [];

    internal Datastore(Site site, string name)
        : base(site.Plan, site, name) => Site = site;

    /// <inheritdoc/>
    public override string Kind => "datastore";

    /// <summary>Where it stands.</summary>
    public Site Site { get; }

    /// <summary>The hosts that use it.</summary>
    public IReadOnlyList<EsxiHost> Hosts => _hosts;

    /// <summary>Whether two hosts or more use it.</summary>
    public bool IsShared => _hosts.Count > 1;

    internal void Add(EsxiHost host) => _hosts.Add(host);
}
