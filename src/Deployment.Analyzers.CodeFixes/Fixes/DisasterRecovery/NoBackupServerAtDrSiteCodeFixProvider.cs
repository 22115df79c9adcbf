using Deployment.Analyzers.CodeFixes.Editing;
using Deployment.Analyzers.Evaluation;
using Deployment.Plans;
using Deployment.Plans.Rules.DisasterRecovery;

namespace Deployment.Analyzers.CodeFixes.Fixes.DisasterRecovery;

/// <summary>DPL2001: adds a backup server at the DR site and gives it the jobs that end there, or replicates the virtual owner of the job there as well.</summary>
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
        var owner = ((ReplicationJob)group.First.Subject).Owner;
        var jobs = JobsLostWithTheirOwner([.. group.Findings.Select(finding => (Site)finding.Subjects[1]).Distinct()]);
        return jobs.Count == 0 ? NewBackupServer.At(group, owner)
            : NewBackupServer.At(group, owner, (site, server) => GiveJobs(jobs, server, site, group)) is { } fix
                ? fix with { Title = fix.Title + (jobs.Count == 1 ? ", and give it the job" : ", and give it the jobs") }
                : null;
    }

    /// <summary>Gives the new server jobs, and the proxies that it needs for them.</summary>
    private static IReadOnlyList<SourceEdit>? GiveJobs(IReadOnlyList<OffSiteReplication> jobs, string server, SiteDeclaration site, FindingGroup group) =>
        Move(jobs, server, group) is { } moves && Proxies(jobs, server, site) is { } proxies
            ? [Statements.InsertAfter(site.Statement, proxies), .. moves]
            : null;

    /// <summary>The jobs that would still depend on the sites they replicate if there were a server at their targets.</summary>
    private static IReadOnlyList<OffSiteReplication> JobsLostWithTheirOwner(IReadOnlyCollection<Site> targets) =>
    [
        .. from plan in targets.Select(target => target.Plan).Distinct()
           let topology = plan.DataFlows().Topology
           from job in plan.ReplicationJobs
           let replication = OffSiteReplication.Of(job, topology)
           where replication is { LostWithOwner: not null, IsOwnerReplicated: false } && targets.Contains(replication.Target)
           select replication,
    ];

    /// <summary>Has jobs made on the new server; none where that would move others as well.</summary>
    private static List<SourceEdit>? Move(IReadOnlyList<OffSiteReplication> jobs, string server, FindingGroup group)
    {
        var (edits, moved) = (new List<SourceEdit>(), new HashSet<object?>(jobs.Select(job => job.Job.Origin.Call)));
        foreach (var creation in jobs.Select(job => Chain.Call((job.Job.Origin.Call as CallChain)?.Call)).Distinct())
        {
            if (creation is null
                || group.AllExecutionsOf(creation) is not { Count: > 0 } executions
                || executions.Any(execution => !moved.Contains(execution.Call))
                || Chain.ReplaceReceiver(creation, server) is not { } move)
            {
                return null;
            }

            edits.AddRange(move);
        }

        return edits;
    }

    /// <summary>The new server has its default proxy at the target; at the sources it needs others.</summary>
    private static string[]? Proxies(IReadOnlyList<OffSiteReplication> jobs, string server, SiteDeclaration site)
    {
        var sources = jobs.ToLookup(job => job.Target, job => job.Sources);
        return ProxyStatements.Of(
            server,
            owner: null,
            site.Executions,
            scope => [.. sources[(Site)site.Executions[scope].Subjects[1]].SelectMany(sites => sites).Distinct()]);
    }

    private static PlanFix? ReplicateOwner(FindingGroup group)
    {
        var (owner, target) = (((ReplicationJob)group.First.Subject).Owner, (Site)group.First.Subjects[1]);
        if (owner.Machine is not { IsKnown: true, Value: MachineKind.Virtual }
            || group.CallAt(finding => finding.Origins[0]) is not { } toHost
            || group.ExecutionsOf(toHost, finding => finding.Origins[0]) is not { } executions
            || executions.Names.Of(scope => ((ReplicationJob)executions[scope].Subject).Owner) is not { } name)
        {
            return null;
        }

        return new($"Replicate '{owner.Name}' to '{target.Name}' as well", "ReplicateOwner", [Chain.Prepend(toHost, "Protects", name)]);
    }
}
