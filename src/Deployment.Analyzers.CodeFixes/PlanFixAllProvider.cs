using Deployment.Analyzers.CodeFixes.Editing;

namespace Deployment.Analyzers.CodeFixes;

/// <summary>
/// Applies one kind of fix to all findings of a rule in a document, project or solution. The edits of all findings are made at
/// once; those that touch the same code as others are made in a further round, on what the round before has left.
/// </summary>
internal sealed class PlanFixAllProvider(PlanCodeFixProvider fixes) : FixAllProvider
{
    private const int MaxRounds = 10;

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() => [FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution];

    public override async Task<CodeAction?> GetFixAsync(FixAllContext fixAllContext)
    {
        var solution = fixAllContext.Solution;
        foreach (var project in ProjectsOf(fixAllContext))
        {
            var diagnostics = await DiagnosticsAsync(fixAllContext, project).ConfigureAwait(false);
            if (!diagnostics.IsEmpty)
                solution = await FixAsync(solution, project.Id, diagnostics, fixAllContext).ConfigureAwait(false);
        }

        var title = $"Fix all {fixes.RuleId}";
        return solution == fixAllContext.Solution ? null : CodeAction.Create(title, _ => Task.FromResult(solution), fixAllContext.CodeActionEquivalenceKey);
    }

    private static IEnumerable<Project> ProjectsOf(FixAllContext context) =>
        context.Scope == FixAllScope.Solution ? context.Solution.Projects.Where(project => project.Language == LanguageNames.CSharp) : [context.Project];

    private static Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(FixAllContext context, Project project) =>
        context is { Scope: FixAllScope.Document, Document: { } document } ? context.GetDocumentDiagnosticsAsync(document) : context.GetAllDiagnosticsAsync(project);

    private async Task<Solution> FixAsync(Solution solution, ProjectId id, ImmutableArray<Diagnostic> diagnostics, FixAllContext context)
    {
        HashSet<(string Plan, string Subject)>? subjects = null;
        for (var round = 0; round < MaxRounds; round++)
        {
            if (await AnalyzedProject.OfAsync(solution.GetProject(id)!, context.CancellationToken).ConfigureAwait(false) is not { } project)
                return solution;

            // What is suppressed or out of scope has no diagnostic in the first round, and its subject is not among those in a later one.
            var groups = project.GroupsOf(fixes.RuleId, new NewVariables())
                .Where(group => subjects is null ? diagnostics.Any(group.IsReportedBy) : subjects.Contains(SubjectOf(group)))
                .ToList();
            subjects ??= [.. groups.Select(SubjectOf)];
            var edits = await EditsAsync(project, groups, context).ConfigureAwait(false);
            if (edits.Count == 0)
                return solution;
            solution = await project.WithAsync(edits, context.CancellationToken).ConfigureAwait(false);
        }

        return solution;
    }

    /// <summary>Elements of several plans may have the same name.</summary>
    private static (string Plan, string Subject) SubjectOf(FindingGroup group) => (group.First.Subject.Plan.Name, group.First.Subject.Title);

    /// <summary>
    /// The edits of all findings that can be made together; if they do not go together, those of one finding. Who fixes several rules
    /// in one run, as <c>dotnet format</c> does, may have no key for all of them: then the first way out that works is taken.
    /// </summary>
    private async Task<IReadOnlyList<SourceEdit>> EditsAsync(AnalyzedProject project, IReadOnlyList<FindingGroup> groups, FixAllContext context)
    {
        var candidates = groups.Select(group => (Group: group, Fixes: fixes.FixesOf(group).Where(fix => IsAskedFor(fix, context)).ToList()))
            .Where(candidate => candidate.Fixes.Count > 0)
            .ToList();
        var (together, mended) = Merge(candidates.Select(candidate => (candidate.Group, candidate.Fixes[0])));
        if (together.Edits.Count == 0 || await project.IsMendedByAsync(together, mended, context.CancellationToken).ConfigureAwait(false))
            return together.Edits;

        var working = new List<(FindingGroup Group, PlanFix Fix)>();
        foreach (var (group, alternatives) in candidates)
        {
            foreach (var fix in alternatives)
            {
                if (!await project.IsMendedByAsync(fix, [group], context.CancellationToken).ConfigureAwait(false))
                    continue;
                working.Add((group, fix));
                break;
            }
        }

        (together, mended) = Merge(working);
        return working.Count == 0 || await project.IsMendedByAsync(together, mended, context.CancellationToken).ConfigureAwait(false)
            ? together.Edits
            : working[0].Fix.Edits;
    }

    private bool IsAskedFor(PlanFix fix, FixAllContext context) =>
        context.CodeActionEquivalenceKey is { } key ? key == PlanCodeFixProvider.KeyOf(fixes.RuleId, fix.Kind) : !fix.IsConcession;

    /// <summary>As many fixes as do not touch the same code, as one, and the findings that they mend.</summary>
    private static (PlanFix Together, List<FindingGroup> Mended) Merge(IEnumerable<(FindingGroup Group, PlanFix Fix)> proposals)
    {
        var (edits, merged) = (new List<SourceEdit>(), new List<(FindingGroup Group, PlanFix Fix)>());
        foreach (var (group, fix) in proposals)
        {
            var added = fix.Edits.Where(edit => !edits.Contains(edit)).ToList();
            if (added.Exists(edit => edits.Exists(edit.Overlaps)))
                continue;
            edits.AddRange(added);
            merged.Add((group, fix));
        }

        var sets = merged.Exists(one => one.Fix.Sets is null) ? null : merged.SelectMany(one => one.Fix.Sets).ToList();
        return (new("", "", edits) { Sets = sets }, [.. merged.Select(one => one.Group)]);
    }
}
