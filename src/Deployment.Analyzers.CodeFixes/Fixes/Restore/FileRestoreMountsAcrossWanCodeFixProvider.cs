namespace Deployment.Analyzers.CodeFixes.Fixes.Restore;

/// <summary>DPL3002: restores through the backup server beside the repository, or has a local server mount the backups.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class FileRestoreMountsAcrossWanCodeFixProvider() : PlanCodeFixProvider("DPL3002")
{
    internal override IEnumerable<PlanFix> FixesOf(FindingGroup group) =>
        new[] { RestoreFixes.RestoreLocally(group), RestoreFixes.MountLocally(group) }.OfType<PlanFix>();
}
