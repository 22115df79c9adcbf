namespace Deployment.Plans.Rules.Restore;

/// <summary>Backups are copied to a remote site without a backup server, so that nobody can import them there.</summary>
internal sealed class CopiesCannotBeImported : DesignRule
{
    public override string Id => "DPL3005";

    public override string Title => "Backup copies stand on a site without a backup server";

    public override RuleCategory Category => RuleCategory.Restore;

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override string GuideLines => "59–64, 149–151, 183–186";

    protected internal override IEnumerable<Finding> Check(RuleContext context)
    {
        var copies = context.Plan.Jobs
            .OfType<BackupCopyJob>()
            .Where(copy => copy.Target is { } target && context.Topology.BackupServerBeside(target.Site) is null && ComesFromRemoteSite(copy, target, context))
            .GroupBy(copy => copy.Target!);
        foreach (var group in copies)
        {
            // The guide's other way to have a server on a site: it boots the replica of one that knows the repository (lines 59–64).
            if (context.Topology.IsReplicatedTo(group.Key.RegisteredBy, group.Key.Site))
                continue;
            if (context.KnowsAll(typeof(BackupServer), typeof(LanLink), typeof(ReplicationJob)))
                yield return Report(group.Key, [.. group]);
        }
    }

    private static bool ComesFromRemoteSite(BackupCopyJob copy, Repository target, RuleContext context) =>
        copy.Sources.Any(job => job.Target is { } source && context.Topology.AreRemote(source.Site, target.Site));

    private Finding Report(Repository repository, IReadOnlyList<BackupCopyJob> copies)
    {
        var site = repository.Site;
        var message =
            $"Repository '{repository.Name}' keeps backup copies ({Wording.Names([.. copies.Select(copy => copy.Name)])}) at '{site.Name}', which has no "
            + "backup server: with the site they come from lost, nobody there can import them and restore from them. "
            + $"Add a backup server at '{site.Name}'.";
        return FindingOfAct(message, [repository, site, repository.RegisteredBy], repository.Origin, [.. copies.Select(copy => copy.TargetOrigin)]);
    }
}
