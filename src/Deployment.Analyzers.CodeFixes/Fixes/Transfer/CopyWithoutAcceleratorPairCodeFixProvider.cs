using Deployment.Analyzers.CodeFixes.Editing;
using Deployment.Plans;

namespace Deployment.Analyzers.CodeFixes.Fixes.Transfer;

/// <summary>DPL5001: names the WAN accelerators at the two ends of the copy, and adds those that are missing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class CopyWithoutAcceleratorPairCodeFixProvider() : PlanCodeFixProvider("DPL5001")
{
    internal override IEnumerable<PlanFix> FixesOf(FindingGroup group)
    {
        if (group.CallAt(finding => finding.Origins[0]) is not { } via
            || group.ExecutionsOf(via, finding => finding.Origins[0]) is not { } executions
            || AcceleratorPair.Of(group, via, executions) is not { } pair)
        {
            yield break;
        }

        var (source, target) = ((Repository)group.First.Subjects[1], (Repository)group.First.Subjects[2]);
        var title = executions.Count == 1
            ? $"Use WAN accelerators at '{source.Site.Name}' and '{target.Site.Name}'"
            : $"Use WAN accelerators at both ends of '{group.First.Subject.Name}' and {executions.Count - 1} more";
        yield return new(title, "UsePair", [.. pair.Declarations, Chain.ReplaceArguments(via, pair.Arguments)]);
    }
}
