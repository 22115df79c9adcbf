using Deployment.Analyzers.Evaluation;
using Deployment.Analyzers.Reporting;
using Deployment.Plans;
using Deployment.Plans.Rules;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Deployment.Analyzers;

/// <summary>
/// Evaluates the deployment plans in the author's code and reports, for each tree and each data file, what breaks a rule there. A
/// company derives from it to have its own rules checked in the editor and in the build.
/// </summary>
/// <remarks>
/// The plans are evaluated once for each such analyzer. It reports findings of its own rules, and DPL0002 where they are left to the
/// running program. A rule that throws is reported as an error with its id, where the plan is made.
/// </remarks>
public abstract class DesignRuleAnalyzer : DiagnosticAnalyzer
{
    private readonly ImmutableArray<DesignRule> _rules;
    private readonly ResultCache _results;

    /// <summary>Makes an analyzer of a company's own rules.</summary>
    /// <param name="rules">The rules.</param>
    /// <exception cref="InvalidPlanException">A rule has an id that begins with <c>DPL</c>, as those of the product do, or that is not made of letters and then digits.</exception>
    protected DesignRuleAnalyzer(params DesignRule[] rules)
        : this([.. rules], [.. rules.Select(Descriptors.Of), Descriptors.DecidedAtRunTime], new ResultCache())
    {
        foreach (var rule in rules)
            RuleCatalog.CheckCustomId(rule.Id, nameof(rules));
    }

    private protected DesignRuleAnalyzer(ImmutableArray<DesignRule> rules, ImmutableArray<DiagnosticDescriptor> diagnostics, ResultCache results) =>
        (_rules, SupportedDiagnostics, _results) = (rules, diagnostics, results);

    /// <inheritdoc/>
    public sealed override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; }

    /// <inheritdoc/>
    public sealed override void Initialize(AnalysisContext context)
    {
        // A plan is as broken where a generator has written part of it.
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.Analyze | GeneratedCodeAnalysisFlags.ReportDiagnostics);
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

            var evaluation = new LazyEvaluation(this, compilation, ProjectSettings.Of(start.Options));
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

    private ImmutableArray<PlanDiagnostic> Evaluate(Compilation compilation, ProjectSettings settings, CancellationToken cancellationToken) =>
        PlanAnalysis.Run(compilation, settings, _rules, cancellationToken).RemoveAll(diagnostic => !SupportedDiagnostics.Contains(diagnostic.Rule));

    /// <summary>The one evaluation of a compilation, made by whoever needs it first. A cancelled one is made again by the next.</summary>
    private sealed class LazyEvaluation(DesignRuleAnalyzer analyzer, Compilation compilation, ProjectSettings settings)
    {
        /// <summary>How long those who wait for another may not notice, in milliseconds, that they are cancelled.</summary>
        private const int CancellationInterval = 20;

        private readonly object _gate = new();
        private ImmutableArray<PlanDiagnostic> _diagnostics;

        public ImmutableArray<PlanDiagnostic> Diagnostics(CancellationToken cancellationToken)
        {
            var isEntered = false;
            try
            {
                while (!isEntered)
                {
                    cancellationToken.ThrowIfCancellationRequested();
                    Monitor.TryEnter(_gate, CancellationInterval, ref isEntered);
                }

                if (_diagnostics.IsDefault)
                    _diagnostics = analyzer._results.GetOrAdd(compilation, settings, () => analyzer.Evaluate(compilation, settings, cancellationToken));
                return _diagnostics;
            }
            finally
            {
                if (isEntered)
                    Monitor.Exit(_gate);
            }
        }
    }
}
