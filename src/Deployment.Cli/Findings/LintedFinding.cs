using Deployment.Plans;
using Deployment.Plans.Rules;

namespace Deployment.Cli.Findings;

/// <summary>A finding, and how it stands.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Acceptance">The author's acceptance of the risk, if there is one.</param>
/// <param name="IsKnown">Whether the baseline has it.</param>
internal sealed record LintedFinding(Finding Finding, AcceptedRisk? Acceptance, bool IsKnown);
