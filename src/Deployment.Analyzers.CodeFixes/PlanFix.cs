using Deployment.Analyzers.CodeFixes.Editing;

namespace Deployment.Analyzers.CodeFixes;

/// <summary>One way out of a finding.</summary>
/// <param name="Title">What it does, with the names of the elements.</param>
/// <param name="Kind">The kind of change, the same wherever it is offered.</param>
/// <param name="Edits">The change.</param>
internal sealed record PlanFix(string Title, string Kind, IReadOnlyList<SourceEdit> Edits);
