using Deployment.Plans.Rules;

namespace Deployment.Cli.Tests;

/// <summary>A rule with a defect.</summary>
internal sealed class Failing : DesignRule
{
    public override string Id => "TST2";

    public override string Title => "A rule with a defect";

    public override RuleCategory Category => RuleCategory.Plan;

    public override RuleSeverity Severity => RuleSeverity.Info;

    protected internal override IEnumerable<Finding> Check(RuleContext context) => throw new InvalidOperationException("100 % wrong.");
}
