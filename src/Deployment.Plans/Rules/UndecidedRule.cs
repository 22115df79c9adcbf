namespace Deployment.Plans.Rules;

/// <summary>A rule that could not be decided everywhere, and the evaluator's tokens for the values and code that made it so.</summary>
internal sealed record UndecidedRule(DesignRule Rule, IReadOnlyCollection<object> Places);
