namespace Deployment.Plans.Rules.Consistency;

/// <summary>The product builds of backup servers that work on the same components.</summary>
internal sealed class BuildsInUse
{
    public BuildsInUse(IEnumerable<BackupServer> servers)
    {
        Servers = [.. servers];
        Builds = [.. Servers.GroupBy(server => server.Version.Value).OrderByDescending(build => build.Count()).ThenByDescending(build => build.Key)];
        Newest = Builds.Max(build => build.Key);
    }

    /// <summary>The builds of a server with a known version and of all that it works with.</summary>
    public BuildsInUse(BackupServer server)
        : this(WorkingWith(server))
    {
    }

    public IReadOnlyList<BackupServer> Servers { get; }

    /// <summary>The build that most servers have; of several such, the newest.</summary>
    public ProductVersion Common => Builds[0].Key;

    public int ServersWithCommon => Builds[0].Count();

    /// <summary>How many more servers have the common build than the one that comes next.</summary>
    public int LeadOfCommon => ServersWithCommon - Builds.Skip(1).Select(build => build.Count()).FirstOrDefault();

    public ProductVersion Newest { get; }

    /// <summary>How many builds there are.</summary>
    public int Count => Builds.Count;

    public IEnumerable<BackupServer> OlderThanNewest => Servers.Where(server => server.Version.Value < Newest);

    private IReadOnlyList<IGrouping<ProductVersion, BackupServer>> Builds { get; }

    private static IEnumerable<BackupServer> WorkingWith(BackupServer server)
    {
        var groups = new SharedComponents(server.Plan);
        var group = groups.GroupOf(server);
        return server.Plan.BackupServers.Where(other => other.Version.IsKnown && ReferenceEquals(groups.GroupOf(other), group));
    }
}
