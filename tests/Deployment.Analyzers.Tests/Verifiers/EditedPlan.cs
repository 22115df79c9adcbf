using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Deployment.Analyzers.Tests.Verifiers;

/// <summary>A file of a plan's project that is edited, while the others stay as they are.</summary>
/// <param name="Name">The folder and the file.</param>
/// <param name="Compilation">What of the project the file takes.</param>
/// <param name="Tree">The file.</param>
internal sealed record EditedPlan(string Name, CSharpCompilation Compilation, SyntaxTree Tree)
{
    private const string AnalyzerFailure = "AD0001";

    private static readonly Lazy<ImmutableArray<EditedPlan>> Plans = new(() => [.. Folders().SelectMany(OfFolder)]);

    /// <summary>The files of all samples and golden plans.</summary>
    public static IEnumerable<string> Names => Folders().SelectMany(folder => FilesOf(folder).Select(file => $"{folder}/{file}"));

    public static ImmutableArray<EditedPlan> All => Plans.Value;

    public ImmutableArray<SyntaxToken> Tokens { get; } = [.. Tree.GetRoot().DescendantTokens().Where(token => token.Span.Length > 0)];

    /// <summary>Whether a diagnostic tells of a failure of the analyzer rather than of the plan.</summary>
    public static bool IsFailure(Diagnostic diagnostic) =>
        diagnostic.Id == AnalyzerFailure || diagnostic.GetMessage(null).Contains("please report the plan", StringComparison.Ordinal);

    /// <summary>The project after a change of the file's text, which is parsed no more than it must be.</summary>
    public (CSharpCompilation Compilation, SyntaxTree Tree) After(TextChange change)
    {
        var edited = Tree.WithChangedText(Tree.GetText().WithChanges(change));
        return (Compilation.ReplaceSyntaxTree(Tree, edited), edited);
    }

    /// <summary>Analyzes the file after a change of its text, as an editor would.</summary>
    public async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(TextChange change)
    {
        var (compilation, tree) = After(change);
        var analysis = compilation.WithAnalyzers([new DeploymentPlanAnalyzer()]);
        return await analysis.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), filterSpan: null, CancellationToken.None);
    }

    public override string ToString() => Name;

    private static IEnumerable<string> Folders() =>
        Directory.GetDirectories(Path.Combine(AppContext.BaseDirectory, "Samples")).Select(path => $"Samples/{Path.GetFileName(path)}").Append("GoldenPlans");

    private static IEnumerable<string> FilesOf(string folder) =>
        Directory.GetFiles(Path.Combine(AppContext.BaseDirectory, folder), "*.cs").Select(path => Path.GetFileName(path));

    private static IEnumerable<EditedPlan> OfFolder(string folder)
    {
        var compilation = PlanCompilation.OfFolder(folder);
        var names = FilesOf(folder).ToHashSet();
        var files = compilation.SyntaxTrees.Where(tree => names.Contains(tree.FilePath)).ToList();
        var uses = files.ToDictionary(file => file, file => files.Where(other => other != file && NamesUsedBy(file).Overlaps(NamesDeclaredBy(other))).ToList());
        var projects = files.ToDictionary(file => file, file => Add(file, [], uses));
        foreach (var file in files)
        {
            // A file that makes no plan is seen through the smallest project that does. No other plans than needed keeps an edit cheap.
            var project = projects.Values.Where(project => project.Contains(file) && project.Any(MakesPlan)).MinBy(project => project.Count) ?? projects[file];
            yield return new($"{folder}/{file.FilePath}", compilation.RemoveSyntaxTrees(files.Where(other => !project.Contains(other))), file);
        }
    }

    private static bool MakesPlan(SyntaxTree file) => file.ToString().Contains("DeploymentPlan.Create", StringComparison.Ordinal);

    private static HashSet<SyntaxTree> Add(SyntaxTree file, HashSet<SyntaxTree> project, Dictionary<SyntaxTree, List<SyntaxTree>> uses)
    {
        if (project.Add(file))
            uses[file].ForEach(other => Add(other, project, uses));
        return project;
    }

    private static HashSet<string> NamesUsedBy(SyntaxTree file) => [.. file.GetRoot().DescendantNodes().OfType<SimpleNameSyntax>().Select(name => name.Identifier.ValueText)];

    /// <summary>The types that a file declares, and the methods that extend others.</summary>
    private static IEnumerable<string> NamesDeclaredBy(SyntaxTree file)
    {
        foreach (var node in file.GetRoot().DescendantNodes())
        {
            if (node is BaseTypeDeclarationSyntax type)
                yield return type.Identifier.ValueText;
            else if (node is MethodDeclarationSyntax { ParameterList.Parameters: [{ Modifiers: [{ RawKind: (int)SyntaxKind.ThisKeyword }, ..] }, ..] } method)
                yield return method.Identifier.ValueText;
        }
    }
}
