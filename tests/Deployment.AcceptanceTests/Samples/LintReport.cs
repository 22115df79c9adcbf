using System.Text.RegularExpressions;

namespace Deployment.AcceptanceTests.Samples;

/// <summary>Reads the report that a plan's program prints.</summary>
internal static partial class LintReport
{
    /// <summary>A rule is at the margin, the elements at fault are indented below it, and their messages, wrapped, below them.</summary>
    public static IReadOnlyList<LintFinding> Findings(string output)
    {
        var findings = new List<LintFinding>();
        string? rule = null;
        foreach (var line in output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.TrimEnd()))
        {
            if (line.StartsWith("    ", StringComparison.Ordinal))
            {
                if (rule is not null)
                    findings[^1] = findings[^1] with { Message = $"{findings[^1].Message} {line.Trim()}".Trim() };
            }
            else if (!line.StartsWith("  ", StringComparison.Ordinal))
            {
                rule = RuleHeading().Match(line) is { Success: true } heading ? heading.Groups["id"].Value : null;
            }
            else if (rule is not null)
            {
                findings.Add(new(rule, line.Trim(), ""));
            }
        }

        return findings;
    }

    [GeneratedRegex(@"^(?<id>[A-Z]{3}\d{4}) (error|warning|note) ")]
    private static partial Regex RuleHeading();
}
