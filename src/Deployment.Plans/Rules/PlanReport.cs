namespace Deployment.Plans.Rules;

/// <summary>What checking a plan brought to light.</summary>
public sealed class PlanReport
{
    internal PlanReport(
        DeploymentPlan plan,
        IReadOnlyList<Finding> findings,
        IReadOnlyList<AcceptedFinding> accepted,
        IReadOnlyList<FailedRule> failed,
        IReadOnlyList<UndecidedRule> undecided) =>
        (Plan, Findings, Accepted, Failed, Undecided) = (plan, findings, accepted, failed, undecided);

    /// <summary>The plan that was checked.</summary>
    public DeploymentPlan Plan { get; }

    /// <summary>What breaks a rule, in the order of the rules and then of the plan.</summary>
    public IReadOnlyList<Finding> Findings { get; }

    /// <summary>What would break a rule, had the author not accepted the risk.</summary>
    public IReadOnlyList<AcceptedFinding> Accepted { get; }

    /// <summary>The rules of a company's own that have thrown. What they had found before is among the findings.</summary>
    public IReadOnlyList<FailedRule> Failed { get; }

    /// <summary>The rules that could not be decided everywhere. Empty in a running program, where everything is known.</summary>
    internal IReadOnlyList<UndecidedRule> Undecided { get; }
}
