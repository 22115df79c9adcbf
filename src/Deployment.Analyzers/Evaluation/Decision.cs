namespace Deployment.Analyzers.Evaluation;

/// <summary>An answer to a condition that is not known.</summary>
/// <param name="Condition">The condition in the author's words.</param>
/// <param name="Answer">The answer in this world.</param>
internal sealed record Decision(string Condition, bool Answer);
