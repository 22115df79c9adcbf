using Deployment.Plans;
using Deployment.Plans.Rules.DisasterRecovery;

namespace Deployment.Analyzers.CodeFixes.Fixes.DisasterRecovery;

/// <summary>DPL2006: sets as many restore points as a replica can have.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class TooManyReplicaRestorePointsCodeFixProvider() : PlanCodeFixProvider("DPL2006")
{
    internal override IEnumerable<PlanFix> FixesOf(FindingGroup group)
    {
        const int most = TooManyReplicaRestorePoints.MaxRestorePoints;
        var jobs = group.Findings.Select(finding => (ReplicationJob)finding.Subject).ToList();
        return new SettingChange($"Keep {most} restore points", "SetMost", jobs, nameof(ReplicationJob.RestorePoints)).To(jobs.Select(job => job.RestorePoints), most);
    }
}
