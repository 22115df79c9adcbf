using Deployment.Plans;
using Deployment.Plans.Rules;

namespace Deployment.Cli.Rendering;

/// <summary>What a report comes to, in one line.</summary>
internal static class ReportSummary
{
    public static string Of(PlanReport report)
    {
        var plan = report.Plan;
        var counts = report.Findings.ToLookup(finding => finding.Severity);
        return $"{Wording.Count(counts[RuleSeverity.Error].Count(), "error")}, {Wording.Count(counts[RuleSeverity.Warning].Count(), "warning")}, "
            + $"{Wording.Count(counts[RuleSeverity.Info].Count(), "note")} · {Wording.Count(plan.Sites.Count, "site")}, "
            + $"{Wording.Count(plan.BackupServers.Count, "backup server")}, {Wording.Count(plan.DataFlows().All.Count(), "flow")}";
    }
}
