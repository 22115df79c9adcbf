using Deployment.Analyzers.CodeFixes.Editing;
using Deployment.Plans;

namespace Deployment.Analyzers.CodeFixes.Fixes.Discovery;

/// <summary>DPL1001: limits the account to the server's own site, or registers the site's hosts instead of the vCenter.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class CentralVCenterOverWanCodeFixProvider() : PlanCodeFixProvider("DPL1001")
{
    internal override IEnumerable<PlanFix> FixesOf(FindingGroup group)
    {
        if (group.CallAt(finding => finding.Origins[0]) is not { } call || group.ExecutionsOf(call, finding => finding.Origins[0]) is not { } executions)
            yield break;
        var names = new NamesInScope([.. executions.Keys]);
        if (names.Of(scope => executions[scope].Subject is BackupServer server ? server.Site : null) is not { } site)
            yield break;

        var siteName = ((BackupServer)group.First.Subject).Site.Name;
        var (where, hosts) = executions.Count == 1 ? ($"'{siteName}'", $"the hosts of '{siteName}'") : ("each server's own site", "the hosts of each server's site");
        if (LimitedAccount.In(call, site, executions.Count == 1 ? siteName : null) is { } limit)
            yield return new($"Limit the account to {where}", "LimitAccount", [limit]);
        yield return new($"Register {hosts} instead of the vCenter", "RegisterHosts", [Chain.ReplaceArguments(call, HostCollection.Of($"{site}.Hosts", call))]);
    }
}
