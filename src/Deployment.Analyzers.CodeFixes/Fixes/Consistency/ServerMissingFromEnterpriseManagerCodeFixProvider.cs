using Deployment.Analyzers.CodeFixes.Editing;

namespace Deployment.Analyzers.CodeFixes.Fixes.Consistency;

/// <summary>DPL4003: has the Enterprise Manager manage the server.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ServerMissingFromEnterpriseManagerCodeFixProvider() : PlanCodeFixProvider("DPL4003")
{
    internal override IEnumerable<PlanFix> FixesOf(FindingGroup group)
    {
        if (group.CallAt(finding => finding.Origins[0]) is not { } creation
            || group.ExecutionsOf(creation, finding => finding.Origins[0]) is not { } executions
            || Statements.Containing(creation) is not { } statement)
        {
            yield break;
        }

        var (server, manager, names) = (group.First.Subject, group.First.Subject.Plan.EnterpriseManagers[0], executions.Names);
        var title = executions.Count == 1
            ? $"Add '{server.Name}' to Enterprise Manager '{manager.Name}'"
            : $"Add '{server.Name}' and {executions.Count - 1} more to Enterprise Manager '{manager.Name}'";
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
}
