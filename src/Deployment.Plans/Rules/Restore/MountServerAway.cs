using Deployment.Plans.DataFlows;

namespace Deployment.Plans.Rules.Restore;

/// <summary>A repository has its backups mounted by a server on a remote site.</summary>
internal sealed class MountServerAway : DesignRule
{
    public override string Id => "DPL3006";

    public override string Title => "A repository has its mount server on a remote site";

    public override RuleCategory Category => RuleCategory.Restore;

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override string GuideLines => "169, 183–186";

    protected internal override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var repository in context.Plan.BackupServers.SelectMany(server => server.Repositories))
        {
            if (repository.MountServer is { } mountServer
                && context.Topology.AreRemote(repository.Site, mountServer.Site)
                && context.Knows(repository.RegisteredBy.Version)
                && FlowMap.HasMountServers(repository.RegisteredBy)
                && context.KnowsAll(typeof(LanLink)))
            {
                yield return Report(repository, mountServer, context);
            }
        }
    }

    private Finding Report(Repository repository, Server mountServer, RuleContext context)
    {
        var message =
            $"Repository '{repository.Name}' at '{repository.Site.Name}' has its mount server '{mountServer.Name}' at '{mountServer.Site.Name}': every restore "
            + "of files or items from it mounts the backup across the WAN. "
            + RestoreAdvice.MountCost(context.Topology.Between(repository.Site, mountServer.Site))
            + $"Have a server at '{repository.Site.Name}' mount its backups, such as '{repository.Machine.Name}'.";
        return FindingOfAct(message, [repository, mountServer], repository.MountServerOrigin, repository.Origin);
    }
}
