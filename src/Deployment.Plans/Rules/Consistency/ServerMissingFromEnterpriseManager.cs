namespace Deployment.Plans.Rules.Consistency;

/// <summary>
/// The plan has an Enterprise Manager, and a backup server that none manages, or not the one that offers restores from the server's backups.
/// </summary>
internal sealed class ServerMissingFromEnterpriseManager : DesignRule
{
    public override string Id => "DPL4003";

    public override string Title => "A backup server is missing from Enterprise Manager";

    public override RuleCategory Category => RuleCategory.Consistency;

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override string GuideLines => "138–139, 199–201";

    protected internal override IEnumerable<Finding> Check(RuleContext context)
    {
        if (context.Plan.EnterpriseManagers is not [var first, ..])
            yield break;
        var count = context.Plan.EnterpriseManagers.Count;
        var managed = new HashSet<BackupServer>(context.Plan.EnterpriseManagers.SelectMany(manager => manager.BackupServers));
        foreach (var server in context.Plan.BackupServers)
        {
            if (!managed.Contains(server) && context.KnowsAll(typeof(EnterpriseManager)))
                yield return FindingOfAct(Message, [server], server.Origin, first.Origin);
        }

        if (count == 1)
            yield break;
        foreach (var (manager, offer, jobs) in OffersFromServersOfOthers(context.Plan.EnterpriseManagers, managed))
        {
            if (context.KnowsAll(typeof(EnterpriseManager)))
                yield return Report(manager, offer, jobs);
        }

        string Message(Finding finding)
        {
            var (which, where) = count == 1
                ? ($"Enterprise Manager '{first.Name}' does not manage backup server '{finding.Subject.Name}'", $"to those that '{first.Name}' manages")
                : ($"None of the plan's {count} Enterprise Managers manages backup server '{finding.Subject.Name}'", "to one of them");
            return $"{which}: its jobs cannot be administered, and its backups not restored, from the portal that has the others. Add it {where}.";
        }
    }

    /// <summary>Offers of self-service with the jobs of one server that another Enterprise Manager manages, but not the one that makes the offer.</summary>
    private static IEnumerable<(EnterpriseManager Manager, RestoreOffer Offer, IReadOnlyList<BackupJob> Jobs)> OffersFromServersOfOthers(
        IReadOnlyList<EnterpriseManager> managers, HashSet<BackupServer> managed) =>
        from manager in managers
        let own = new HashSet<BackupServer>(manager.BackupServers)
        from offer in manager.SelfServiceOffers
        where offer.Kinds.Any(kind => kind != RestoreKind.Failover)
        from jobs in offer.VirtualMachines.Jobs.OfType<BackupJob>()
            .Where(job => job.Target is not null && managed.Contains(job.Owner) && !own.Contains(job.Owner))
            .GroupBy(job => job.Owner)
        select (manager, offer, (IReadOnlyList<BackupJob>)[.. jobs]);

    private Finding Report(EnterpriseManager manager, RestoreOffer offer, IReadOnlyList<BackupJob> jobs)
    {
        var (virtualMachines, server) = (offer.VirtualMachines, jobs[0].Owner);
        var other = manager.Plan.EnterpriseManagers.First(other => other.BackupServers.Contains(server));
        var message =
            $"Enterprise Manager '{manager.Name}' offers self-service restore of '{virtualMachines.Name}', but does not manage backup server '{server.Name}', "
            + $"which has their backup {(jobs.Count == 1 ? "job" : "jobs")} {Wording.Names([.. jobs.Select(job => job.Name)])}: a portal restores with the servers "
            + $"that its Enterprise Manager manages, so users find none of these backups in it. Add '{server.Name}' to those that '{manager.Name}' manages, or have '{other.Name}', which "
            + "manages it, make the offer.";
        return FindingOfAct(message, [manager, virtualMachines, server, .. jobs], offer.Origin, [server.Origin, .. jobs.Select(job => job.Origin)]);
    }
}
