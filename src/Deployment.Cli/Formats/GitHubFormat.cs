using Deployment.Cli.Findings;
using Deployment.Cli.Rendering;
using Deployment.Plans.Rules;

namespace Deployment.Cli.Formats;

/// <summary>Workflow commands, of which GitHub Actions makes annotations.</summary>
internal sealed class GitHubFormat(TextWriter output) : ILintFormat
{
    public void Write(LintResult result)
    {
        foreach (var finding in result.New)
        {
            var title = $"{finding.Rule.Id} {finding.Rule.Title}";
            output.WriteLine($"::{Command(finding.Severity)} title={EscapeProperty(title)}::{Escape($"{finding.Subject.Path}: {finding.Message}")}");
        }

        foreach (var failed in result.Failed)
            output.WriteLine($"::error title={EscapeProperty(failed.Rule.Id)} failed::{Escape(failed.Message)}");

        foreach (var line in Summary.LinesOf(result))
            output.WriteLine(line);
    }

    private static string Command(RuleSeverity severity) => severity == RuleSeverity.Info ? "notice" : severity.InWords();

    private static string EscapeProperty(string text) => Escape(text).Replace(":", "%3A").Replace(",", "%2C");

    private static string Escape(string text) => text.Replace("%", "%25").Replace("\r", "%0D").Replace("\n", "%0A");
}
