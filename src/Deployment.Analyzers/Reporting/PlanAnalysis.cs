using Deployment.Analyzers.Evaluation;
using Deployment.Analyzers.Evaluation.Roots;
using Deployment.Plans.Rules;

namespace Deployment.Analyzers.Reporting;

/// <summary>Evaluates every plan of a compilation.</summary>
internal static class PlanAnalysis
{
    /// <summary>What is to be reported of the plans.</summary>
    public static ImmutableArray<PlanDiagnostic> Run(
        Compilation compilation, ProjectSettings settings, IReadOnlyList<DesignRule> rules, CancellationToken cancellationToken)
    {
        var (program, roots) = RootsOf(compilation, settings, cancellationToken);
        if (roots.IsEmpty)
            return AreOfProduct(rules) ? [.. roots.UsesOfOthers().Select(NotChecked)] : [];
        var diagnostics = Explore(program, roots, rules, watched: null, cancellationToken).SelectMany(analysis => analysis.Diagnostics).ToList();
        return diagnostics.Count == 0 ? [] : [.. diagnostics.GroupBy(diagnostic => (diagnostic.Id, diagnostic.Primary)).Select(same => same.OrderByDescending(diagnostic => diagnostic.Severity).First())];
    }

    /// <summary>The evaluation of each root, with the plans it makes.</summary>
    /// <param name="compilation">The project.</param>
    /// <param name="settings">What the project sets.</param>
    /// <param name="rules">The rules that the plans are checked against.</param>
    /// <param name="watched">The calls of which it is to be noted what is in scope where they are executed.</param>
    /// <param name="cancellationToken">Ends the evaluation.</param>
    public static IReadOnlyList<RootAnalysis> Explore(
        Compilation compilation, ProjectSettings settings, IReadOnlyList<DesignRule> rules, HashSet<SyntaxNode>? watched, CancellationToken cancellationToken)
    {
        var (program, roots) = RootsOf(compilation, settings, cancellationToken);
        return roots.IsEmpty ? [] : Explore(program, roots, rules, watched, cancellationToken);
    }

    /// <summary>Whether the rules are the product's, so that what is said of all rules is to be said; a company's analyzer need not repeat it.</summary>
    public static bool AreOfProduct(IReadOnlyList<DesignRule> rules) => rules.All(rule => rule.GetType().Assembly == typeof(DesignRule).Assembly);

    private static (SourceProgram Program, PlanRoots Roots) RootsOf(Compilation compilation, ProjectSettings settings, CancellationToken cancellationToken)
    {
        var program = new SourceProgram(compilation, settings, cancellationToken);
        return (program, new PlanRoots(program, cancellationToken));
    }

    private static PlanDiagnostic NotChecked(SyntaxNode call) => new(
        Descriptors.DecidedAtRunTime,
        Place.OfCall(call),
        [],
        $"'{Abbreviation.Of(call)}' is called for a plan that another project makes, so no rule is checked here: 'dotnet run' checks all of them.");

    private static List<RootAnalysis> Explore(
        SourceProgram program, PlanRoots roots, IReadOnlyList<DesignRule> rules, HashSet<SyntaxNode>? watched, CancellationToken cancellationToken)
    {
        var callees = new Callees(program, new DslCatalog(program.Compilation));
        var budget = new Budget(cancellationToken);
        var analyses = new List<RootAnalysis>();
        var seen = new HashSet<SyntaxNode>();
        foreach (var root in roots.Outermost())
            Analyze(root);

        // A plan that no root has led to is evaluated on its own.
        foreach (var root in roots.Innermost(seen))
            Analyze(root);

        return analyses;

        void Analyze(PlanRoot root)
        {
            var analysis = new RootAnalysis(callees, rules, watched, budget);
            analysis.Run(root);
            analyses.Add(analysis);
            seen.UnionWith(analysis.PlansCreatedAt);
            if (analysis.IsGivenUp)
                seen.Add(root.PlanCreatedAt);
        }
    }
}
