using Deployment.Analyzers.CodeFixes.Editing;

namespace Deployment.Analyzers.CodeFixes;

/// <summary>One way out of a finding.</summary>
/// <param name="Title">What it does, with the names of the elements. Of several that do the same, the first that works is offered.</param>
/// <param name="Kind">The kind of change, the same wherever it is offered.</param>
/// <param name="Edits">The change.</param>
/// <param name="IsConcession">
/// Whether it gives up what was planned, or claims what only the author can know. That is a choice beside a better one; nobody is
/// to get it unasked because nothing else works.
/// </param>
internal sealed record PlanFix(string Title, string Kind, IReadOnlyList<SourceEdit> Edits, bool IsConcession = false)
{
    /// <summary>
    /// All that it may change of what the plan states; none where that is not limited. A value is written in one place and may be used in many: who
    /// gives a machine more cores does not want more VMs.
    /// </summary>
    public IReadOnlyCollection<PlanSetting>? Sets { get; init; }
}
