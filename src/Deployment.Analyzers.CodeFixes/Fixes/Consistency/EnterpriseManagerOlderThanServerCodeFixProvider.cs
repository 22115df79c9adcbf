using Deployment.Plans;

namespace Deployment.Analyzers.CodeFixes.Fixes.Consistency;

/// <summary>DPL4002: raises the Enterprise Manager to the newest build of its servers.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class EnterpriseManagerOlderThanServerCodeFixProvider() : PlanCodeFixProvider("DPL4002")
{
    internal override IEnumerable<PlanFix> FixesOf(FindingGroup group)
    {
        var managers = group.Findings.Select(finding => (EnterpriseManager)finding.Subject).ToList();
        var newest = managers.SelectMany(manager => manager.BackupServers).Where(server => server.Version.IsKnown).Max(server => server.Version.Value);
        return WrittenBuild.Rewrite(managers, newest, whom => $"Raise {whom} to {newest}", "Raise") is { } raising ? [raising] : [];
    }
}
