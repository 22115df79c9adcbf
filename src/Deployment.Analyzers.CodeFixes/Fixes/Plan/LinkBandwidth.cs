using Deployment.Plans;

namespace Deployment.Analyzers.CodeFixes.Fixes.Plan;

/// <summary>What is written for the bandwidth of a link that only the author knows: a value to be set right.</summary>
internal static class LinkBandwidth
{
    /// <summary>The bandwidth that most WAN links of the plan have, as it is written there; none where no link has one, for then any number would be invented.</summary>
    public static string? For(DeploymentPlan plan) => plan.Links
        .OfType<WanLink>()
        .Select(link => link.Bandwidth.Origin.Value)
        .OfType<InvocationExpressionSyntax>()
        .Where(written => written is { Expression: MemberAccessExpressionSyntax { Expression: LiteralExpressionSyntax } })
        .GroupBy(written => written.ToString())
        .OrderByDescending(same => same.Count())
        .FirstOrDefault()?.Key;
}
