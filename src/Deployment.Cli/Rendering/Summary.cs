using Deployment.Cli.Findings;
using Deployment.Plans;
using Deployment.Plans.Rules;

namespace Deployment.Cli.Rendering;

/// <summary>Sums up what checking a plan brought to light.</summary>
internal static class Summary
{
    public static IEnumerable<string> LinesOf(LintResult result)
    {
        if (result is { Baseline: { } known, Known: > 0 })
            yield return $"{Wording.Count(result.Known, "known finding")} left out ({known.File})";
        if (result.Gone is > 0 and var gone)
            yield return $"{Wording.Count(gone, "baseline finding is gone", "baseline findings are gone")}: update the baseline with 'lint {result.Baseline!.File} --format json'";

        foreach (var failed in result.Failed)
            yield return failed.Message;

        var findings = new[] { (RuleSeverity.Error, "error"), (RuleSeverity.Warning, "warning"), (RuleSeverity.Info, "note") }
            .Where(severity => result.Count(severity.Item1) is not null)
            .Select(severity => Wording.Count(result.Count(severity.Item1)!.Value, severity.Item2));
        yield return $"{string.Join(", ", findings)} · {Wording.Count(result.Plan.Sites.Count, "site")}, "
            + $"{Wording.Count(result.Plan.BackupServers.Count, "backup server")}, {Wording.Count(result.Flows, "flow")}";
    }
}
