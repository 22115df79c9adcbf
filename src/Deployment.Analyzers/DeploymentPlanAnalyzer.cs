using Deployment.Analyzers.Evaluation;
using Deployment.Analyzers.Reporting;
using Deployment.Plans;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Deployment.Analyzers;

/// <summary>Evaluates the deployment plans in the author's code and reports, for each tree and each data file, what breaks a rule there.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class DeploymentPlanAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics => Descriptors.All;

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(start =>
        {
            // Nothing is to be done in a compilation that does not use the DSL, or that is the DSL.
            var compilation = start.Compilation;
            if (compilation.GetTypeByMetadataName(typeof(DeploymentPlan).FullName) is not { } plan
                || SymbolEqualityComparer.Default.Equals(plan.ContainingAssembly, compilation.Assembly))
            {
                return;
            }

            var evaluation = new LazyEvaluation(compilation, DataFiles.Of(start.Options));
            start.RegisterSemanticModelAction(model => Report(model, evaluation));
            start.RegisterAdditionalFileAction(file => Report(file, evaluation));
        });
    }

    private static void Report(SemanticModelAnalysisContext context, LazyEvaluation evaluation)
    {
        foreach (var diagnostic in evaluation.Diagnostics(context.CancellationToken))
        {
            if (diagnostic.Primary.File == context.SemanticModel.SyntaxTree
                && (context.FilterSpan is not { } span || span.IntersectsWith(diagnostic.Primary.Span)))
            {
                context.ReportDiagnostic(diagnostic.ToDiagnostic());
            }
        }
    }

    private static void Report(AdditionalFileAnalysisContext context, LazyEvaluation evaluation)
    {
        foreach (var diagnostic in evaluation.Diagnostics(context.CancellationToken))
        {
            if (diagnostic.Primary.File == context.AdditionalFile)
                context.ReportDiagnostic(diagnostic.ToDiagnostic());
        }
    }

    /// <summary>The one evaluation of a compilation, made by whoever needs it first. A cancelled one is made again by the next.</summary>
    private sealed class LazyEvaluation(Compilation compilation, DataFiles data)
    {
        private readonly object _gate = new();
        private ImmutableArray<PlanDiagnostic> _diagnostics;

        public ImmutableArray<PlanDiagnostic> Diagnostics(CancellationToken cancellationToken)
        {
            lock (_gate)
            {
                if (_diagnostics.IsDefault)
                    _diagnostics = ResultCache.GetOrAdd(compilation, data, () => PlanAnalysis.Run(compilation, data, cancellationToken));
                return _diagnostics;
            }
        }
    }
}
