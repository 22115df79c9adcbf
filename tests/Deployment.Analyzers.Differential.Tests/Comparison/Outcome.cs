using Deployment.Plans;

namespace Deployment.Analyzers.Differential.Tests.Comparison;

/// <summary>What became of a program, in one front end.</summary>
/// <param name="Plan">All that the plan says.</param>
/// <param name="Elements">How many elements it has.</param>
/// <param name="Findings">What the rules find in it.</param>
/// <param name="Failure">What the program ended with, if it threw.</param>
internal sealed record Outcome(string Plan, int Elements, string Findings, string? Failure)
{
    public static Outcome Of(DeploymentPlan plan, string? failure)
    {
        var (dump, report) = (PlanDump.Of(plan), plan.Check());
        var findings = report.Findings.Select(finding => finding.ToString()).Concat(report.Accepted.Select(accepted => $"accepted: {accepted.Finding}"));
        return new(dump.ToString(), dump.Elements, string.Join("\n", findings), failure);
    }
}
