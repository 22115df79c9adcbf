namespace Deployment.Plans.Rules.Consistency;

/// <summary>The plan has an Enterprise Manager, and a backup server that no Enterprise Manager manages.</summary>
internal sealed class ServerMissingFromEnterpriseManager : DesignRule
{
    public override string Id => "DPL4003";

    public override string Title => "A backup server is missing from Enterprise Manager";

    public override RuleCategory Category => RuleCategory.Consistency;

    public override RuleSeverity Severity => RuleSeverity.Warning;

    public override string GuideLines => "138–139";

    protected internal override IEnumerable<Finding> Check(RuleContext context)
    {
        if (context.Plan.EnterpriseManagers.Count == 0)
            yield break;
        var managed = new HashSet<BackupServer>(context.Plan.EnterpriseManagers.SelectMany(manager => manager.BackupServers));
        foreach (var server in context.Plan.BackupServers)
        {
            if (!managed.Contains(server) && context.KnowsAll(typeof(EnterpriseManager)))
                yield return Report(server, context.Plan.EnterpriseManagers);
        }
    }

    private Finding Report(BackupServer server, IReadOnlyList<EnterpriseManager> managers)
    {
        var (count, first) = (managers.Count, managers[0]);
        return FindingOfAct(Message, [server], server.Origin, first.Origin);

        string Message()
        {
            var (which, where) = count == 1
                ? ($"Enterprise Manager '{first.Name}' does not manage backup server '{server.Name}'", $"to those that '{first.Name}' manages")
                : ($"None of the plan's {count} Enterprise Managers manages backup server '{server.Name}'", "to one of them");
            return $"{which}: its jobs cannot be administered, and its backups not restored, from the portal that has the others. Add it {where}.";
        }
    }
}
