namespace Deployment.Plans.Rules.Consistency;

/// <summary>Backup servers that work on the same components have different product builds.</summary>
internal sealed class MismatchedVersions : DesignRule
{
    public override string Id => "DPL4001";

    public override string Title => "Backup servers that work together have different builds";

    public override RuleCategory Category => RuleCategory.Consistency;

    public override RuleSeverity Severity => RuleSeverity.Error;

    public override string GuideLines => "123–125, 163–165";

    protected internal override IEnumerable<Finding> Check(RuleContext context)
    {
        var versioned = context.Plan.BackupServers.Where(server => context.Knows(server.Version) && server.Version.IsSet);
        var groups = new SharedComponents(context.Plan);
        var unknownOfGroup = context.Plan.BackupServers.Where(server => server.Version.IsUnknown).ToLookup(groups.GroupOf);
        foreach (var group in versioned.GroupBy(groups.GroupOf))
        {
            if (HaveSameBuild(group))
                continue;
            var builds = new BuildsInUse(group);
            var unknown = unknownOfGroup[group.Key].Count();

            // Servers that are yet to be added, or whose builds are yet to be known, may make another build the common one.
            if (!context.KnowsAll(typeof(BackupServer)) || (unknown > 0 && builds.LeadOfCommon <= unknown))
                continue;
            foreach (var server in group)
            {
                if (server.Version.Value != builds.Common)
                    yield return Report(server, builds, unknown == 0 ? "" : " or more");
            }
        }
    }

    private static bool HaveSameBuild(IEnumerable<BackupServer> servers)
    {
        var first = servers.First().Version.Value;
        return servers.All(server => server.Version.Value == first);
    }

    private Finding Report(BackupServer server, BuildsInUse builds, string orMore)
    {
        var (version, common, newest) = (server.Version.Value, builds.Common, builds.Newest);
        var others = Wording.Count(builds.ServersWithCommon, "server") + orMore;
        var further = builds.Count > 2 ? $" ({builds.Count} builds{orMore} in all)" : "";
        var remedy = version < newest
            ? $"Raise '{server.Name}' to {newest}"
            : $"Raise the others to {version}, as a product cannot be downgraded, or install '{server.Name}' anew with {common}";
        var message =
            $"Backup server '{server.Name}' has build {version}, but {others} that it works with {(builds.ServersWithCommon == 1 ? "has" : "have")} {common}{further}: "
            + $"servers that share components must have the same build, or jobs of the older fail on components that the newer has upgraded. {remedy}.";
        return FindingOfValue(message, [server], server.Version.Origin, server.Origin);
    }
}
