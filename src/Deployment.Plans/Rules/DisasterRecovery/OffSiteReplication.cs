using Deployment.Plans.DataFlows;

namespace Deployment.Plans.Rules.DisasterRecovery;

/// <summary>A replication job that keeps its replicas on a site remote from what it replicates.</summary>
internal sealed class OffSiteReplication
{
    private OffSiteReplication(ReplicationJob job, Site target, IReadOnlyList<Site> sources, Topology topology)
    {
        (Job, Target, Sources) = (job, target, sources);
        LostWithOwner = sources.FirstOrDefault(site => !topology.AreRemote(site, job.Owner.Site));
        IsOwnerReplicated = topology.IsReplicatedTo(job.Owner, target);
    }

    public ReplicationJob Job { get; }

    /// <summary>Where the replicas stand.</summary>
    public Site Target { get; }

    /// <summary>The sites of what is replicated that are remote from the target, at least one; of sites that are not remote from each other, the first.</summary>
    public IReadOnlyList<Site> Sources { get; }

    /// <summary>The source that the job's owner stands at; none where it stands elsewhere.</summary>
    public Site? LostWithOwner { get; }

    /// <summary>Whether the owner itself is replicated to the site.</summary>
    public bool IsOwnerReplicated { get; }

    /// <summary>The ends at which a server has no proxy, the sources first.</summary>
    public IReadOnlyList<Site> EndsWithoutProxy(BackupServer server, ProxySites proxies) =>
        [.. Sources.Append(Target).Where(site => !proxies.Contain(server, site))];

    public static IEnumerable<OffSiteReplication> In(RuleContext context) =>
        context.Plan.ReplicationJobs.Select(job => Of(job, context.Topology)).OfType<OffSiteReplication>();

    /// <summary>A job as such a replication; none where it has no target, or none that is remote.</summary>
    public static OffSiteReplication? Of(ReplicationJob job, Topology topology)
    {
        if (job.TargetHost is not { Site: var target })
            return null;
        var sources = job.SourceSites.Where(site => topology.AreRemote(site, target)).GroupBy(topology.Campus).Select(campus => campus.First()).ToList();
        return sources.Count == 0 ? null : new(job, target, sources, topology);
    }
}
