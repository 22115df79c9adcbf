using Deployment.Ide.Tests.Editing;
using Microsoft.CodeAnalysis;

namespace Deployment.Ide.Tests;

/// <summary>An editor asks for the lines that it shows, and gets what is in them.</summary>
public class SpanTests
{
    [Fact]
    public async Task A_line_has_the_findings_that_stand_in_it()
    {
        using var workbench = MismatchedPlans.Open();
        var document = workbench.DocumentNamed(MismatchedPlans.Table);
        var found = new List<string>();
        foreach (var line in (await document.GetTextAsync()).Lines)
        {
            foreach (var diagnostic in await Workbench.DiagnosticsAsync(document, line.Span))
                found.Add($"{line.ToString().Trim()} {diagnostic.Id} {Squiggle.Of(diagnostic).Text}");
        }

        Assert.Equal(
            [
                """new("Bergen", "12.1.2.172"), DPL4001 "12.1.2.172" """.TrimEnd(),
                """new("Kaunas", "12.2.0.334"), DPL4001 "12.2.0.334" """.TrimEnd(),
            ],
            found);
    }

    [Fact]
    public async Task A_document_apart_from_all_plans_has_none()
    {
        const string Unrelated = "Unrelated.cs";

        using var workbench = new Workbench();
        workbench.AddProject(
            "Plans",
            ("Plan.cs", MismatchedPlans.Chain),
            (Unrelated, "internal static class Unrelated { public static string Version => \"12.1.2.172\"; }"));

        Assert.NotEmpty(await workbench.SquigglesAsync());
        Assert.Empty(await Workbench.DiagnosticsAsync(workbench.DocumentNamed(Unrelated)));
    }

    [Fact]
    public async Task A_severity_of_the_author_is_the_one_shown()
    {
        using var workbench = Workbench.OpenSamples(Mistake.Sample);
        Assert.Contains(await workbench.SquigglesAsync(), squiggle => squiggle is { Id: "DPL1001", Severity: DiagnosticSeverity.Warning });

        workbench.AddEditorConfig(
            Mistake.Sample,
            """
            [*.cs]
            dotnet_diagnostic.DPL1001.severity = error
            dotnet_diagnostic.DPL2001.severity = none
            """);

        var squiggles = await workbench.SquigglesAsync();
        Assert.Contains(squiggles, squiggle => squiggle is { Id: "DPL1001", Severity: DiagnosticSeverity.Error });
        Assert.DoesNotContain(squiggles, squiggle => squiggle.Id == "DPL2001");
    }
}
