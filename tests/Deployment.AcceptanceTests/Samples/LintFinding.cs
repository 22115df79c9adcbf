namespace Deployment.AcceptanceTests.Samples;

/// <summary>A finding in the report that a plan's program prints.</summary>
internal sealed record LintFinding(string RuleId, string Subject, string Message);
