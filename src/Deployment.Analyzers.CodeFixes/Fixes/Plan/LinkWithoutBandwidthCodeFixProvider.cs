using Deployment.Analyzers.CodeFixes.Editing;

namespace Deployment.Analyzers.CodeFixes.Fixes.Plan;

/// <summary>DPL0005: states the bandwidth of the link, for the author to set it to what the line carries.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class LinkWithoutBandwidthCodeFixProvider() : PlanCodeFixProvider("DPL0005")
{
    internal override IEnumerable<PlanFix> FixesOf(FindingGroup group)
    {
        if (group.CallAt(finding => finding.Origins[0]) is not { } creation || group.ExecutionsOf(creation, finding => finding.Origins[0]) is null
            || LinkBandwidth.For(group.First.Subject.Plan) is not { } bandwidth)
        {
            yield break;
        }

        yield return new(
            $"Add a bandwidth of {bandwidth}, to be set to what the line carries", "AddBandwidth", [Chain.Append(creation, "WithBandwidth", bandwidth)]);
    }
}
