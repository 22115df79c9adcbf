using Deployment.Analyzers.CodeFixes.Editing;
using Deployment.Analyzers.Evaluation;
using Deployment.Analyzers.Reporting;
using Deployment.Plans;
using Deployment.Plans.Rules;

namespace Deployment.Analyzers.CodeFixes;

/// <summary>A project and the plans that its code makes, evaluated anew for whoever wants to change it.</summary>
internal sealed class AnalyzedProject
{
    private readonly Compilation _compilation;
    private readonly IReadOnlyList<RootAnalysis> _analyses;

    private AnalyzedProject(Project project, Compilation compilation, IReadOnlyList<RootAnalysis> analyses) =>
        (Project, _compilation, _analyses) = (project, compilation, analyses);

    public Project Project { get; }

    /// <summary>Evaluates the plans twice: the first time shows which calls the findings come from, the second what is in scope there.</summary>
    public static async Task<AnalyzedProject?> OfAsync(Project project, CancellationToken cancellationToken)
    {
        if (await project.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
            return null;
        var settings = ProjectSettings.Of(project.AnalyzerOptions);
        var calls = PlanAnalysis.Explore(compilation, settings, RuleCatalog.Rules, watched: null, cancellationToken).SelectMany(CallsBehind);
        return new(project, compilation, PlanAnalysis.Explore(compilation, settings, RuleCatalog.Rules, [.. calls], cancellationToken));
    }

    /// <summary>The findings of one rule, as they are reported.</summary>
    /// <param name="ruleId">The rule.</param>
    /// <param name="variables">The variables that ways out of them all declare, where they are to be taken together.</param>
    public IEnumerable<FindingGroup> GroupsOf(string ruleId, NewVariables? variables = null)
    {
        var reported = new HashSet<Place>(_analyses.SelectMany(analysis => analysis.Diagnostics).Where(one => one.Id == ruleId).Select(one => one.Primary));
        return from analysis in _analyses
               from world in analysis.Worlds
               from found in world.Findings
               where found.Finding.Rule.Id == ruleId && found.Finding.Source is not null && reported.Contains(found.Finding.Primary)
               group found.Finding.Source by found.Finding.Primary into same
               select new FindingGroup(ruleId, same.Key, [.. same], ExecutionsOf, _compilation, variables ?? new());
    }

    /// <summary>The executions of a call that a finding comes from, in all worlds that are reported of.</summary>
    private IReadOnlyList<Scope> ExecutionsOf(SyntaxNode call) => [.. _analyses.SelectMany(analysis => analysis.Worlds).SelectMany(world => world.Scopes!.ExecutionsOf(call))];

    /// <summary>The solution with some edits made.</summary>
    public async Task<Solution> WithAsync(IEnumerable<SourceEdit> edits, CancellationToken cancellationToken)
    {
        var solution = Project.Solution;
        foreach (var ofTree in edits.GroupBy(edit => edit.Tree))
        {
            var document = solution.GetDocument(ofTree.Key)!;
            var text = await document.GetTextAsync(cancellationToken).ConfigureAwait(false);
            var changes = ofTree.Distinct().OrderBy(edit => edit.Span.Start).Select(edit => new TextChange(edit.Span, edit.NewText));
            solution = solution.WithDocumentText(document.Id, text.WithChanges(changes));
        }

        return solution;
    }

    /// <summary>
    /// Whether a fix does what it promises: the code compiles, the findings are gone, and there are no others; nor does the plan lose
    /// any of what it is made of, or change otherwise than the fix may, or is any code touched that is compiled under another condition or written by a generator.
    /// A fix is offered only if this has been seen.
    /// </summary>
    public async Task<bool> IsMendedByAsync(PlanFix fix, IEnumerable<FindingGroup> groups, CancellationToken cancellationToken)
    {
        if (fix.Edits.Any(edit => edit.IsAcrossDirective || Project.Solution.GetDocument(edit.Tree) is null or SourceGeneratedDocument))
            return false;
        var solution = await WithAsync(fix.Edits, cancellationToken).ConfigureAwait(false);
        if (await solution.GetProject(Project.Id)!.GetCompilationAsync(cancellationToken).ConfigureAwait(false) is not { } compilation)
            return false;
        foreach (var tree in fix.Edits.Select(edit => edit.Tree).Distinct())
        {
            var document = solution.GetDocument(Project.Solution.GetDocument(tree)!.Id)!;
            var edited = await document.GetSyntaxTreeAsync(cancellationToken).ConfigureAwait(false);
            if (ErrorsIn(compilation, edited!, cancellationToken) > ErrorsIn(_compilation, tree, cancellationToken))
                return false;
        }

        var allowed = FindingsOf(_analyses);
        foreach (var finding in groups.SelectMany(group => group.Findings))
            allowed[KeyOf(finding)]--;
        var analyses = PlanAnalysis.Explore(compilation, ProjectSettings.Of(Project.AnalyzerOptions), RuleCatalog.Rules, watched: null, cancellationToken);
        return FindingsOf(analyses).All(after => allowed.TryGetValue(after.Key, out var count) && after.Value <= count)
            && PartsOf(analyses).IsSupersetOf(PartsOf(_analyses))
            && (fix.Sets is not { } sets || ChangesTo(analyses).All(sets.Contains));
    }

    /// <summary>What the plans are made of. A role or an account can be one too many.</summary>
    private static HashSet<(string Plan, string Part)> PartsOf(IReadOnlyList<RootAnalysis> analyses) =>
    [
        .. from plan in PlansOf(analyses)
           from element in plan.Elements
           where element is not (Role or VCenterAccount)
           select (plan.Name, element.Title),
    ];

    /// <summary>What is stated otherwise in the plans of another evaluation.</summary>
    private IEnumerable<PlanSetting> ChangesTo(IReadOnlyList<RootAnalysis> analyses)
    {
        var statements = new HashSet<(PlanSetting Setting, string Value)>(PlansOf(_analyses).SelectMany(PlanSetting.AllOf));
        statements.SymmetricExceptWith(PlansOf(analyses).SelectMany(PlanSetting.AllOf));
        return statements.Select(statement => statement.Setting);
    }

    private static IEnumerable<DeploymentPlan> PlansOf(IReadOnlyList<RootAnalysis> analyses) =>
        analyses.SelectMany(analysis => analysis.Worlds).SelectMany(world => world.Plans);

    /// <summary>What findings come from: the calls they point at, and those that made the elements concerned.</summary>
    private static IEnumerable<SyntaxNode> CallsBehind(RootAnalysis analysis) =>
        from world in analysis.Worlds
        from found in world.Findings
        where found.Finding.Source is not null
        let finding = found.Finding.Source
        let elements = finding.Subjects.Concat(finding.Subjects.OfType<BackupJob>().Select(job => job.Target).OfType<Repository>())
        from origin in finding.Origins.Concat(elements.SelectMany(OriginsOf))
        let chain = origin.Call as CallChain
        where chain is not null
        select chain.Call;

    private static Origin[] OriginsOf(Element element) => element is Repository repository ? [element.Origin, repository.MountServerOrigin] : [element.Origin];

    private static int ErrorsIn(Compilation compilation, SyntaxTree tree, CancellationToken cancellationToken) =>
        compilation.GetSemanticModel(tree).GetDiagnostics(cancellationToken: cancellationToken).Count(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error);

    /// <summary>What was found, and how often: a finding keeps its subject when its place and message change.</summary>
    private static Dictionary<(string Rule, string Plan, string Subject), int> FindingsOf(IReadOnlyList<RootAnalysis> analyses)
    {
        var findings = new Dictionary<(string, string, string), int>();
        foreach (var analysis in analyses)
        {
            foreach (var diagnostic in analysis.Diagnostics.Where(diagnostic => diagnostic.Id is RuleCatalog.InvalidPlan or RuleCatalog.PlanTooLargeToEvaluate))
                Count((diagnostic.Id, "", diagnostic.Message));
            foreach (var world in analysis.Worlds)
            {
                foreach (var (_, rule) in world.Undecided)
                    Count((RuleCatalog.DecidedAtRunTime, "", rule));
                foreach (var finding in world.Findings.Select(found => found.Finding.Source).OfType<Finding>())
                    Count(KeyOf(finding));
            }
        }

        return findings;

        void Count((string, string, string) key) => findings[key] = findings.TryGetValue(key, out var count) ? count + 1 : 1;
    }

    private static (string Rule, string Plan, string Subject) KeyOf(Finding finding) => (finding.Rule.Id, finding.Subject.Plan.Name, finding.Subject.Title);
}
