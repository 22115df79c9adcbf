using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Deployment.Analyzers.Tests.Verifiers;

/// <summary>A file of a plan's project that is edited, while the others stay as they are.</summary>
/// <param name="Name">The project and the file.</param>
/// <param name="Compilation">The project.</param>
/// <param name="Tree">The file.</param>
internal sealed record EditedPlan(string Name, CSharpCompilation Compilation, SyntaxTree Tree)
{
    /// <summary>What the analyzer says if it fails: its own exception, and one of the evaluation.</summary>
    private const string AnalyzerFailure = "AD0001";

    /// <summary>The files of all samples and golden plans.</summary>
    public static ImmutableArray<EditedPlan> All { get; } = [.. Folders().SelectMany(OfFolder)];

    public ImmutableArray<SyntaxToken> Tokens { get; } = [.. Tree.GetRoot().DescendantTokens().Where(token => token.Span.Length > 0)];

    /// <summary>Analyzes the file after a change of its text, as an editor would.</summary>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(TextChange change)
    {
        var edited = Tree.WithChangedText(Tree.GetText().WithChanges(change));
        var compilation = Compilation.ReplaceSyntaxTree(Tree, edited);
        var analysis = compilation.WithAnalyzers([new DeploymentPlanAnalyzer()]);
        return await analysis.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(edited), filterSpan: null, CancellationToken.None);
    }

    /// <summary>Whether a diagnostic tells of a failure of the analyzer rather than of the plan.</summary>
    public static bool IsFailure(Diagnostic diagnostic) =>
        diagnostic.Id == AnalyzerFailure || diagnostic.GetMessage(null).Contains("please report the plan", StringComparison.Ordinal);

    public override string ToString() => Name;

    private static IEnumerable<string> Folders() =>
        Directory.GetDirectories(Path.Combine(AppContext.BaseDirectory, "Samples")).Select(path => $"Samples/{Path.GetFileName(path)}").Append("GoldenPlans");

    private static IEnumerable<EditedPlan> OfFolder(string folder)
    {
        var compilation = PlanCompilation.OfFolder(folder);
        return compilation.SyntaxTrees
            .Where(tree => File.Exists(Path.Combine(AppContext.BaseDirectory, folder, tree.FilePath)))
            .Select(tree => new EditedPlan($"{folder}/{tree.FilePath}", compilation, tree));
    }
}
