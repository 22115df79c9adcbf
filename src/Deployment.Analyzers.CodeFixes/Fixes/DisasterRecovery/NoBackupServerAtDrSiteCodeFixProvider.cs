using Deployment.Analyzers.CodeFixes.Editing;
using Deployment.Analyzers.Evaluation;
using Deployment.Plans;

namespace Deployment.Analyzers.CodeFixes.Fixes.DisasterRecovery;

/// <summary>DPL2001: adds a backup server at the DR site, or replicates the virtual owner of the job there as well.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class NoBackupServerAtDrSiteCodeFixProvider() : PlanCodeFixProvider("DPL2001")
{
    internal override IEnumerable<PlanFix> FixesOf(FindingGroup group)
    {
        if (AddServer(group) is { } server)
            yield return server;
        if (ReplicateOwner(group) is { } replication)
            yield return replication;
    }

    private static PlanFix? AddServer(FindingGroup group)
    {
        var (owner, target) = (((ReplicationJob)group.First.Subject).Owner, (Site)group.First.Subjects[1]);
        if (SiteDeclaration.Of(group) is not { } site)
            return null;

        var name = ElementName.Transfer(owner.Name, owner.Site.Name, target.Name);
        var written = site.IsOnce ? SymbolDisplay.FormatLiteral(name, quote: true) : $"$\"vbr-{{{site.Name}.Name}}\"";
        var server = $"{site.Name}.AddBackupServer({written}){VersionOf(owner)}";
        var title = site.IsOnce ? $"Add backup server '{name}' at '{target.Name}'" : "Add a backup server at each of these sites";
        var manager = owner.Plan.EnterpriseManagers.FirstOrDefault(manager => manager.BackupServers.Contains(owner));
        if (manager is null)
            return new(title, "AddServer", [Statements.InsertAfter(site.Statement, $"{server};")]);

        var variable = ElementName.Variable(site.IsOnce ? name : $"vbr-{site.Name}");
        var declaration = $"var {variable} = {server};";
        if (site.Names.Of(scope => scope.Elements.Select(pair => pair.Element).FirstOrDefault(element => element.Name == manager.Name && element is EnterpriseManager)) is { } inScope)
            return new(title, "AddServer", [Statements.InsertAfter(site.Statement, declaration, $"{inScope}.Manages({variable});")]);

        // The Enterprise Manager is declared later, and takes the server over there.
        return Chain.Call((manager.Origin.Call as CallChain)?.Call) is { } creation
            && Statements.Containing(creation) is { } later
            && Statements.BlockOf(later) == Statements.BlockOf(site.Statement)
            && Statements.DeclaredBy(later, creation) is { } managerName
            ? new(title, "AddServer", [Statements.InsertAfter(site.Statement, declaration), Statements.InsertAfter(later, $"{managerName}.Manages({variable});")])
            : null;
    }

    /// <summary>The owner's build, as the name of a constant where it is written as one.</summary>
    private static string VersionOf(BackupServer owner)
    {
        if (!owner.Version.IsKnown)
            return "";
        var written = Chain.Call((owner.Version.Origin.Call as CallChain)?.Call)?.ArgumentList.Arguments[0].Expression;
        var version = written is not null && written.IsName() && written.ToString() == ConstantOf(owner.Version.Origin.Value)
            ? written.ToString()
            : SymbolDisplay.FormatLiteral(owner.Version.Value.ToString(), quote: true);
        return $".WithVersion({version})";
    }

    /// <summary>The constant or variable that a value was written for.</summary>
    private static string? ConstantOf(object? value) =>
        value is SyntaxNode { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Identifier.ValueText: var name } } } ? name : null;

    private static PlanFix? ReplicateOwner(FindingGroup group)
    {
        var (owner, target) = (((ReplicationJob)group.First.Subject).Owner, (Site)group.First.Subjects[1]);
        if (owner.Machine is not { IsKnown: true, Value: MachineKind.Virtual }
            || group.CallAt(finding => finding.Origins[0]) is not { } toHost
            || group.ExecutionsOf(toHost, finding => finding.Origins[0]) is not { } executions
            || new NamesInScope([.. executions.Keys]).Of(scope => ((ReplicationJob)executions[scope].Subject).Owner) is not { } name)
        {
            return null;
        }

        return new($"Replicate '{owner.Name}' to '{target.Name}' as well", "ReplicateOwner", [Chain.Prepend(toHost, "Protects", name)]);
    }
}
