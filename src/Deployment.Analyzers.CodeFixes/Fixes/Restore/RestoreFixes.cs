using Deployment.Analyzers.CodeFixes.Editing;
using Deployment.Analyzers.Evaluation;
using Deployment.Plans;
using Deployment.Plans.Rules;

namespace Deployment.Analyzers.CodeFixes.Fixes.Restore;

/// <summary>
/// Ways out of restores that cross a WAN. The findings have the server that offers the restore, the VMs, the job and the repository
/// for subjects, and the offer and the job for origins; <see cref="MountLocally"/> needs the repository only.
/// </summary>
internal static class RestoreFixes
{
    /// <summary>Has the job owned by a backup server that stands beside the VMs.</summary>
    public static PlanFix? MoveJob(FindingGroup group) =>
        JobMove.ToServerAt(group, finding => (Job)finding.Subjects[2], finding => ((VirtualMachines)finding.Subjects[1]).Site);

    /// <summary>Has the restore performed by a backup server that stands beside the repository.</summary>
    public static PlanFix? RestoreLocally(FindingGroup group)
    {
        if (group.CallAt(finding => finding.Origins[0]) is not { Parent: ExpressionStatementSyntax } offer || !offer.Receiver().IsName()
            || group.ExecutionsOf(offer, finding => finding.Origins[0]) is not { } executions
            || BackupServerAt(executions) is not var (server, name, declaration))
        {
            return null;
        }

        var title = executions.Count == 1
            ? $"Restore through '{server.Name}'"
            : $"Restore through '{server.Name}' and the backup servers of {executions.Count - 1} more sites";
        return new(title, "RestoreLocally", [.. declaration, SourceEdit.Replace(offer.Receiver(), name)]);
    }

    /// <summary>Has the machine of the repository mount its backups.</summary>
    public static PlanFix? MountLocally(FindingGroup group)
    {
        if (group.CallAt(MountingOf) is not { } call
            || group.ExecutionsOf(call, MountingOf) is not { } executions
            || MachineAt(call, executions) is not var (machine, declaration))
        {
            return null;
        }

        var repository = RepositoryOf(group.First);
        var title = executions.Count == 1
            ? $"Have '{repository.Machine.Name}' mount the backups of '{repository.Name}'"
            : $"Have servers of their sites mount the backups of '{repository.Name}' and {executions.Count - 1} more";
        var mount = repository.MountServer is null ? Chain.Append(call, "WithMountServer", machine) : Chain.ReplaceArguments(call, machine);
        return new(title, "MountLocally", [.. declaration, mount]);
    }

    /// <summary>Takes the offer back.</summary>
    public static PlanFix? Withdraw(FindingGroup group)
    {
        if (group.CallAt(finding => finding.Origins[0]) is not { } offer || group.ExecutionsOf(offer, finding => finding.Origins[0]) is not { } executions)
            return null;
        var restore = group.First.Subject is EnterpriseManager ? "self-service restore" : "restore";
        var title = executions.Count == 1
            ? $"Withdraw the {restore} of '{group.First.Subjects[1].Name}'"
            : $"Withdraw the {restore} of '{group.First.Subjects[1].Name}' and {executions.Count - 1} more";
        return new(title, "WithdrawOffer", [Chain.Remove(offer)], IsConcession: true);
    }

    /// <summary>A backup server beside the repository, what it is called where the restore is offered, and what declares a variable for it where it has no name.</summary>
    private static (BackupServer Server, string Name, IReadOnlyList<SourceEdit> Declaration)? BackupServerAt(Executions executions)
    {
        return executions.Names.OfFirst(Beside) is var (standing, name) ? (standing, name, [])
            : executions.Names.Declare(scope => Beside(scope) is [var first, ..] ? first : null) is var (variable, declaration) ? (Beside(executions.Scopes[0])[0], variable, declaration)
            : null;

        IReadOnlyList<BackupServer> Beside(Scope scope) => RepositoryOf(executions[scope]).Site.BackupServers;
    }

    /// <summary>Where the mount server of the repository is set; where the repository is added if it has none.</summary>
    private static Origin MountingOf(Finding finding) => RepositoryOf(finding) is { MountServer: not null } repository ? repository.MountServerOrigin : RepositoryOf(finding).Origin;

    /// <summary>What the machine of the repository is called where its mount server is to be set, and what declares a variable for it where it has no name.</summary>
    private static (string Name, IReadOnlyList<SourceEdit> Declaration)? MachineAt(InvocationExpressionSyntax call, Executions executions)
    {
        if (executions.Names.Of(scope => RepositoryOf(executions[scope]).Machine) is { } name)
            return (name, []);
        if (Chain.Call((RepositoryOf(executions.Findings.First()).Origin.Call as CallChain)?.Call) is { } creation
            && Chain.BeginsWith(call, creation) && Chain.MachineOf(creation) is var machine && machine.IsNameOrItem())
        {
            return (machine.ToString(), []);
        }

        return executions.Names.Declare(scope => RepositoryOf(executions[scope]).Machine) is var (variable, declaration) ? (variable, declaration) : null;
    }

    private static Repository RepositoryOf(Finding finding) => finding.Subjects.OfType<Repository>().First();
}
