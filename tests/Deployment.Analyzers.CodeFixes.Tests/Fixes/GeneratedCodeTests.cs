using System.Collections.Immutable;
using System.Text;
using Deployment.Analyzers.CodeFixes.Fixes.Sizing;
using Deployment.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Deployment.Analyzers.CodeFixes.Tests.Fixes;

/// <summary>What a generator writes is written anew with every build, so nothing of it is edited.</summary>
public class GeneratedCodeTests
{
    [Fact]
    public async Task A_value_from_there_is_changed_where_it_is_used()
    {
        using var workspace = new AdhocWorkspace();
        var project = workspace.AddProject("Contoso", LanguageNames.CSharp)
            .WithCompilationOptions(new CSharpCompilationOptions(OutputKind.ConsoleApplication))
            .WithParseOptions(PlanCompilation.ParseOptions)
            .WithMetadataReferences(PlanCompilation.DslReferences)
            .AddAnalyzerReference(new GeneratorReference())
            .AddDocument("Program.cs", """
                using Deployment.Plans;

                var plan = DeploymentPlan.Create("Contoso");
                var hq = plan.AddSite("HQ");
                var vbr = hq.AddBackupServer("vbr").WithVersion("12.3.2.4165");
                vbr.AddRepository("store", on: hq.AddServer("srv").WithCores(4)).WithMaxTasks(Sizes.Tasks);
                plan.Run(args);
                """)
            .Project;
        var compilation = (await project.GetCompilationAsync())!.WithAnalyzers([new DeploymentPlanAnalyzer()]);
        var finding = Assert.Single(await compilation.GetAnalyzerDiagnosticsAsync());
        var offered = new List<CodeAction>();

        await new TooManyTasksForCoresCodeFixProvider().RegisterCodeFixesAsync(new CodeFixContext(
            Assert.Single(await project.GetSourceGeneratedDocumentsAsync()), finding, (action, _) => offered.Add(action), CancellationToken.None));

        Assert.Equal("DPL6003", finding.Id);
        var mended = Assert.IsType<ApplyChangesOperation>(Assert.Single(await Assert.Single(offered).GetOperationsAsync(CancellationToken.None))).ChangedSolution;
        var changed = mended.GetDocument(Assert.Single(mended.GetChanges(project.Solution).GetProjectChanges().Single().GetChangedDocuments()))!;
        Assert.Contains("WithMaxTasks(8);", (await changed.GetTextAsync()).ToString(), StringComparison.Ordinal);
    }

    private sealed class GeneratorReference : AnalyzerReference
    {
        private readonly ISourceGenerator _generator = new SizesGenerator().AsSourceGenerator();

        public override string FullPath => "";

        public override object Id => this;

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

        public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

        public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => [_generator];
    }

#pragma warning disable RS1036, RS1041, RS1042 // No compiler is to find it.
    private sealed class SizesGenerator : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterPostInitializationOutput(output =>
            output.AddSource("Sizes.g.cs", SourceText.From("static class Sizes { public const int Tasks = 16; }", Encoding.UTF8)));
    }
#pragma warning restore RS1036, RS1041, RS1042
}
