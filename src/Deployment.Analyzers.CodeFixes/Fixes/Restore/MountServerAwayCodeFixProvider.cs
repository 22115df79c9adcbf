namespace Deployment.Analyzers.CodeFixes.Fixes.Restore;

/// <summary>DPL3006: has the machine of the repository mount its backups.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MountServerAwayCodeFixProvider() : PlanCodeFixProvider("DPL3006")
{
    internal override IEnumerable<PlanFix> FixesOf(FindingGroup group) =>
        new[] { RestoreFixes.MountLocally(group) }.OfType<PlanFix>();
}
