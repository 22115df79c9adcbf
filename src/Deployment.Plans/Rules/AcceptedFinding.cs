namespace Deployment.Plans.Rules;

/// <summary>A finding whose risk the author has accepted.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Acceptance">The acceptance, with its reason.</param>
public sealed record AcceptedFinding(Finding Finding, AcceptedRisk Acceptance);
