using Deployment.Analyzers.Evaluation;
using Deployment.Analyzers.Evaluation.Roots;

namespace Deployment.Analyzers.Reporting;

/// <summary>Evaluates every plan of a compilation.</summary>
internal static class PlanAnalysis
{
    public static ImmutableArray<PlanDiagnostic> Run(Compilation compilation, CancellationToken cancellationToken)
    {
        var program = new SourceProgram(compilation);
        var roots = new PlanRoots(program, cancellationToken);
        if (roots.IsEmpty)
            return [];

        var callees = new Callees(program, new DslCatalog(compilation));
        var diagnostics = new List<PlanDiagnostic>();
        var seen = new HashSet<SyntaxNode>();
        foreach (var root in roots.Outermost())
            Analyze(root);

        // A plan that no root has led to is evaluated on its own.
        foreach (var root in roots.Innermost(seen))
            Analyze(root);

        return [.. diagnostics.GroupBy(diagnostic => (diagnostic.Id, diagnostic.Primary)).Select(same => same.First())];

        void Analyze(PlanRoot root)
        {
            var analysis = new RootAnalysis(callees, cancellationToken);
            diagnostics.AddRange(analysis.Run(root));
            seen.UnionWith(analysis.PlansCreatedAt);
            seen.Add(root.PlanCreatedAt);
        }
    }
}
