using Deployment.Analyzers.CodeFixes.Editing;
using Deployment.Analyzers.Evaluation;
using Deployment.Plans;

namespace Deployment.Analyzers.CodeFixes.Fixes.Restore;

/// <summary>DPL3001: moves the job to the VMs' local backup server, has a local server mount the backups, or withdraws the offer.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class SelfServiceRestoreAcrossWanCodeFixProvider() : PlanCodeFixProvider("DPL3001")
{
    internal override IEnumerable<PlanFix> FixesOf(FindingGroup group)
    {
        if (JobMove.ToServerAt(group, finding => (Job)finding.Subjects[2], finding => ((VirtualMachines)finding.Subjects[1]).Site) is { } move)
            yield return move;
        if (MountLocally(group) is { } mount)
            yield return mount;
        if (Withdraw(group) is { } withdrawal)
            yield return withdrawal;
    }

    private static PlanFix? MountLocally(FindingGroup group)
    {
        if (group.CallAt(finding => finding.Origins[2]) is not { } creation
            || group.ExecutionsOf(creation, finding => finding.Origins[2]) is not { } executions)
        {
            return null;
        }

        var names = new NamesInScope([.. executions.Keys]);
        var (site, repository) = (((VirtualMachines)group.First.Subjects[1]).Site, (Repository)group.First.Subjects[3]);
        var local = ReferenceEquals(repository.Machine.Site, site)
            ? names.Of(scope => ((Repository)executions[scope].Subjects[3]).Machine)
            : names.Of(scope => ((VirtualMachines)executions[scope].Subjects[1]).Site.Servers.ElementAtOrDefault(0));
        if (local is null)
            return null;
        var server = ReferenceEquals(repository.Machine.Site, site) ? repository.Machine : site.Servers[0];
        var title = executions.Count == 1
            ? $"Have '{server.Name}' mount the backups of '{repository.Name}'"
            : $"Have servers of their sites mount the backups of '{repository.Name}' and {executions.Count - 1} more";
        return new(title, "MountLocally", [MountEdit(repository, creation, local)]);
    }

    private static SourceEdit MountEdit(Repository repository, InvocationExpressionSyntax creation, string server) =>
        Chain.Call((repository.MountServerOrigin.Call as CallChain)?.Call) is { } mount
            ? Chain.ReplaceArguments(mount, server)
            : Chain.Append(creation, "WithMountServer", server);

    private static PlanFix? Withdraw(FindingGroup group)
    {
        if (group.CallAt(finding => finding.Origins[0]) is not { } offer || group.ExecutionsOf(offer, finding => finding.Origins[0]) is not { } executions)
            return null;
        var title = executions.Count == 1
            ? $"Withdraw the self-service restore of '{group.First.Subjects[1].Name}'"
            : $"Withdraw the self-service restore of '{group.First.Subjects[1].Name}' and {executions.Count - 1} more";
        return new(title, "WithdrawOffer", [Chain.Remove(offer)]);
    }
}
