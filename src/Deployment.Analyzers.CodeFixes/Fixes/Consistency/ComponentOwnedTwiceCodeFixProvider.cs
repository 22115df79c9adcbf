using Deployment.Analyzers.CodeFixes.Editing;
using Deployment.Plans;

namespace Deployment.Analyzers.CodeFixes.Fixes.Consistency;

/// <summary>DPL4004: drops the registration that is one too many.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ComponentOwnedTwiceCodeFixProvider() : PlanCodeFixProvider("DPL4004")
{
    internal override IEnumerable<PlanFix> FixesOf(FindingGroup group)
    {
        if (group.CallAt(finding => finding.Origins[0]) is not { } registration
            || group.ExecutionsOf(registration, finding => finding.Origins[0]) is not { } executions
            || !registration.Receiver().IsName()
            || Statements.Containing(registration) is not { } statement
            || !Statements.IsOnlyFor(statement, registration))
        {
            yield break;
        }

        var role = (Role)group.First.Subject;
        var title = $"Drop the {role.Kind} of '{role.RegisteredBy.Name}' on '{role.Machine.Name}'{(executions.Count == 1 ? "" : $" and {executions.Count - 1} more")}";
        yield return new(title, "DropRegistration", [Statements.Remove(statement)]);
    }
}
