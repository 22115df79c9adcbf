using Deployment.Plans;

namespace Deployment.Analyzers.CodeFixes.Fixes.Transfer;

/// <summary>DPL5003: moves the job to the local backup server.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class JobDependsOnWanCodeFixProvider() : PlanCodeFixProvider("DPL5003")
{
    internal override IEnumerable<PlanFix> FixesOf(FindingGroup group)
    {
        if (JobMove.ToServerAt(group, finding => (Job)finding.Subject, finding => (Site)finding.Subjects[2]) is { } move)
            yield return move;
    }
}
