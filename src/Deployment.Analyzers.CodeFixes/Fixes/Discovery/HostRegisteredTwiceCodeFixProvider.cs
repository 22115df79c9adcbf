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
        if (group.Findings.Any(finding => RegistersMore(finding))
            || group.CallsAt(RegistrationsOf) is not { } calls
            || calls.Any(call => group.ExecutionsOf(call, RegistrationsOf) is null))
        {
            yield break;
        }

        var edits = calls.Select(DroppedRegistration.Of).ToList();
        if (edits.Contains(null))
            yield break;
        var hosts = group.Findings.SelectMany(finding => finding.Subjects.OfType<EsxiHost>()).ToList();
        var title = hosts is [var only] ? $"Drop the registration of '{only.Name}'" : $"Drop the registrations of {hosts.Count} hosts";
        yield return new(title, "DropRegistration", [.. edits.OfType<SourceEdit>()]);
    }

    /// <summary>Whether a call in question also registers a host that is not seen otherwise.</summary>
    private static bool RegistersMore(Finding finding)
    {
        var calls = new HashSet<object?>(RegistrationsOf(finding).Select(origin => origin.Call));
        return ((BackupServer)finding.Subject).Hosts.Any(registration => calls.Contains(registration.Origin.Call) && !finding.Subjects.Contains(registration.Host));
    }

    /// <summary>All origins of a finding but the last, which is the vCenter's registration.</summary>
    private static IEnumerable<Origin> RegistrationsOf(Finding finding) => finding.Origins.Take(finding.Origins.Count - 1);
}
