namespace Deployment.Analyzers.Evaluation;

/// <summary>What has been found of code that was only tried.</summary>
/// <param name="Adds">Whether it may add to a plan.</param>
/// <param name="Variables">What it assigns, in the order in which it was seen to.</param>
internal sealed record Trial(bool Adds, IReadOnlyList<AssignedVariable> Variables);
