using Deployment.Analyzers.CodeFixes.Editing;

namespace Deployment.Analyzers.CodeFixes.Fixes.Plan;

/// <summary>DPL0004: links the two sites, over a WAN or a local network.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class NoRouteCodeFixProvider() : PlanCodeFixProvider("DPL0004")
{
    internal override IEnumerable<PlanFix> FixesOf(FindingGroup group)
    {
        // The origins are those of the act and of the sites, the one that is declared last first.
        if (group.CallAt(finding => finding.Origins[1]) is not { } creation || !creation.Receiver().IsName()
            || group.ExecutionsOf(creation, finding => finding.Origins[1]) is not { } executions
            || Statements.Containing(creation) is not { } statement
            || Statements.DeclaredBy(statement, creation) is not { } second
            || executions.Names.Of(scope => executions[scope].Subjects[1]) is not { } first
            || LinkBandwidth.For(group.First.Subject.Plan) is not { } bandwidth)
        {
            yield break;
        }

        var (plan, sites) = (creation.Receiver(), group.First.Subjects.Skip(1).Take(2).Select(site => $"'{site.Name}'").ToList());
        var which = executions.Count == 1 ? $"{sites[0]} and {sites[1]}" : $"{sites[0]} and {executions.Count} sites";
        yield return new(
            $"Link {which} over a WAN, its bandwidth to be set to what the line carries",
            "AddWanLink",
            [Statements.InsertAfter(statement, $"{plan}.AddWanLink({first}, {second}).WithBandwidth({bandwidth});")]);
        yield return new($"Link {which} over a local network", "AddLanLink", [Statements.InsertAfter(statement, $"{plan}.AddLanLink({first}, {second});")], IsConcession: true);
    }
}
