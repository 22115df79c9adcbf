using Deployment.Plans.Rules;

namespace Deployment.Cli.Tests;

/// <summary>A rule that every plan breaks as often as it is told to.</summary>
internal sealed class Shouting : DesignRule
{
    public override string Id => "TST1";

    public override string Title => Heading;

    public string Heading { get; init; } = "Something is shouted";

    public string Words { get; init; } = "Hush.";

    public int Times { get; init; } = 1;

    public override RuleCategory Category => RuleCategory.Plan;

    public override RuleSeverity Severity => RuleSeverity.Warning;

    protected internal override IEnumerable<Finding> Check(RuleContext context) =>
        Enumerable.Repeat(FindingOfAct(Words, [context.Plan.BackupServers[0]], default!), Times);
}
