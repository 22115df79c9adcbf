using Deployment.Analyzers.Evaluation;
using Deployment.Analyzers.Evaluation.Roots;
using Deployment.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Diagnostics.Telemetry;

namespace Deployment.Analyzers.Tests.Reporting;

/// <summary>Code that makes no plan is none of the analyzer's business, and costs its author nothing.</summary>
public class StrangerTests
{
    public static TheoryData<string> Projects => [.. ProductSource.Projects];

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task Source_without_a_plan_is_not_evaluated(string project)
    {
        var compilation = ProductSource.Compile(project);
        PlanCompilation.AssertCompiles(compilation);

        Assert.Empty(await compilation.AnalyzeAsync());
        Assert.True(new PlanRoots(new SourceProgram(compilation, ProjectSettings.Default, CancellationToken.None), CancellationToken.None).IsEmpty);
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public async Task Nothing_is_visited_without_the_dsl(string project)
    {
        var actions = await ActionsInAsync(ProductSource.Compile(project));

        Assert.Equal(project == "Deployment.Plans" ? 0 : 1, actions.SemanticModelActionsCount);
        Assert.Equal(1, actions.CompilationStartActionsCount);
        Assert.Equal(0, actions.SyntaxNodeActionsCount + actions.SymbolActionsCount + actions.OperationActionsCount + actions.OperationBlockActionsCount);
        Assert.Equal(0, actions.OperationBlockStartActionsCount + actions.SyntaxTreeActionsCount + actions.CodeBlockActionsCount + actions.CompilationEndActionsCount);
    }

    private static async Task<AnalyzerTelemetryInfo> ActionsInAsync(Compilation compilation)
    {
        var analyzer = new DeploymentPlanAnalyzer();
        var analysis = compilation.WithAnalyzers([analyzer]);
        await analysis.GetAnalyzerDiagnosticsAsync();
        return await analysis.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None);
    }
}
