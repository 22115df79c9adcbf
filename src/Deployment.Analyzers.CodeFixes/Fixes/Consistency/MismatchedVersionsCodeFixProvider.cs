using Deployment.Analyzers.CodeFixes.Editing;
using Deployment.Plans;
using Deployment.Plans.Rules.Consistency;

namespace Deployment.Analyzers.CodeFixes.Fixes.Consistency;

/// <summary>DPL4001: raises the older servers to the newest build, or gives a newer one the build that the others have.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class MismatchedVersionsCodeFixProvider() : PlanCodeFixProvider("DPL4001")
{
    internal override IEnumerable<PlanFix> FixesOf(FindingGroup group)
    {
        var builds = new BuildsInUse((BackupServer)group.First.Subject);
        var older = group.Findings.SelectMany(finding => new BuildsInUse((BackupServer)finding.Subject).OlderThanNewest).ToList();
        if (Rewrite(older, builds.Newest) is { } raising)
        {
            var names = older.Select(server => server.Name).Distinct().ToList();
            yield return new($"Raise {(names is [var only] ? $"'{only}'" : $"{names.Count} servers")} to {builds.Newest}", "RaiseToNewest", raising);
        }

        var outliers = group.Findings.Select(finding => (BackupServer)finding.Subject).ToList();
        if (outliers.TrueForAll(server => server.Version.Value > builds.Common) && Rewrite(outliers, builds.Common) is { } lowering)
            yield return new($"Set '{outliers[0].Name}' to {builds.Common} as the others", "UseCommonBuild", lowering, IsConcession: true);
    }

    private static IReadOnlyList<SourceEdit>? Rewrite(IEnumerable<BackupServer> servers, ProductVersion build) =>
        WrittenBuild.Rewrite(servers.Select(server => server.Version), build);
}
