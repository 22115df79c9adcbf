using Deployment.Analyzers.CodeFixes.Editing;
using Deployment.Plans;
using Deployment.Plans.Rules;

namespace Deployment.Analyzers.CodeFixes.Fixes.Transfer;

/// <summary>DPL5002: sends a direct copy through a pair of WAN accelerators, and an accelerated one directly.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class AccelerationDoesNotFitLinkCodeFixProvider() : PlanCodeFixProvider("DPL5002")
{
    internal override IEnumerable<PlanFix> FixesOf(FindingGroup group)
    {
        if ((group.Findings.All(IsDirect) ? AddPair(group) : GoDirect(group)) is { } fix)
            yield return fix;
    }

    private static bool IsDirect(Finding finding) => finding.Subject is BackupCopyJob { SourceAccelerator: null, TargetAccelerator: null };

    private static PlanFix? AddPair(FindingGroup group)
    {
        if (group.CallAt(finding => finding.Origins[0]) is not { } to
            || group.ExecutionsOf(to, finding => finding.Origins[0]) is not { } executions
            || AcceleratorPair.Of(group, to, executions) is not { } pair)
        {
            return null;
        }

        var (source, target) = ((Repository)group.First.Subjects[1], (Repository)group.First.Subjects[2]);
        var title = executions.Count == 1
            ? $"Send the copies through WAN accelerators at '{source.Site.Name}' and '{target.Site.Name}'"
            : $"Send the copies of '{group.First.Subject.Name}' and {executions.Count - 1} more through pairs of WAN accelerators";
        return new(title, "AddPair", [.. pair.Declarations, Chain.Append(to, "Via", pair.Arguments)]);
    }

    private static PlanFix? GoDirect(FindingGroup group)
    {
        if (group.CallAt(finding => finding.Origins[0]) is not { } via || group.ExecutionsOf(via, finding => finding.Origins[0]) is not { } executions)
            return null;
        var title = executions.Count == 1
            ? $"Send the copies of '{group.First.Subject.Name}' directly"
            : $"Send the copies of '{group.First.Subject.Name}' and {executions.Count - 1} more directly";
        return new(title, "GoDirect", [Chain.Remove(via)]);
    }
}
