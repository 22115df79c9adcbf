using Deployment.Analyzers.CodeFixes.Editing;

namespace Deployment.Analyzers.CodeFixes.Fixes;

/// <summary>Where the site that findings are about, which is their second subject, is declared or assigned, and what it is called behind that.</summary>
/// <param name="Statement">The declaration or assignment.</param>
/// <param name="Name">What the site is called behind it.</param>
/// <param name="Executions">The executions of the call that makes the site, each with a finding about that site.</param>
internal sealed record SiteDeclaration(StatementSyntax Statement, string Name, Executions Executions)
{
    /// <summary>Whether it declares one site only.</summary>
    public bool IsOnce { get; } = Executions.Findings.Select(finding => finding.Subjects[1].Name).Distinct().Count() == 1;

    /// <summary>How other elements are called there.</summary>
    public NamesInScope Names { get; } = Executions.Names;

    /// <summary>The declaration of the sites of some findings; none where they are declared in several places.</summary>
    public static SiteDeclaration? Of(FindingGroup group)
    {
        if (group.CallAt(finding => finding.Subjects[1].Origin) is not { } creation
            || group.ExecutionsOf(creation, finding => finding.Subjects[1].Origin) is not { } executions
            || Statements.Containing(creation) is not { } statement
            || Statements.KeptAs(statement, creation) is not { } name)
        {
            return null;
        }

        return new(statement, name, executions);
    }
}
