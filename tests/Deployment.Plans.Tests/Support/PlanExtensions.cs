using Deployment.Plans.Rules;

namespace Deployment.Plans.Tests.Support;

internal static class PlanExtensions
{
    public static IReadOnlyList<Finding> FindingsOf(this DeploymentPlan plan, RuleCategory category) =>
        [.. plan.Check().Findings.Where(finding => finding.Rule.Category == category)];

    public static IReadOnlyList<Finding> FindingsOf(this DeploymentPlan plan, string ruleId) =>
        [.. plan.Check().Findings.Where(finding => finding.Rule.Id == ruleId)];

    public static string MessageOf(this DeploymentPlan plan, string ruleId) => Assert.Single(plan.FindingsOf(ruleId)).Message;

    /// <summary>Where the rule was left undecided.</summary>
    public static IReadOnlyList<object> UndecidedPlacesOf(this DeploymentPlan plan, string ruleId) =>
        [.. plan.Check().Undecided.Where(undecided => undecided.Rule.Id == ruleId).SelectMany(undecided => undecided.Places)];

    /// <summary>The rule stays silent, and says that <paramref name="place"/> is why.</summary>
    public static void AssertUndecided(this DeploymentPlan plan, string ruleId, object place)
    {
        Assert.Empty(plan.FindingsOf(ruleId));
        Assert.Equal([place], plan.UndecidedPlacesOf(ruleId));
    }
}
