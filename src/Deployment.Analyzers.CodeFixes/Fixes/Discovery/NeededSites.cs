using Deployment.Plans;
using Deployment.Plans.Rules;

namespace Deployment.Analyzers.CodeFixes.Fixes.Discovery;

/// <summary>The sites that a finding about a vCenter's account says it should be limited to.</summary>
internal static class NeededSites
{
    public static IEnumerable<Site> Of(Finding finding) => finding.Subjects.OfType<Site>();

    /// <summary>How they are called where a call stands; none where one has no name there, or their number differs.</summary>
    public static IReadOnlyList<string>? NamesIn(Executions executions) =>
        executions.Names.OfAll(scope => Of(executions[scope]));

    public static string InWords(Finding finding) => string.Join(" and ", Of(finding).Select(site => $"'{site.Name}'"));
}
