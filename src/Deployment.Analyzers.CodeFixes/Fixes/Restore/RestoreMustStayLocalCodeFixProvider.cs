using Deployment.Plans;

namespace Deployment.Analyzers.CodeFixes.Fixes.Restore;

/// <summary>DPL3004: takes the ways out that DPL3001 has for self-service, and DPL3002 for administrators, or withdraws the offer.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class RestoreMustStayLocalCodeFixProvider() : PlanCodeFixProvider("DPL3004")
{
    internal override IEnumerable<PlanFix> FixesOf(FindingGroup group)
    {
        var isSelfService = group.Findings.All(finding => finding.Subject is EnterpriseManager);
        return new[]
        {
            isSelfService ? RestoreFixes.MoveJob(group) : RestoreFixes.RestoreLocally(group),
            RestoreFixes.MountLocally(group),
            RestoreFixes.Withdraw(group),
        }.OfType<PlanFix>();
    }
}
