namespace Deployment.Plans.Rules.Consistency;

/// <summary>An Enterprise Manager has an older product build than a backup server that it manages.</summary>
internal sealed class EnterpriseManagerOlderThanServer : DesignRule
{
    public override string Id => "DPL4002";

    public override string Title => "An Enterprise Manager is older than its backup servers";

    public override RuleCategory Category => RuleCategory.Consistency;

    public override RuleSeverity Severity => RuleSeverity.Error;

    public override string GuideLines => "123–125, 163–165";

    protected internal override IEnumerable<Finding> Check(RuleContext context)
    {
        foreach (var manager in context.Plan.EnterpriseManagers)
        {
            if (!context.Knows(manager.Version) || !manager.Version.IsSet)
                continue;
            var newer = manager.BackupServers
                .Where(server => context.Knows(server.Version) && server.Version.IsSet && server.Version.Value > manager.Version.Value)
                .OrderByDescending(server => server.Version.Value)
                .ToArray();
            if (newer.Length > 0)
                yield return Report(manager, newer, context);
        }
    }

    private Finding Report(EnterpriseManager manager, BackupServer[] newestFirst, RuleContext context)
    {
        var newest = newestFirst[0].Version.Value;
        var servers = newestFirst is [var only]
            ? $"backup server '{only.Name}' has {newest}"
            : $"{newestFirst.Length}{context.OrMore(typeof(EnterpriseManager))} of its backup servers are newer ({Wording.Names([.. newestFirst.Select(server => server.Name)])}), up to {newest}";
        var message =
            $"Enterprise Manager '{manager.Name}' has build {manager.Version.Value}, but {servers}: it cannot manage servers newer than itself, and is "
            + $"updated before them. Raise '{manager.Name}' to {newest}.";
        return FindingOfValue(message, [manager], manager.Version.Origin, manager.Origin, newestFirst[0].Version.Origin);
    }
}
