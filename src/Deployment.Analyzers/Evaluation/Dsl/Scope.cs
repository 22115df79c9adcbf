using Deployment.Plans;

namespace Deployment.Analyzers.Evaluation;

/// <summary>One execution of a call, and the elements that variables in scope there stand for.</summary>
/// <param name="Call">The call.</param>
/// <param name="Elements">The variables, the nearest first.</param>
internal sealed record Scope(CallChain Call, IReadOnlyList<(ISymbol Variable, Element Element)> Elements);
