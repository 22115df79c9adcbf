using Deployment.AcceptanceTests.Samples;

namespace Deployment.AcceptanceTests;

/// <summary>The sample with one mistake a file.</summary>
[Collection(SharedWorkingCopy.Name)]
public sealed class MistakesTests(WorkingCopy copy)
{
    /// <summary>The rule whose severity is changed, a warning by default.</summary>
    private const string Rule = "DPL1001";

    [Fact]
    public async Task Each_mistake_is_reported_once_and_where_a_reader_would_point_at()
    {
        var sample = copy.CopyOf("Mistakes");

        var (build, log) = await sample.BuildAsync();

        build.AssertExitCode(0);
        Assert.Equal(
            Mistake.All.Select(mistake => (mistake.RuleId, mistake.Level, (SourceSpan?)sample.SpanOf(mistake.File, mistake.Text))),
            InOrder(log).Select(diagnostic => (diagnostic.Id, diagnostic.Level, diagnostic.Span)));
        Assert.All(log.Diagnostics.Where(diagnostic => diagnostic.Level != "note"), diagnostic => Assert.Contains(AsPrinted(diagnostic), build.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_rule_that_is_raised_to_an_error_fails_the_build()
    {
        var sample = copy.CopyOf("Mistakes");
        SetSeverity(sample, "error");

        var (build, log) = await sample.BuildAsync();

        build.AssertExitCode(1);
        Assert.Contains($"error {Rule}: ", build.Output, StringComparison.Ordinal);
        Assert.Equal(
            Mistake.All.Select(mistake => (mistake.RuleId, mistake.RuleId == Rule ? "error" : mistake.Level)),
            InOrder(log).Select(diagnostic => (diagnostic.Id, diagnostic.Level)));
    }

    [Fact]
    public async Task A_rule_that_is_switched_off_is_silent_and_the_others_are_not()
    {
        var sample = copy.CopyOf("Mistakes");
        SetSeverity(sample, "none");

        var (build, log) = await sample.BuildAsync();

        build.AssertExitCode(0);
        Assert.Equal(
            Mistake.All.Select(mistake => mistake.RuleId).Where(id => id != Rule),
            InOrder(log).Select(diagnostic => diagnostic.Id));
    }

    private static IEnumerable<LoggedDiagnostic> InOrder(ErrorLog log) => log.Diagnostics.OrderBy(diagnostic => diagnostic.Id, StringComparer.Ordinal);

    private static string AsPrinted(LoggedDiagnostic diagnostic) =>
        $"{diagnostic.Span!.Value.File}({diagnostic.Span.Value.StartLine},{diagnostic.Span.Value.StartColumn}): {diagnostic.Level} {diagnostic.Id}: {diagnostic.Message}";

    /// <summary>As an author does: in the sample's own <c>.editorconfig</c>, in which the later line counts.</summary>
    private static void SetSeverity(Sample sample, string severity) =>
        sample.Write(".editorconfig", $"{sample.Read(".editorconfig")}\ndotnet_diagnostic.{Rule}.severity = {severity}\n");
}
