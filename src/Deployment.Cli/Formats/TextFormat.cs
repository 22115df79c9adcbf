using Deployment.Cli.Findings;
using Deployment.Cli.Rendering;
using Deployment.Plans;
using Deployment.Plans.Rules;
using Spectre.Console;

namespace Deployment.Cli.Formats;

/// <summary>Text for people: findings by rule, accepted risks, and lines that sum up.</summary>
internal sealed class TextFormat(IAnsiConsole console, bool all) : ILintFormat
{
    /// <summary>How many findings of one rule are printed unless all are asked for.</summary>
    private const int ShownOfARule = 10;

    public void Write(LintResult result)
    {
        Print(indent: 0, new Phrase(result.Plan.Name, Styles.Strong));
        console.WriteLine();

        foreach (var found in result.New.GroupBy(finding => (finding.Rule, finding.Severity)))
        {
            PrintRule(found.Key.Rule, new Phrase(found.Key.Severity.InWords(), found.Key.Severity.Style()));
            PrintEntries([.. found.Select(finding => (finding.Subject, finding.Message))]);
        }

        foreach (var accepted in result.Accepted.GroupBy(accepted => accepted.Finding.Rule))
        {
            PrintRule(accepted.Key, new Phrase("accepted", Styles.Faint));
            PrintEntries([.. accepted.Select(linted => (linted.Finding.Subject, linted.Acceptance!.Because))]);
        }

        foreach (var line in Summary.LinesOf(result))
            Print(indent: 0, new Phrase(line));
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
