using Deployment.Analyzers.CodeFixes.Editing;
using Deployment.Plans;
using Deployment.Plans.Rules;

namespace Deployment.Analyzers.CodeFixes.Fixes.Consistency;

/// <summary>DPL4003: has the Enterprise Manager manage the server.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ServerMissingFromEnterpriseManagerCodeFixProvider() : PlanCodeFixProvider("DPL4003")
{
    internal override IEnumerable<PlanFix> FixesOf(FindingGroup group) =>
        group.First.Subject is EnterpriseManager ? AddBeforeOffer(group) : AddWhereDeclared(group);

    private static IEnumerable<PlanFix> AddBeforeOffer(FindingGroup group)
    {
        if (group.CallAt(finding => finding.Origins[0]) is not { } offer
            || group.ExecutionsOf(offer, finding => finding.Origins[0]) is not { } executions
            || executions.Names.Of(scope => ServerOf(executions[scope])) is not { } server)
        {
            yield break;
        }

        yield return new(TitleOf(ServerOf(group.First), (EnterpriseManager)group.First.Subject, executions), "AddServer", [Chain.Prepend(offer, nameof(EnterpriseManager.Manages), server)]);
    }

    private static IEnumerable<PlanFix> AddWhereDeclared(FindingGroup group)
    {
        if (group.CallAt(finding => finding.Origins[0]) is not { } creation
            || group.ExecutionsOf(creation, finding => finding.Origins[0]) is not { } executions
            || Statements.Containing(creation) is not { } statement)
        {
            yield break;
        }

        var (manager, names) = (group.First.Subject.Plan.EnterpriseManagers[0], executions.Names);
        var title = TitleOf(group.First.Subject, manager, executions);
        if (Statements.KeptAs(statement, creation) is { } variable)
        {
            if (Enrolment.Of(statement, variable, manager, names) is { } edit)
                yield return new(title, "AddServer", [edit]);
        }
        else if (statement is ExpressionStatementSyntax { Expression: { } chain } && Statements.IsOnlyFor(statement, creation) && Enrolment.NameOf(manager, names) is { } name)
        {
            yield return new(
                title,
                "AddServer",
                [SourceEdit.InsertAt(chain.SyntaxTree, chain.SpanStart, $"{name}.Manages("), SourceEdit.InsertAt(chain.SyntaxTree, chain.Span.End, ")")]);
        }
    }
    private static Element ServerOf(Finding ofOffer) => ofOffer.Subjects[2];

    private static string TitleOf(Element server, EnterpriseManager manager, Executions executions) => executions.Count == 1
        ? $"Add '{server.Name}' to Enterprise Manager '{manager.Name}'"
        : $"Add '{server.Name}' and {executions.Count - 1} more to Enterprise Manager '{manager.Name}'";
}
