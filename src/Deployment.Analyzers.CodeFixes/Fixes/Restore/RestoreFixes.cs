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
            || executions.Names.OfFirst(scope => RepositoryOf(executions[scope]).Site.BackupServers) is not { } local)
        {
            return null;
        }

        var title = executions.Count == 1
            ? $"Restore through '{local.Element.Name}'"
            : $"Restore through '{local.Element.Name}' and the backup servers of {executions.Count - 1} more sites";
        return new(title, "RestoreLocally", [SourceEdit.Replace(offer.Receiver(), local.Name)]);
    }

    /// <summary>Has the machine of the repository mount its backups.</summary>
    public static PlanFix? MountLocally(FindingGroup group)
    {
        if (group.CallAt(finding => RepositoryOf(finding).Origin) is not { } creation
            || group.ExecutionsOf(creation, finding => RepositoryOf(finding).Origin) is not { } executions
            || executions.Names.Of(scope => RepositoryOf(executions[scope]).Machine) is not { } machine)
        {
            return null;
        }

        var repository = RepositoryOf(group.First);
        var title = executions.Count == 1
            ? $"Have '{repository.Machine.Name}' mount the backups of '{repository.Name}'"
            : $"Have servers of their sites mount the backups of '{repository.Name}' and {executions.Count - 1} more";
        return new(title, "MountLocally", [MountEdit(repository, creation, machine)]);
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

    private static SourceEdit MountEdit(Repository repository, InvocationExpressionSyntax creation, string server) =>
        Chain.Call((repository.MountServerOrigin.Call as CallChain)?.Call) is { } mount
            ? Chain.ReplaceArguments(mount, server)
            : Chain.Append(creation, "WithMountServer", server);

    private static Repository RepositoryOf(Finding finding) => finding.Subjects.OfType<Repository>().First();
}
