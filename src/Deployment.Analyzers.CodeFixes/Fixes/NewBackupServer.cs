using Deployment.Analyzers.CodeFixes.Editing;
using Deployment.Analyzers.CodeFixes.Fixes.Consistency;
using Deployment.Analyzers.Evaluation;
using Deployment.Plans;

namespace Deployment.Analyzers.CodeFixes.Fixes;

/// <summary>Adds backup servers on sites that have none.</summary>
internal static class NewBackupServer
{
    /// <summary>
    /// Adds a server behind the declaration of its site, and to the plan's Enterprise Manager as well, that of the model first; none
    /// where the site, or that manager, cannot be named.
    /// </summary>
    /// <param name="group">The findings, with the site for their second subject.</param>
    /// <param name="model">The server whose name and build the new one takes after.</param>
    /// <param name="use">What else is to be changed, given the site and the new server's variable; none where that cannot be.</param>
    public static PlanFix? At(FindingGroup group, BackupServer model, Func<SiteDeclaration, string, IReadOnlyList<SourceEdit>?>? use = null)
    {
        var target = (Site)group.First.Subjects[1];
        if (SiteDeclaration.Of(group) is not { } site)
            return null;

        var name = ElementName.Transfer(model.Name, model.Site.Name, target.Name);
        var written = site.IsOnce ? SymbolDisplay.FormatLiteral(name, quote: true) : $"$\"vbr-{{{site.Name}.Name}}\"";
        var server = $"{site.Name}.AddBackupServer({written}){VersionOf(model)}";
        var title = site.IsOnce ? $"Add backup server '{name}' at '{target.Name}'" : "Add a backup server at each of these sites";

        // With an Enterprise Manager in the plan, every backup server belongs under it.
        var manager = model.Plan.EnterpriseManagers.OrderByDescending(manager => manager.BackupServers.Contains(model)).FirstOrDefault();
        if (manager is null && use is null)
            return new(title, "AddServer", [Statements.InsertAfter(site.Statement, $"{server};")]);

        var variable = group.Variables.At(site.Statement, ElementName.Variable(site.IsOnce ? name : $"vbr-{site.Name}"));
        var declaration = Statements.InsertAfter(site.Statement, $"var {variable} = {server};");
        var uses = use is null ? [] : use(site, variable);
        return uses is null ? null
            : manager is null ? new(title, "AddServer", [declaration, .. uses])
            : Enrolment.Of(site.Statement, variable, manager, site.Names) is { } enrolment ? new(title, "AddServer", [declaration, .. uses, enrolment])
            : null;
    }

    /// <summary>The model's build, as the name of a constant where it is written as one.</summary>
    private static string VersionOf(BackupServer model)
    {
        if (!model.Version.IsKnown)
            return "";
        var written = Chain.Call((model.Version.Origin.Call as CallChain)?.Call)?.ArgumentList.Arguments[0].Expression;
        var version = written is not null && written.IsName() && written.ToString() == ConstantOf(WrittenBuild.LiteralOf(model.Version))
            ? written.ToString()
            : SymbolDisplay.FormatLiteral(model.Version.Value.ToString(), quote: true);
        return $".WithVersion({version})";
    }

    /// <summary>The constant or variable that a value was written for.</summary>
    private static string? ConstantOf(SyntaxNode? value) =>
        value is { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Identifier.ValueText: var name } } } ? name : null;
}
