namespace Deployment.Plans.Rules.DisasterRecovery;

/// <summary>VMs are replicated to a remote site, but the job's server has no proxy on one of the two sites, or on neither.</summary>
/// <remarks>Source: best-practice guide, chapter on replication jobs; user guide, "Replication Scenarios": one proxy at each end.</remarks>
internal sealed class ReplicationWithoutProxyAtBothEnds : DesignRule
{
    public override string Id => "DPL2004";

    public override string Title => "Off-site replication lacks a proxy at one end";

    public override RuleCategory Category => RuleCategory.DisasterRecovery;

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override string GuideLines => "55–59";

    protected internal override IEnumerable<Finding> Check(RuleContext context)
    {
        var proxies = new ProxySites(context.Topology);
        foreach (var replication in OffSiteReplication.In(context))
        {
            var missing = replication.EndsWithoutProxy(replication.Job.Owner, proxies);
            if (missing.Count > 0 && context.KnowsAll(typeof(Proxy), typeof(LanLink)))
                yield return Report(replication, missing);
        }
    }

    private Finding Report(OffSiteReplication replication, IReadOnlyList<Site> missing)
    {
        var (job, owner) = (replication.Job, replication.Job.Owner);
        var sources = Wording.And([.. replication.Sources.Select(site => $"'{site.Name}'")]);
        var without = Wording.And([.. missing.Select(site => $"'{site.Name}'")]);
        var message =
            $"Replication job '{job.Name}' takes VMs from {sources} to '{replication.Target.Name}', but its server '{owner.Name}' has no proxy at {without}: "
            + $"without one at each end, the data crosses the WAN uncompressed. Add a proxy of '{owner.Name}' at {without}.";
        return FindingOfAct(message, [job, owner, .. missing], job.Origin, job.TargetOrigin, owner.Origin);
    }
}
