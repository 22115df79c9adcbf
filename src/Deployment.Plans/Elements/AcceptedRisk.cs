namespace Deployment.Plans;

/// <summary>A finding that the author knows of and lives with.</summary>
/// <param name="RuleId">The rule, such as <c>DPL1001</c>.</param>
/// <param name="Because">The author's reason.</param>
public sealed record AcceptedRisk(string RuleId, string Because);
