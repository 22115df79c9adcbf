namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>A variable that code only ever sets to one constant, so that it is either what it was before, or that.</summary>
/// <param name="Variable">Tells it from all others.</param>
/// <param name="Constant">The constant.</param>
internal sealed record Flag(object Variable, object Constant);
