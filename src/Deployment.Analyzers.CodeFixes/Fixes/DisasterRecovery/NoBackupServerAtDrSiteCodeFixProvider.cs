using Deployment.Analyzers.CodeFixes.Editing;
using Deployment.Plans;

namespace Deployment.Analyzers.CodeFixes.Fixes.DisasterRecovery;

/// <summary>DPL2001: adds a backup server at the DR site, or replicates the virtual owner of the job there as well.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class NoBackupServerAtDrSiteCodeFixProvider() : PlanCodeFixProvider("DPL2001")
{
    internal override IEnumerable<PlanFix> FixesOf(FindingGroup group)
    {
        if (NewBackupServer.At(group, ((ReplicationJob)group.First.Subject).Owner) is { } server)
            yield return server;
        if (ReplicateOwner(group) is { } replication)
            yield return replication;
    }

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
