using System.Text.RegularExpressions;
using VerifyXunit;

namespace Deployment.Cli.Tests;

public sealed partial class LintCommandTests
{
    [Fact]
    public Task A_clean_plan_gets_a_summary()
    {
        var outcome = Outcome.Of(Plans.Clean());

        Assert.Equal(0, outcome.ExitCode);
        return Verifier.Verify(outcome.Output);
    }

    [Fact]
    public Task Findings_are_grouped_by_rule()
    {
        var outcome = Outcome.Of(Plans.WithTwoKindsOfFinding());

        Assert.Equal(1, outcome.ExitCode);
        return Verifier.Verify(outcome.Output);
    }

    [Fact]
    public Task Findings_of_one_rule_are_told_apart_by_their_severity()
    {
        var outcome = Outcome.Of(Plans.WithFindingsOfOneRule(isWarningAmongThem: true));

        Assert.Equal(1, outcome.ExitCode);
        return Verifier.Verify(outcome.Output);
    }

    [Fact]
    public void A_note_does_not_fail_though_its_rule_warns_elsewhere()
    {
        var outcome = Outcome.Of(Plans.WithFindingsOfOneRule(isWarningAmongThem: false));

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains("0 errors, 0 warnings, 1 note ", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public Task An_accepted_risk_is_shown_with_its_reason_and_does_not_fail()
    {
        var outcome = Outcome.Of(Plans.WithAcceptedRisk());

        Assert.Equal(0, outcome.ExitCode);
        return Verifier.Verify(outcome.Output);
    }

    [Fact]
    public void Findings_of_one_rule_are_grouped_by_how_much_they_weigh()
    {
        var outcome = Outcome.Of(Plans.WithOneRuleAtTwoSeverities());

        Assert.Equal(
            ["DPL4005 warning  A backup server carries roles for another one", "DPL4005 error  A backup server carries roles for another one"],
            outcome.Lines.Where(line => line.StartsWith("DPL", StringComparison.Ordinal)));
        Assert.Contains("1 error, 1 warning, 0 notes", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_warning_is_enough_to_fail()
    {
        var outcome = Outcome.Of(Plans.WithCentralVCenter(branches: 1));

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("0 errors, 1 warning, 0 notes", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, "", 10)]
    [InlineData(11, "", 10)]
    [InlineData(11, "--all", 11)]
    [InlineData(11, "lint", 10)]
    [InlineData(11, "lint --all", 11)]
    [InlineData(11, "--all lint", 11)]
    public void Ten_findings_of_a_rule_are_shown_unless_all_are_asked_for(int findings, string arguments, int shown)
    {
        var outcome = Outcome.Of(Plans.WithCentralVCenter(findings), arguments);

        Assert.Equal(shown, outcome.Lines.Count(line => line.StartsWith("Branch ", StringComparison.Ordinal)));
        Assert.Equal(shown < findings, outcome.Lines.Contains("… and 1 more (--all shows them)"));
        Assert.Contains("0 errors, " + findings + " warnings", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Square_brackets_in_names_are_printed_as_they_stand()
    {
        var plan = Plans.WithCentralVCenter(branches: 1, siteName: "[bold]Oslo[/]");

        Assert.Contains("[bold]Oslo[/] 1 / vbr-1", Outcome.Of(plan).Lines);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(80)]
    public void No_line_is_wider_than_the_console_or_ends_in_a_space(int width)
    {
        var outcome = Outcome.Of(Plans.WithTwoKindsOfFinding(), width: width);

        var lines = outcome.Output.Split('\n');
        Assert.All(lines, line => Assert.InRange(line.Length, 0, width));
        Assert.All(lines, line => Assert.Equal(line.TrimEnd(), line));
        Assert.Equal(Outcome.Of(Plans.WithTwoKindsOfFinding(), width: 1000).Words, outcome.Words);
    }

    [Fact]
    public void Colour_adds_nothing_but_colour()
    {
        var coloured = Outcome.Of(Plans.WithTwoKindsOfFinding(), colour: true).Output;

        Assert.Contains("\u001b[91merror\u001b[0m", coloured, StringComparison.Ordinal);
        Assert.Contains("\u001b[93mwarning\u001b[0m", coloured, StringComparison.Ordinal);
        Assert.Equal(Outcome.Of(Plans.WithTwoKindsOfFinding()).Output, EscapeSequence().Replace(coloured, ""));
    }

    [GeneratedRegex("\u001b\\[[0-9;]*m")]
    private static partial Regex EscapeSequence();
}
