using Deployment.Plans;

namespace Deployment.Analyzers.CodeFixes.Fixes.Restore;

/// <summary>DPL3005: adds a backup server beside the copies.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class CopiesCannotBeImportedCodeFixProvider() : PlanCodeFixProvider("DPL3005")
{
    internal override IEnumerable<PlanFix> FixesOf(FindingGroup group) =>
        NewBackupServer.At(group, (BackupServer)group.First.Subjects[2]) is { } fix ? [fix] : [];
}
