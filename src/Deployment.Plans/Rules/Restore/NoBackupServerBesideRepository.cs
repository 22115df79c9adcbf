using Deployment.Plans.DataFlows;

namespace Deployment.Plans.Rules.Restore;

/// <summary>Administrators restore files or application items from a repository beside which no server can mount them.</summary>
internal sealed class NoBackupServerBesideRepository : DesignRule
{
    public override string Id => "DPL3003";

    public override string Title => "A repository that is restored from has no server beside it";

    public override RuleCategory Category => RuleCategory.Restore;

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override string GuideLines => "108–109, 141–142, 183–186, 202–204";

    protected internal override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var restores in RestoresAcrossWan.MountedByAdministrators(context).GroupBy(flow => flow.Repository))
        {
            if (context.Topology.BackupServerBeside(restores.Key.Site) is null && context.KnowsAll(typeof(BackupServer)))
                yield return Report(restores.Key, [.. restores]);
        }
    }

    private Finding Report(Repository repository, IReadOnlyList<RestoreFlow> restores)
    {
        var site = repository.Site;
        var performers = restores.Select(restore => restore.Performer).Distinct().ToList();
        var remedy = performers.TrueForAll(FlowMap.HasMountServers)
            ? $"Add a backup server at '{site.Name}' and restore through it, or give the repository a mount server there."
            : $"Add a backup server at '{site.Name}' and restore through it.";
        var lack = repository.MountServer is { } mountServer
            ? $"no backup server, and mount server '{mountServer.Name}' does not count before product 9.0"
            : "neither a backup server nor a mount server";
        var message =
            $"Repository '{repository.Name}' stands at '{site.Name}', which has {lack}: restores of "
            + $"{RestoreAdvice.Kinds(restores)} from it, through {Wording.Names([.. performers.Select(server => server.Name)])}, mount the backup across the WAN. "
            + RestoreAdvice.MountCost(restores[0].MountRoute)
            + remedy;
        return FindingOfAct(message, [repository, site, .. performers], repository.Origin, [.. restores.Select(restore => restore.Offer.Origin).Distinct()]);
    }
}
