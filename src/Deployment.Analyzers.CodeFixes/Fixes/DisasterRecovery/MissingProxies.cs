using Deployment.Analyzers.CodeFixes.Editing;
using Deployment.Plans;
using Deployment.Plans.Rules;
using Deployment.Plans.Rules.DisasterRecovery;

namespace Deployment.Analyzers.CodeFixes.Fixes.DisasterRecovery;

/// <summary>The proxies that a server needs for the replication jobs of some findings and does not have.</summary>
internal static class MissingProxies
{
    /// <summary>Edits that add them: beside the job, or, where several jobs need the same, once beside the server. None where that cannot be.</summary>
    /// <param name="group">The findings, each about a job.</param>
    /// <param name="server">The server that is to run the job.</param>
    public static IReadOnlyList<SourceEdit>? EditsFor(FindingGroup group, Func<Finding, BackupServer> server)
    {
        var missing = group.Findings.ToDictionary(finding => finding, finding => SitesFor((ReplicationJob)finding.Subject, server(finding)));
        var needs = missing.SelectMany(entry => entry.Value.Select(site => (server(entry.Key), site))).ToList();
        if (needs.Count == 0)
            return [];

        var isBesideJob = needs.Distinct().Count() == needs.Count;
        Func<Finding, Origin> place = isBesideJob ? finding => finding.Subject.Origin : finding => server(finding).Origin;
        if (group.CallAt(place) is not { } call
            || group.ExecutionsOf(call, place) is not { } executions
            || Statements.Containing(call) is not { } statement
            || Statements.BlockOf(statement) is null)
        {
            return null;
        }

        var name = isBesideJob ? executions.Names.Of(scope => server(executions[scope])) : Statements.DeclaredBy(statement, call);
        return name is not null && ProxyStatements.Of(name, server(group.First), executions, scope => missing[executions[scope]]) is { } statements
            ? [Statements.InsertAfter(statement, statements)]
            : null;
    }

    private static IReadOnlyList<Site> SitesFor(ReplicationJob job, BackupServer server)
    {
        var topology = job.Plan.DataFlows().Topology;
        return OffSiteReplication.Of(job, topology)?.EndsWithoutProxy(server, new ProxySites(topology)) ?? [];
    }
}
