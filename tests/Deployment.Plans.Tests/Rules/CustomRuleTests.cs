using Deployment.Plans.Rules;
using Deployment.Plans.Tests.Support;

namespace Deployment.Plans.Tests.Rules;

/// <summary>Rules of a company's own are checked with those of the product.</summary>
public class CustomRuleTests
{
    [Fact]
    public void A_plan_is_checked_against_the_rules_that_are_added()
    {
        var plan = DeploymentPlan.Create("Custom").AddRules(new SiteNameTooShort("CON0001"));
        plan.AddSite("X");
        plan.AddSite("Oslo");

        Assert.Equal("CON0001 X: 'X' is too short.", Assert.Single(plan.Check().Findings).ToString());
        Assert.Equal(RuleCatalog.Rules.Count + 1, plan.Rules.Count);
    }

    [Theory]
    [InlineData("CON0001", "con0001")]
    [InlineData("Con0001", "Con0001")]
    public void The_risk_may_be_accepted(string id, string accepted)
    {
        var plan = DeploymentPlan.Create("Custom").AddRules(new SiteNameTooShort(id));
        plan.AddSite("X").Accept(accepted, because: "it is called so");

        Assert.Empty(plan.Check().Findings);
        Assert.Equal("it is called so", Assert.Single(plan.Check().Accepted).Acceptance.Because);
    }

    [Fact]
    public void An_accepted_id_of_the_product_must_be_one_of_a_rule() =>
        Assert.Throws<InvalidPlanException>(() => DeploymentPlan.Create("Custom").Accept("DPL9999", because: "why not"));

    [Theory]
    [InlineData("DPL1001")]
    [InlineData("dpl9999")]
    [InlineData("")]
    [InlineData("CON")]
    [InlineData("0001")]
    [InlineData("CON-0001")]
    public void An_id_is_made_of_letters_of_ones_own_and_a_number(string id) =>
        Assert.Throws<InvalidPlanException>(() => DeploymentPlan.Create("Custom").AddRules(new SiteNameTooShort(id)));

    [Fact]
    public void A_rule_is_added_once()
    {
        var plan = DeploymentPlan.Create("Custom").AddRules(new SiteNameTooShort("CON0001"));

        var rejected = Assert.Throws<InvalidPlanException>(() => plan.AddRules(new SiteNameTooShort("Con0001")));
        Assert.StartsWith("The plan already has a rule 'Con0001': add each rule once.", rejected.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(typeof(BackupCopyJob), true)]
    [InlineData(typeof(Job), true)]
    [InlineData(typeof(Element), true)]
    [InlineData(typeof(BackupJob), false)]
    [InlineData(typeof(Link), false)]
    [InlineData(typeof(HostRegistration), false)]
    public void Not_all_is_known_of_a_kind_where_more_of_it_or_of_what_derives_from_it_may_be_added(Type kind, bool isOpen)
    {
        var plan = DeploymentPlan.Create("Custom");
        var server = plan.AddSite("HQ").AddBackupServer("vbr");
        AtRunTime.Repeated(plan, "the loop", () => server.AddBackupCopyJob("copy"));
        var rule = new Asking(kind);

        Assert.Equal(isOpen, plan.Check([rule], onStep: null).Undecided.Any());
        Assert.Equal(!isOpen, rule.Answer);
    }

    [Fact]
    public void What_a_plan_is_not_made_of_is_not_to_be_asked_for()
    {
        var failed = Assert.Single(DeploymentPlan.Create("Custom").AddRules(new Asking(typeof(string))).Check().Failed);

        Assert.Contains("'String' is no kind of element or relation", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Rules_that_only_a_run_can_tell_change_nothing_of_the_plan()
    {
        var plan = DeploymentPlan.Create("Custom");

        AtRunTime.Unknown("rules", "place", () => plan.AddRules([]));

        Assert.Empty(plan.Check().Undecided);
    }

    [Fact]
    public void A_rule_that_throws_is_named_and_the_others_are_checked()
    {
        var plan = DeploymentPlan.Create("Custom").AddRules(new Failing("CON0001", new InvalidPlanException("no such site", "name")), new SiteNameTooShort("CON0002"));
        plan.AddSite("X");

        var report = plan.Check();

        Assert.Equal(["CON0001 X: Found before.", "CON0002 X: 'X' is too short."], report.Findings.Select(finding => finding.ToString()));
        Assert.Equal(
            "Rule CON0001 'A rule with a defect' failed: InvalidPlanException: no such site. The other rules were checked.",
            Assert.Single(report.Failed).Message);
    }

    [Fact]
    public void A_check_that_is_cancelled_is_no_failure_of_the_rule()
    {
        var plan = DeploymentPlan.Create("Custom").AddRules(new Failing("CON0001", new OperationCanceledException()));
        plan.AddSite("X");

        Assert.Throws<OperationCanceledException>(plan.Check);
    }

    [Fact]
    public void What_ends_the_check_ends_it_within_a_rule_too()
    {
        var plan = DeploymentPlan.Create("Custom");
        plan.AddSite("X");

        Assert.Throws<TimeoutException>(() => plan.Check([new SiteNameTooShort("CON0001")], () => throw new TimeoutException()));
    }

    private sealed class Asking(Type kind) : DesignRule
    {
        public override string Id => "CON0001";

        public override string Title => "A rule that asks whether it knows all";

        public override RuleCategory Category => RuleCategory.Plan;

        public override RuleSeverity Severity => RuleSeverity.Warning;

        public bool? Answer { get; private set; }

        protected internal override IEnumerable<Finding> Check(RuleContext context)
        {
            Answer = context.KnowsAll(kind);
            return [];
        }
    }

    private sealed class Failing(string id, Exception exception) : DesignRule
    {
        public override string Id => id;

        public override string Title => "A rule with a defect";

        public override RuleCategory Category => RuleCategory.Plan;

        public override RuleSeverity Severity => RuleSeverity.Warning;

        protected internal override IEnumerable<Finding> Check(RuleContext context)
        {
            yield return FindingOfAct("Found before.", [context.Plan.Sites[0]], default);
            throw exception;
        }
    }

    private sealed class SiteNameTooShort(string id) : DesignRule
    {
        public override string Id => id;

        public override string Title => "A site has too short a name";

        public override RuleCategory Category => RuleCategory.Plan;

        public override RuleSeverity Severity => RuleSeverity.Warning;

        protected internal override IEnumerable<Finding> Check(RuleContext context) =>
            from site in context.Plan.Sites
            where site.Name.Length < 3
            select FindingOfAct($"'{site.Name}' is too short.", [site], site.Origin);
    }
}
