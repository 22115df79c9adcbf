using Deployment.AcceptanceTests.Packaging;
using Deployment.AcceptanceTests.Samples;

namespace Deployment.AcceptanceTests;

/// <summary>What an author can do about a finding that is not to be mended: the same mistake in files that each do something else.</summary>
[Collection(SharedWorkingCopy.Name)]
public sealed class SuppressionTests(WorkingCopy copy)
{
    private const string Rule = "DPL1001";
    private const string Call = "vbr.Manages(vCenter);";
    private const string Method = "public static DeploymentPlan Create()";

    [Fact]
    public async Task A_finding_is_silent_where_it_is_suppressed_or_accepted_and_a_note_where_it_is_only_suggested()
    {
        var sources = (await ProjectAsync(run: "Accepted")).Sources;
        AddMistake(sources, "Plain");
        AddMistake(sources, "Pragma", (Call, $"#pragma warning disable {Rule}\n{Call}\n#pragma warning restore {Rule}"));
        AddMistake(sources, "OnMethod", (Method, $"[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Deployment\", \"{Rule}\")]\n{Method}"));
        AddMistake(sources, "ByAssembly");
        AddMistake(sources, "Accepted", (Call, $"{Call}\nvbr.Accept(\"{Rule}\", because: \"The link is dark fibre.\");"));
        AddMistake(sources, "SwitchedOff");
        AddMistake(sources, "Suggested");
        sources.Write("GlobalSuppressions.cs", $"""
            using System.Diagnostics.CodeAnalysis;

            [assembly: SuppressMessage("Deployment", "{Rule}", Scope = "member", Target = "~M:Mistakes.ByAssembly.Create~Deployment.Plans.DeploymentPlan")]
            """);
        SetSeverities(sources, ("SwitchedOff", "none"), ("Suggested", "suggestion"));

        var (run, log) = await sources.BuildAndRunAsync();

        run.AssertExitCode(0);
        Assert.Equal([("Plain.cs", Rule, "warning"), ("Suggested.cs", Rule, "note")], ByFile(log.Diagnostics));
        Assert.Equal(
            [("ByAssembly.cs", Rule), ("OnMethod.cs", Rule), ("Pragma.cs", Rule)],
            ByFile(log.Suppressed).Select(suppressed => (suppressed.File, suppressed.Id)));
        Assert.Contains($"{Rule} accepted ", run.Output, StringComparison.Ordinal);
        Assert.Contains("The link is dark fibre.", run.Output, StringComparison.Ordinal);
        Assert.Empty(LintReport.Findings(run.Output));
    }

    [Fact]
    public async Task A_finding_fails_the_build_where_it_is_raised_to_an_error_and_so_does_the_acceptance_of_what_is_no_rule()
    {
        var sources = (await ProjectAsync(run: "Raised")).Sources;
        const string Acceptance = "vbr.Accept(\"DPL1234\", because: \"No rule has this id.\");";
        AddMistake(sources, "Raised");
        AddMistake(sources, "Misspelt", (Call, Acceptance));
        SetSeverities(sources, ("Raised", "error"));

        var (build, log) = await sources.BuildAsync();

        build.AssertExitCode(1);
        Assert.Equal([("Misspelt.cs", "DPL0001", "error"), ("Raised.cs", Rule, "error")], ByFile(log.Diagnostics));
        Assert.Equal(
            [sources.SpanOf("Misspelt.cs", "\"DPL1234\""), sources.SpanOf("Raised.cs", "Manages(vCenter)")],
            log.Diagnostics.OrderBy(diagnostic => diagnostic.Id, StringComparer.Ordinal).Select(diagnostic => diagnostic.Span!.Value));
    }

    private async Task<ConsumerProject> ProjectAsync(string run)
    {
        var project = (await copy.PackAsync()).AddProject("net10.0");
        project.Sources.Write("Program.cs", $"""
            using Deployment.Plans;

            return Mistakes.{run}.Create().Run(args);
            """);
        return project;
    }

    /// <summary>Adds the mistake in a class and file of another name, and with other lines.</summary>
    private void AddMistake(Sample sources, string name, params (string Text, string Replacement)[] changes)
    {
        var file = $"{name}.cs";
        sources.Write(file, copy.CopyOf(Mistake.Sample).Read("CentralVCenterOverWan.cs"));
        sources.Replace(file, "class CentralVCenterOverWan", $"class {name}");
        foreach (var (text, replacement) in changes)
            sources.Replace(file, text, replacement);
    }

    private static void SetSeverities(Sample sources, params (string Name, string Severity)[] severities) => sources.Write(
        ".editorconfig",
        string.Concat(severities.Select(one => $"[{one.Name}.cs]\ndotnet_diagnostic.{Rule}.severity = {one.Severity}\n")));

    private static IEnumerable<(string File, string Id, string Level)> ByFile(IEnumerable<LoggedDiagnostic> diagnostics) => diagnostics
        .Select(diagnostic => (diagnostic.Span!.Value.File, diagnostic.Id, diagnostic.Level))
        .OrderBy(diagnostic => diagnostic.File, StringComparer.Ordinal);
}
