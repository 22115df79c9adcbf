using System.Globalization;
using System.Text.RegularExpressions;
using Deployment.Analyzers.Tests.Verifiers;
using Deployment.Plans.Rules;

namespace Deployment.Analyzers.Tests;

/// <summary>The table of what is covered of the guide, against the lines that the rules themselves cite.</summary>
public partial class GuideCoverageTests
{
    private const int LastLine = 204;

    private static readonly IReadOnlyList<(LineRange Lines, string EmbodiedBy)> Rows =
    [
        .. Row().Matches(RepositoryFiles.Read("docs/guide-coverage.md")).Select(row => (LineRange.Parse(row.Groups[1].Value), row.Groups[2].Value)),
    ];

    [Fact]
    public void Lines_are_in_order_and_of_the_chapter()
    {
        Assert.NotEmpty(Rows);
        Assert.All(Rows, row => Assert.InRange(row.Lines.First, 1, row.Lines.Last));
        Assert.All(Rows.Zip(Rows.Skip(1)), pair => Assert.True(pair.First.Lines.Last <= pair.Second.Lines.First, $"{pair.Second.Lines} comes too late."));
        Assert.True(Rows[^1].Lines.Last <= LastLine);
    }

    [Fact]
    public void Every_rule_that_is_named_exists_and_none_is_missing() =>
        Assert.Equal(
            RuleCatalog.Rules.Where(rule => rule.GuideLines.Length > 0).Select(rule => rule.Id),
            Rows.SelectMany(row => RuleId().Matches(row.EmbodiedBy)).Select(id => id.Value).Distinct().Order(StringComparer.Ordinal));

    [Fact]
    public void Every_line_that_a_rule_cites_is_covered_by_it_here() => Assert.All(RuleCatalog.Rules, rule =>
        Assert.All(rule.GuideLines.Split(", "), cited =>
            Assert.True(
                Rows.Any(row => row.Lines.Overlaps(LineRange.Parse(cited)) && row.EmbodiedBy.Contains(rule.Id, StringComparison.Ordinal)),
                $"{rule.Id} cites {cited}, where the table does not name it.")));

    [GeneratedRegex(@"^\| (\d+(?:–\d+)?) \| .* \| (.*) \|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"DPL\d{4}")]
    private static partial Regex RuleId();

    private sealed record LineRange(int First, int Last)
    {
        public static LineRange Parse(string lines) =>
            lines.Split('–') is [var first, var last] ? new(Number(first), Number(last)) : new(Number(lines), Number(lines));

        public bool Overlaps(LineRange other) => First <= other.Last && other.First <= Last;

        private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
    }
}
