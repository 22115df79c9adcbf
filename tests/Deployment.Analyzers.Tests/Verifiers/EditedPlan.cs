using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Deployment.Analyzers.Tests.Verifiers;

/// <summary>A file of a plan's project that is edited, while the others stay as they are.</summary>
/// <param name="Name">The project and the file.</param>
/// <param name="Compilation">What of the project it takes.</param>
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
        var files = compilation.SyntaxTrees.Where(tree => File.Exists(Path.Combine(AppContext.BaseDirectory, folder, tree.FilePath))).ToList();
        var needs = files.ToDictionary(file => file, file => NeededBy([file], compilation));
        foreach (var file in files)
        {
            // A file that makes no plan is seen through the smallest that does.
            var project = needs.Values.Where(project => project.Contains(file) && project.Any(MakesPlan)).MinBy(project => project.Count) ?? needs[file];
            yield return new($"{folder}/{file.FilePath}", compilation.RemoveSyntaxTrees(files.Where(other => !project.Contains(other))), file);
        }
    }

    private static bool MakesPlan(SyntaxTree file) => file.ToString().Contains("DeploymentPlan.Create", StringComparison.Ordinal);

    /// <summary>Files, with all those that declare what they use: evaluating no other plans than theirs keeps an edit cheap.</summary>
    private static HashSet<SyntaxTree> NeededBy(HashSet<SyntaxTree> files, CSharpCompilation compilation)
    {
        var used = files.SelectMany(file => UsedBy(compilation.GetSemanticModel(file))).ToHashSet();
        used.UnionWith(files);
        return used.Count == files.Count ? files : NeededBy(used, compilation);
    }

    private static IEnumerable<SyntaxTree> UsedBy(SemanticModel file) =>
        from node in file.SyntaxTree.GetRoot().DescendantNodes()
        let symbol = file.GetSymbolInfo(node).Symbol
        where symbol is not null
        from declaration in symbol.DeclaringSyntaxReferences
        select declaration.SyntaxTree;
}
