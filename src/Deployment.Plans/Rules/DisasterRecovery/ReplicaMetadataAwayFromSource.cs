namespace Deployment.Plans.Rules.DisasterRecovery;

/// <summary>A replication job keeps its metadata in a repository remote from what it replicates.</summary>
/// <remarks>Source: best-practice guide, chapter on replication jobs; user guide, "Replication Scenarios": the repository stands at the source.</remarks>
internal sealed class ReplicaMetadataAwayFromSource : DesignRule
{
    public override string Id => "DPL2005";

    public override string Title => "Replica metadata is kept away from the source";

    public override RuleCategory Category => RuleCategory.DisasterRecovery;

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override string GuideLines => "55–59";

    protected internal override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var job in context.Plan.ReplicationJobs)
        {
            // Of several sources, the metadata can be beside one only.
            if (job.MetadataRepository is { } repository
                && job.SourceSites.FirstOrDefault() is { } source
                && job.SourceSites.All(site => context.Topology.AreRemote(site, repository.Site))
                && context.KnowsAll(typeof(LanLink), typeof(ReplicationJob)))
            {
                yield return Report(job, repository, source);
            }
        }
    }

    private Finding Report(ReplicationJob job, Repository repository, Site source)
    {
        var message =
            $"Replication job '{job.Name}' keeps its metadata in repository '{repository.Name}' at '{repository.Site.Name}', remote from the VMs at "
            + $"'{source.Name}': the proxy that reads the VMs fetches it over the WAN, to find what has changed where changed block tracking cannot be used. Keep it in a repository at '{source.Name}'.";
        return FindingOfAct(message, [job, repository], job.MetadataRepositoryOrigin, repository.Origin, job.Origin);
    }
}
