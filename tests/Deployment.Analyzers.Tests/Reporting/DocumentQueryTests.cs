using Deployment.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Deployment.Analyzers.Tests.Reporting;

/// <summary>What an editor is told when it asks document by document is what a build of the whole project reports.</summary>
public class DocumentQueryTests
{
    public static TheoryData<string> Projects => ["Samples/CentralJobManagement", "Samples/IndependentSites", "Samples/DisasterRecovery", "Samples/Mistakes", "GoldenPlans"];

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task Document_by_document_gives_the_same_as_the_whole_project(string folder)
    {
        var compilation = PlanCompilation.OfFolder(folder);
        var whole = await compilation.AnalyzeAsync();

        var byDocument = new List<Diagnostic>();
        foreach (var tree in compilation.SyntaxTrees)
            byDocument.AddRange(await AskAsync(compilation, tree));

        Assert.Equal(Described(whole), Described(byDocument));
    }

    [Fact]
    public async Task A_finding_in_a_helper_file_is_told_with_that_file()
    {
        var compilation = PlanCompilation.OfFolder("Samples/Mistakes");
        var finding = Assert.Single(await compilation.AnalyzeAsync(), diagnostic => diagnostic.Id == "DPL2001");

        Assert.Contains(Described([finding]).Single(), Described(await AskAsync(compilation, finding.Location.SourceTree!)));
    }

    [Fact]
    public async Task A_span_without_a_finding_gets_none()
    {
        var compilation = PlanCompilation.OfFolder("Samples/Mistakes");
        var finding = Assert.Single(await compilation.AnalyzeAsync(), diagnostic => diagnostic.Id == "DPL2001");
        var tree = finding.Location.SourceTree!;
        var analysis = compilation.WithAnalyzers([new DeploymentPlanAnalyzer()]);

        var elsewhere = new Microsoft.CodeAnalysis.Text.TextSpan(0, 1);
        Assert.Empty(await analysis.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), elsewhere, CancellationToken.None));
        Assert.NotEmpty(await analysis.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), finding.Location.SourceSpan, CancellationToken.None));
    }

    [Fact]
    public async Task An_edit_is_seen_at_the_next_query()
    {
        var before = PlanCompilation.OfFolder("Samples/Mistakes");
        var finding = Assert.Single(await before.AnalyzeAsync(), diagnostic => diagnostic.Id == "DPL4001");
        var tree = finding.Location.SourceTree!;
        var text = await tree.GetTextAsync();
        var literal = text.ToString(finding.Location.SourceSpan);

        var mended = text.Replace(finding.Location.SourceSpan, "\"" + NewerOf(text.ToString(), literal) + "\"");
        var after = before.ReplaceSyntaxTree(tree, tree.WithChangedText(mended));

        Assert.DoesNotContain(await after.AnalyzeAsync(), diagnostic => diagnostic.Id == "DPL4001");
        Assert.Contains(await before.AnalyzeAsync(), diagnostic => diagnostic.Id == "DPL4001");
    }

    private static string NewerOf(string text, string old) =>
        System.Text.RegularExpressions.Regex.Matches(text, @"""(\d+\.\d+\.\d+\.\d+)""").Select(match => match.Groups[1].Value).First(version => $"\"{version}\"" != old);

    private static async Task<IEnumerable<Diagnostic>> AskAsync(CSharpCompilation compilation, SyntaxTree tree)
    {
        var analysis = compilation.WithAnalyzers([new DeploymentPlanAnalyzer()]);
        return await analysis.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), filterSpan: null, CancellationToken.None);
    }

    private static List<string> Described(IEnumerable<Diagnostic> diagnostics) => [.. diagnostics.Select(diagnostic => diagnostic.ToString()).Order(StringComparer.Ordinal)];
}
