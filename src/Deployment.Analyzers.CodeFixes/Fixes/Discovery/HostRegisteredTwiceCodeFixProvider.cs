using Deployment.Analyzers.CodeFixes.Editing;
using Deployment.Plans;
using Deployment.Plans.Rules;

namespace Deployment.Analyzers.CodeFixes.Fixes.Discovery;

/// <summary>DPL1004: drops the registrations of hosts that are seen through their vCenter.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp), Shared]
public sealed class HostRegisteredTwiceCodeFixProvider() : PlanCodeFixProvider("DPL1004")
{
    internal override IEnumerable<PlanFix> FixesOf(FindingGroup group)
    {
        if (group.CallsAt(RegistrationsOf) is not { } calls)
            yield break;
        var edits = calls.Select(call => Drop(call, group)).ToList();
        if (edits.Contains(null))
            yield break;
        var hosts = group.Findings.SelectMany(finding => finding.Subjects.OfType<EsxiHost>()).ToList();
        var title = hosts is [var only] ? $"Drop the registration of '{only.Name}'" : $"Drop the registrations of {hosts.Count} hosts";
        yield return new(title, "DropRegistration", [.. edits.SelectMany(ofCall => ofCall!)]);
    }

    private static IReadOnlyList<SourceEdit>? Drop(InvocationExpressionSyntax call, FindingGroup group)
    {
        var twice = new HashSet<EsxiHost>(group.Findings.SelectMany(finding => finding.Subjects.OfType<EsxiHost>()));
        return group.ExecutionsOf(call, RegistrationsOf) is { } executions
            && DroppedRegistration.HostsThatStay(executions, (_, host) => !twice.Contains(host)) is { } staying
                ? DroppedRegistration.Of(call, staying)
                : null;
    }

    /// <summary>All origins of a finding but the last, which is the vCenter's registration.</summary>
    private static IEnumerable<Origin> RegistrationsOf(Finding finding) => finding.Origins.Take(finding.Origins.Count - 1);
}
