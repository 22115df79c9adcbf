namespace Deployment.Cli.Tests;

public sealed class MinSeverityTests
{
    [Theory]
    [InlineData("note", 0, "1 error, 1 warning, 0 notes · ", 1)]
    [InlineData("info", 0, "1 error, 1 warning, 0 notes · ", 1)]
    [InlineData("warning", 0, "1 error, 1 warning · ", 1)]
    [InlineData("error", 1, "1 error · ", 1)]
    public void What_weighs_less_is_left_out(string minSeverity, int leftOut, string summary, int exitCode)
    {
        var outcome = Outcome.Of(Plans.WithTwoKindsOfFinding(), $"--min-severity {minSeverity}");

        Assert.Equal(exitCode, outcome.ExitCode);
        Assert.Equal(2 - leftOut, outcome.Lines.Count(line => line.StartsWith("DPL", StringComparison.Ordinal)));
        Assert.Contains(outcome.Lines, line => line.StartsWith(summary, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    public void It_holds_for_every_format_and_what_is_left_out_does_not_fail(string format)
    {
        var all = Outcome.Of(Plans.WithFindingsAndAcceptedRisks(), $"--format {format}");
        var warnings = Outcome.Of(Plans.WithCentralVCenter(branches: 1), $"--format {format} --min-severity error");
        var errors = Outcome.Of(Plans.WithFindingsAndAcceptedRisks(), $"--format {format} --min-severity error");

        Assert.Equal((1, 0, 1), (all.ExitCode, warnings.ExitCode, errors.ExitCode));
        Assert.Contains("'vbr-1' registers", all.Output.Replace("\n   ", "", StringComparison.Ordinal), StringComparison.Ordinal);
        Assert.DoesNotContain("'vbr-1'", errors.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("dark fibre", errors.Output, StringComparison.Ordinal);
        Assert.Contains("'vbr-c'", errors.Output, StringComparison.Ordinal);
    }
}
