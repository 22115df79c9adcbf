using Deployment.Analyzers.CodeFixes.Editing;
using Deployment.Plans;
using Deployment.Plans.Rules;

namespace Deployment.Analyzers.CodeFixes.Fixes.DisasterRecovery;

/// <summary>DPL2002: gives the job to the backup server beside the replicas, with the proxies that it needs.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class FailoverDependsOnSourceSiteCodeFixProvider() : PlanCodeFixProvider("DPL2002")
{
    internal override IEnumerable<PlanFix> FixesOf(FindingGroup group)
    {
        if (group.CallAt(finding => finding.Origins[0]) is not { } creation
            || group.ExecutionsOf(creation, finding => finding.Origins[0]) is not { } executions
            || executions.Names.Of(scope => ServerOf(executions[scope])) is not { } server
            || Chain.ReplaceReceiver(creation, server) is not { } move
            || MissingProxies.EditsFor(group, ServerOf) is not { } proxies)
        {
            yield break;
        }

        var title = executions.Count == 1
            ? $"Give job '{group.First.Subject.Name}' to '{ServerOf(group.First).Name}'"
            : $"Give job '{group.First.Subject.Name}' and {executions.Count - 1} more to the servers beside their replicas";
        yield return new(title, "MoveJob", [.. move, .. proxies]);
    }

    private static BackupServer ServerOf(Finding finding) => (BackupServer)finding.Subjects[3];
}
