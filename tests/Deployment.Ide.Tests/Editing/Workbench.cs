using System.Collections.Concurrent;
using System.Collections.Immutable;
using Deployment.Ide.Tests.Loading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Deployment.Ide.Tests.Editing;

/// <summary>Holds projects open, and asks the packaged analyzers and fixes as an editor does: document by document, on each snapshot anew.</summary>
internal sealed class Workbench : IDisposable
{
    private const string ImplicitUsings = """
        global using System;
        global using System.Collections.Generic;
        global using System.IO;
        global using System.Linq;
        """;

    private readonly AdhocWorkspace _workspace = new();

    public Solution Solution => _workspace.CurrentSolution;

    public IEnumerable<Document> Documents => Solution.Projects.SelectMany(project => project.Documents);

    public static Workbench OpenSamples(params string[] samples)
    {
        var workbench = new Workbench();
        foreach (var sample in samples)
        {
            var folder = Path.Combine(AppContext.BaseDirectory, "samples", sample);
            workbench.AddProject(sample, [.. Directory.GetFiles(folder, "*.cs").Order(StringComparer.Ordinal).Select(path => (Path.GetFileName(path), File.ReadAllText(path)))]);
        }

        return workbench;
    }

    /// <param name="name">What the project is called.</param>
    /// <param name="documents">Its sources; a program, if one of them is called Program.cs.</param>
    public void AddProject(string name, params (string Name, string Text)[] documents)
    {
        var id = ProjectId.CreateNewId();
        var kind = documents.Any(document => document.Name == "Program.cs") ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary;
        _workspace.AddProject(ProjectInfo.Create(
            id,
            VersionStamp.Create(),
            name,
            assemblyName: name,
            LanguageNames.CSharp,
            Path.Combine(FolderOf(name), name + ".csproj"),
            compilationOptions: new CSharpCompilationOptions(kind, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.Preview),
            documents: [.. documents.Append(("GlobalUsings.g.cs", ImplicitUsings)).Select(document => DocumentOf(id, name, document))],
            metadataReferences: Package.LibraryReferences,
            analyzerReferences: Package.AnalyzerReferences));
    }

    /// <summary>Puts settings of the author's into the folder of a project.</summary>
    public void AddEditorConfig(string project, string settings) => Apply(Solution.AddAnalyzerConfigDocument(
        DocumentId.CreateNewId(Solution.Projects.Single(one => one.Name == project).Id),
        ".editorconfig",
        SourceText.From(settings),
        filePath: Path.Combine(FolderOf(project), ".editorconfig")));

    /// <summary>Puts a table into the folder of a project, as the package does it.</summary>
    public void AddTable(string project, string table, string text)
    {
        var id = Solution.Projects.Single(one => one.Name == project).Id;
        Apply(Solution
            .AddAdditionalDocument(DocumentId.CreateNewId(id), table, SourceText.From(text), filePath: Path.Combine(FolderOf(project), table))
            .AddAnalyzerConfigDocument(
                DocumentId.CreateNewId(id),
                "Build.globalconfig",
                SourceText.From($"is_global = true\nbuild_property.ProjectDir = {FolderOf(project)}{Path.DirectorySeparatorChar}\n"),
                filePath: Path.Combine(FolderOf(project), "obj", "Build.globalconfig")));
    }

    public void WriteTable(string table, string text) => Apply(Solution.WithAdditionalDocumentText(TableNamed(table).Id, SourceText.From(text)));

    /// <summary>What the analyzers say of a table.</summary>
    public async Task<ImmutableArray<Diagnostic>> DiagnosticsInTableAsync(string table)
    {
        var project = TableNamed(table).Project;
        var file = project.AnalyzerOptions.AdditionalFiles.Single(file => file.Path == TableNamed(table).FilePath);
        return await AnalyzeAsync(project, async (analysis, _) => (await analysis.GetAnalysisResultAsync(file, CancellationToken.None)).GetAllDiagnostics());
    }

    public async Task<Editor> OpenAsync(string name)
    {
        var id = DocumentNamed(name).Id;
        _workspace.OpenDocument(id);
        return new(this, id, await DocumentNamed(name).GetTextAsync());
    }

    public Document DocumentNamed(string name) => Documents.Single(document => document.Name == name);

    public async Task<string> TextOfAsync(string name) => (await DocumentNamed(name).GetTextAsync()).ToString();

    /// <summary>The documents that are not as they were.</summary>
    public IEnumerable<string> ChangedSince(Solution before) => Solution.GetChanges(before).GetProjectChanges()
        .SelectMany(project => project.GetChangedDocuments())
        .Select(id => Solution.GetDocument(id)!.Name);

    public void Apply(Solution changed) => Assert.True(_workspace.TryApplyChanges(changed));

