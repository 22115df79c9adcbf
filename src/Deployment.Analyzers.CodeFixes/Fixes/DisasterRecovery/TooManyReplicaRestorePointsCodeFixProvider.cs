using Deployment.Analyzers.CodeFixes.Editing;
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
        return WrittenAmount.Replace(group.First.Origins[0].Value, group.Findings.Select(finding => ((ReplicationJob)finding.Subject).RestorePoints), most) is { } lowered
            ? [new($"Keep {most} restore points", "SetMost", [lowered])]
            : [];
    }
}
