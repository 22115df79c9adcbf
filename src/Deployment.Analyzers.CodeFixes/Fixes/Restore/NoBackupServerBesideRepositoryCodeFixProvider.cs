using Deployment.Analyzers.CodeFixes.Editing;
using Deployment.Plans;
using Deployment.Plans.Rules;

namespace Deployment.Analyzers.CodeFixes.Fixes.Restore;

/// <summary>DPL3003: has a local server mount the backups, or adds a backup server beside the repository and restores through it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class NoBackupServerBesideRepositoryCodeFixProvider() : PlanCodeFixProvider("DPL3003")
{
    internal override IEnumerable<PlanFix> FixesOf(FindingGroup group)
    {
        if (RestoreFixes.MountLocally(group) is { } mount)
            yield return mount;
        if (NewBackupServer.At(group, (BackupServer)group.First.Subjects[2], (_, server) => RestoreThrough(server, group)) is { } server)
            yield return server;
    }

    /// <summary>Has another server perform the restores; none where one is no statement of its own, or would move others as well.</summary>
    private static List<SourceEdit>? RestoreThrough(string server, FindingGroup group)
    {
        if (group.CallsAt(OffersOf) is not { } offers)
            return null;
        var edits = new List<SourceEdit>();
        foreach (var offer in offers)
        {
            if (offer.Parent is not ExpressionStatementSyntax || !offer.Receiver().IsName() || group.ExecutionsOf(offer, OffersOf) is null)
                return null;
            edits.Add(SourceEdit.Replace(offer.Receiver(), server));
        }

        return edits;
    }

    private static IEnumerable<Origin> OffersOf(Finding finding) => finding.Origins.Skip(1);
}