    public async Task ApplyAsync(CodeAction action)
    {
        var operations = await action.GetOperationsAsync(CancellationToken.None);
        var operation = Assert.IsType<ApplyChangesOperation>(Assert.Single(operations));
        Apply(operation.ChangedSolution);
    }

    /// <summary>Takes an action for all findings that it can be taken for.</summary>
    public async Task ApplyToAllAsync(Lightbulb lightbulb, string document, FixAllScope scope)
    {
        var fixAll = lightbulb.Provider.GetFixAllProvider()!;
        Assert.Contains(scope, fixAll.GetSupportedFixAllScopes());
        var id = lightbulb.Diagnostic.Id;
        var context = new FixAllContext(
            DocumentNamed(document), lightbulb.Provider, scope, lightbulb.Action.EquivalenceKey!, [id], new ProjectDiagnostics(id), CancellationToken.None);
        await ApplyAsync((await fixAll.GetFixAsync(context))!);
    }

    /// <summary>What the analyzers say of a document or a part of it. None of them may fail, nor stumble over a plan.</summary>
    public static async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(Document document, TextSpan? span = null)
    {
        var tree = (await document.GetSyntaxTreeAsync())!;
        return await AnalyzeAsync(
            document.Project,
            (analysis, compilation) => analysis.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), span, CancellationToken.None));
    }

    private static async Task<ImmutableArray<Diagnostic>> AnalyzeAsync(
        Project project, Func<CompilationWithAnalyzers, Compilation, Task<ImmutableArray<Diagnostic>>> ask)
    {
        var failures = new ConcurrentQueue<Exception>();
        var compilation = (await project.GetCompilationAsync())!;
        var analysis = compilation.WithAnalyzers(
            [.. project.AnalyzerReferences.SelectMany(reference => reference.GetAnalyzers(project.Language))],
            new CompilationWithAnalyzersOptions(
                project.AnalyzerOptions,
                onAnalyzerException: (exception, _, _) => failures.Enqueue(exception),
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false));
        var diagnostics = await ask(analysis, compilation);
        Assert.Empty(failures);
        Assert.DoesNotContain(diagnostics, diagnostic => diagnostic.Id == "AD0001" || diagnostic.GetMessage(null).Contains("could not be evaluated", StringComparison.Ordinal));
        return diagnostics;
    }

    /// <summary>All findings, each asked for with its document.</summary>
    public async Task<List<Diagnostic>> DiagnosticsAsync()
    {
        var all = new List<Diagnostic>();
        foreach (var document in Documents)
            all.AddRange(await DiagnosticsAsync(document));
        return all;
    }

    public async Task<HashSet<Squiggle>> SquigglesAsync() => [.. (await DiagnosticsAsync()).Select(Squiggle.Of)];

    /// <summary>What is offered for the findings at a place, in the order in which it is listed.</summary>
    public async Task<List<Lightbulb>> LightbulbsAsync(string name, int caret)
    {
        var document = DocumentNamed(name);
        var line = (await document.GetTextAsync()).Lines.GetLineFromPosition(caret);
        var touched = (await DiagnosticsAsync(document, line.Span)).Where(diagnostic => diagnostic.Location.SourceSpan.IntersectsWith(caret));
        return await LightbulbsAsync(document, touched);
    }

    /// <summary>What is offered for some findings.</summary>
    public static async Task<List<Lightbulb>> LightbulbsAsync(Document document, IEnumerable<Diagnostic> diagnostics)
    {
        var offered = new List<Lightbulb>();
        foreach (var diagnostic in diagnostics)
        {
            foreach (var provider in Package.CodeFixProviders.Where(provider => provider.FixableDiagnosticIds.Contains(diagnostic.Id)))
            {
                await provider.RegisterCodeFixesAsync(new CodeFixContext(
                    document,
                    diagnostic.Location.SourceSpan,
                    [diagnostic],
                    (action, _) => offered.Add(new Lightbulb(action, provider, diagnostic)),
                    CancellationToken.None));
            }
        }

        return offered;
    }

    public async Task AssertCompilesAsync()
    {
        foreach (var project in Solution.Projects)
        {
            var compilation = (await project.GetCompilationAsync())!;
            Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        }
    }

    public void Dispose() => _workspace.Dispose();

    private TextDocument TableNamed(string name) => Solution.Projects.SelectMany(project => project.AdditionalDocuments).Single(table => table.Name == name);

    private static string FolderOf(string project) => Path.Combine(AppContext.BaseDirectory, "samples", project);

    private static DocumentInfo DocumentOf(ProjectId project, string projectName, (string Name, string Text) document) => DocumentInfo.Create(
        DocumentId.CreateNewId(project),
        document.Name,
        loader: TextLoader.From(TextAndVersion.Create(SourceText.From(document.Text), VersionStamp.Create())),
        filePath: Path.Combine(FolderOf(projectName), document.Name));
}
