using Deployment.Plans;

namespace Deployment.Analyzers.CodeFixes.Fixes.DisasterRecovery;

/// <summary>DPL2004: adds the proxies that are missing, on a machine of their own.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class ReplicationWithoutProxyAtBothEndsCodeFixProvider() : PlanCodeFixProvider("DPL2004")
{
    internal override IEnumerable<PlanFix> FixesOf(FindingGroup group)
    {
        if (MissingProxies.EditsFor(group, finding => ((ReplicationJob)finding.Subject).Owner) is not { Count: > 0 } edits)
            yield break;
        var sites = group.Findings.SelectMany(finding => finding.Subjects.OfType<Site>()).Select(site => site.Name).Distinct().ToList();
        var where = sites.Count == 1 ? $"at '{sites[0]}'" : $"at {sites.Count} sites";
        yield return new($"Add a proxy of '{((ReplicationJob)group.First.Subject).Owner.Name}' {where}", "AddProxy", edits);
    }
}
