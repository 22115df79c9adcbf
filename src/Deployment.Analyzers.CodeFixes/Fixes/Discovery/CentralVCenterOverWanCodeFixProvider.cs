using Deployment.Analyzers.CodeFixes.Editing;

namespace Deployment.Analyzers.CodeFixes.Fixes.Discovery;

/// <summary>DPL1001: limits the account to the sites that the server works with, or registers their hosts instead of the vCenter.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class CentralVCenterOverWanCodeFixProvider() : PlanCodeFixProvider("DPL1001")
{
    internal override IEnumerable<PlanFix> FixesOf(FindingGroup group)
    {
        if (group.CallAt(finding => finding.Origins[0]) is not { } call || group.ExecutionsOf(call, finding => finding.Origins[0]) is not { } executions)
            yield break;
        if (NeededSites.NamesIn(executions) is not { } sites)
            yield break;

        var isOne = executions.Count == 1;
        var each = sites.Count == 1 ? "each server's own site" : "each server's own sites";
        var where = isOne ? NeededSites.InWords(group.First) : each;
        if (LimitedAccount.In(call, sites, isOne && !Statements.MayRunAgain(call) ? NeededSites.Of(group.First).First().Name : null) is { } limit)
            yield return new($"Limit the account to {where}", "LimitAccount", [limit]);
        var hosts = isOne ? $"the hosts of {where}" : $"the hosts of {(sites.Count == 1 ? "each server's site" : each)}";
        yield return new(
            $"Register {hosts} instead of the vCenter",
            "RegisterHosts",
            [Chain.ReplaceArguments(call, HostCollection.Of([.. sites.Select(site => $"{site}.Hosts")], call))]);
    }
}
