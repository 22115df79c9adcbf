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
        var (job, target) = ((ReplicationJob)group.First.Subject, (Site)group.First.Subjects[1]);
        if (AddServer(group, job.Owner, target) is { } server)
            yield return server;
        if (ReplicateOwner(group, job.Owner, target) is { } replication)
            yield return replication;
    }

    private static PlanFix? AddServer(FindingGroup group, BackupServer owner, Site target)
    {
        if (group.Findings.Select(finding => finding.Subjects[1].Name).Distinct().Count() > 1
            || CallOf(target.Origin) is not { } creation
            || group.ExecutionsOf((SyntaxNode)creation).Select(scope => scope.Call.Caller).Distinct().Count() != 1
            || Statements.Containing(creation) is not { } declaration
            || Statements.DeclaredBy(declaration, creation) is not { } site)
        {
            return null;
        }

        var name = ElementName.Transfer(owner.Name, owner.Site.Name, target.Name);
        var server = $"{site}.AddBackupServer({SymbolDisplay.FormatLiteral(name, quote: true)}){VersionOf(owner)}";
        var title = $"Add backup server '{name}' at '{target.Name}'";
        if (owner.Plan.EnterpriseManagers.FirstOrDefault(manager => manager.BackupServers.Contains(owner)) is not { } manager)
            return new(title, "AddServer", [Statements.InsertAfter(declaration, $"{server};")]);

        // The server is handed to the Enterprise Manager behind whichever of the two is declared later.
        if (CallOf(manager.Origin) is not { } managerCreation
            || Statements.Containing(managerCreation) is not { } managerDeclaration
            || Statements.DeclaredBy(managerDeclaration, managerCreation) is not { } managerName
            || Statements.BlockOf(managerDeclaration) != Statements.BlockOf(declaration))
        {
            return null;
        }

        var variable = ElementName.Variable(name);
        var (addition, handover) = ($"var {variable} = {server};", $"{managerName}.Manages({variable});");
        return new(title, "AddServer", managerDeclaration.SpanStart < declaration.SpanStart
            ? [Statements.InsertAfter(declaration, addition, handover)]
            : [Statements.InsertAfter(declaration, addition), Statements.InsertAfter(managerDeclaration, handover)]);
    }

    /// <summary>The owner's build, as it is written where that can be written again.</summary>
    private static string VersionOf(BackupServer owner)
    {
        if (!owner.Version.IsKnown)
            return "";
        var written = CallOf(owner.Version.Origin)?.ArgumentList.Arguments[0].Expression;
        var version = written is not null && written.IsName() && written.ToString() == ConstantOf(owner.Version.Origin.Value)
            ? written.ToString()
            : SymbolDisplay.FormatLiteral(owner.Version.Value.ToString(), quote: true);
        return $".WithVersion({version})";
    }

    /// <summary>The constant or variable that a value was written for.</summary>
    private static string? ConstantOf(object? value) =>
        value is SyntaxNode { Parent: EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Identifier.ValueText: var name } } } ? name : null;

    private static PlanFix? ReplicateOwner(FindingGroup group, BackupServer owner, Site target)
    {
        if (owner.Machine is not { IsKnown: true, Value: MachineKind.Virtual }
            || group.CallAt(finding => finding.Origins[0]) is not { } toHost
            || group.ExecutionsOf(toHost, finding => finding.Origins[0]) is not { } executions
            || new NamesInScope([.. executions.Keys]).Of(scope => ((ReplicationJob)executions[scope].Subject).Owner) is not { } name)
        {
            return null;
        }

        return new($"Replicate '{owner.Name}' to '{target.Name}' as well", "ReplicateOwner", [Chain.Prepend(toHost, "Protects", name)]);
    }

    private static InvocationExpressionSyntax? CallOf(Origin origin) => Chain.Call((origin.Call as CallChain)?.Call);
}
