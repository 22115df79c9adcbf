namespace Deployment.Analyzers.CodeFixes.Fixes.Restore;

/// <summary>DPL3001: moves the job to the VMs' local backup server, has a local server mount the backups, or withdraws the offer.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SelfServiceRestoreAcrossWanCodeFixProvider() : PlanCodeFixProvider("DPL3001")
{
    internal override IEnumerable<PlanFix> FixesOf(FindingGroup group) =>
        new[] { RestoreFixes.MoveJob(group), RestoreFixes.MountLocally(group), RestoreFixes.Withdraw(group) }.OfType<PlanFix>();
}
