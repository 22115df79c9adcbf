using Deployment.Analyzers.CodeFixes.Editing;

namespace Deployment.Analyzers.CodeFixes.Fixes;

/// <summary>Where the site that findings are about, which is their second subject, is declared, and what it is called there.</summary>
/// <param name="Statement">The declaration.</param>
/// <param name="Name">The variable.</param>
/// <param name="Executions">The executions of the declaration, each with a finding about the site it declares.</param>
internal sealed record SiteDeclaration(StatementSyntax Statement, string Name, Executions Executions)
{
    /// <summary>Whether it declares one site only.</summary>
    public bool IsOnce { get; } = Executions.Findings.Select(finding => finding.Subjects[1].Name).Distinct().Count() == 1;

    /// <summary>How other elements are called there.</summary>
    public NamesInScope Names { get; } = Executions.Names;

    /// <summary>The declaration of the sites of some findings; none where they are declared in several places, or others with them.</summary>
    public static SiteDeclaration? Of(FindingGroup group)
    {
        if (group.CallAt(finding => finding.Subjects[1].Origin) is not { } creation
            || group.ExecutionsOf(creation, finding => finding.Subjects[1].Origin) is not { } executions
            || Statements.Containing(creation) is not { } statement
            || Statements.DeclaredBy(statement, creation) is not { } name)
        {
            return null;
        }

        return new(statement, name, executions);
    }
}
