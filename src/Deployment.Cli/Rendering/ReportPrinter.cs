using Deployment.Plans;
using Deployment.Plans.Rules;
using Spectre.Console;

namespace Deployment.Cli.Rendering;

/// <summary>Prints what checking a plan brought to light: findings by rule, accepted risks, and a line that sums up.</summary>
internal sealed class ReportPrinter(IAnsiConsole console, bool all)
{
    /// <summary>How many findings of one rule are printed unless all are asked for.</summary>
    private const int ShownOfARule = 10;

    public void Print(PlanReport report)
    {
        Print(indent: 0, new Phrase(report.Plan.Name, Styles.Strong));
        console.WriteLine();

        foreach (var found in report.Findings.GroupBy(finding => (finding.Rule, finding.Severity)))
        {
            PrintRule(found.Key.Rule, new Phrase(found.Key.Severity.InWords(), found.Key.Severity.Style()));
            PrintEntries([.. found.Select(finding => (finding.Subject, finding.Message))]);
        }

        foreach (var accepted in report.Accepted.GroupBy(accepted => accepted.Finding.Rule))
        {
            PrintRule(accepted.Key, new Phrase("accepted", Styles.Faint));
            PrintEntries([.. accepted.Select(finding => (finding.Finding.Subject, finding.Acceptance.Because))]);
        }

        Print(indent: 0, new Phrase(Summary(report)));
    }

    private static string Summary(PlanReport report)
    {
        var plan = report.Plan;
        var counts = report.Findings.ToLookup(finding => finding.Severity);
        return $"{Wording.Count(counts[RuleSeverity.Error].Count(), "error")}, {Wording.Count(counts[RuleSeverity.Warning].Count(), "warning")}, "
            + $"{Wording.Count(counts[RuleSeverity.Info].Count(), "note")} · {Wording.Count(plan.Sites.Count, "site")}, "
            + $"{Wording.Count(plan.BackupServers.Count, "backup server")}, {Wording.Count(plan.DataFlows().All.Count(), "flow")}";
    }

    private void PrintRule(DesignRule rule, Phrase standing) =>
        Print(indent: 0, new Phrase(rule.Id, Styles.Strong), new Phrase(" "), standing, new Phrase($"  {rule.Title}"));

    private void PrintEntries(IReadOnlyList<(Element Subject, string Text)> entries)
    {
        var shown = all ? entries.Count : Math.Min(entries.Count, ShownOfARule);
        foreach (var (subject, text) in entries.Take(shown))
        {
            Print(indent: 2, new Phrase(subject.Path, Styles.Strong));
            Print(indent: 4, new Phrase(text));
        }

        if (shown < entries.Count)
            Print(indent: 2, new Phrase($"… and {Wording.Number(entries.Count - shown)} more (--all shows them)", Styles.Faint));
        console.WriteLine();
    }

    private void Print(int indent, params Phrase[] phrases) => console.Write(new IndentedText(indent, phrases));
}
