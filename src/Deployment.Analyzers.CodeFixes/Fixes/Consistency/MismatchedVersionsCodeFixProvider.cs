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
        if (WrittenBuild.Rewrite(older, builds.Newest, whom => $"Raise {whom} to {builds.Newest}", "RaiseToNewest") is { } raising)
            yield return raising;

        var outliers = group.Findings.Select(finding => (BackupServer)finding.Subject).ToList();
        if (outliers.TrueForAll(server => server.Version.Value > builds.Common)
            && WrittenBuild.Rewrite(outliers, builds.Common, whom => $"Set {whom} to {builds.Common} as the others", "UseCommonBuild") is { } lowering)
        {
            yield return lowering with { IsConcession = true };
        }
    }
}
