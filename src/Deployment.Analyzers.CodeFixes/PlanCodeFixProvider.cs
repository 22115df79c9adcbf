namespace Deployment.Analyzers.CodeFixes;

/// <summary>
/// Offers the ways out of the findings of one rule. Each is tried before it is offered: an edited plan that does not compile,
/// still has the finding or has a new one is not.
/// </summary>
public abstract class PlanCodeFixProvider : CodeFixProvider
{
    private readonly string _ruleId;

    private protected PlanCodeFixProvider(string ruleId) => _ruleId = ruleId;

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds => [_ruleId];

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => new PlanFixAllProvider(this);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        if (await AnalyzedProject.OfAsync(context.Document.Project, context.CancellationToken).ConfigureAwait(false) is not { } project)
            return;
        foreach (var group in project.GroupsOf(_ruleId))
        {
            var diagnostics = context.Diagnostics.Where(group.IsReportedBy).ToImmutableArray();
            if (diagnostics.IsEmpty)
                continue;
            var offered = new HashSet<string>();
            foreach (var fix in FixesOf(group))
            {
                if ((fix.IsConcession && offered.Count == 0) || offered.Contains(fix.Title) || !await project.IsMendedByAsync(fix, [group], context.CancellationToken).ConfigureAwait(false))
                    continue;
                context.RegisterCodeFix(ActionOf(fix, project), diagnostics);
                offered.Add(fix.Title);
            }
        }
    }

    /// <summary>The ways out that are worth trying, the safest first.</summary>
    internal abstract IEnumerable<PlanFix> FixesOf(FindingGroup group);

    internal string RuleId => _ruleId;

    internal static string KeyOf(string ruleId, string kind) => $"{ruleId}.{kind}";

    private CodeAction ActionOf(PlanFix fix, AnalyzedProject project) =>
        CodeAction.Create(fix.Title, cancellationToken => project.WithAsync(fix.Edits, cancellationToken), KeyOf(_ruleId, fix.Kind));
}
