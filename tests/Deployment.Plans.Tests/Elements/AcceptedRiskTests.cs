using Deployment.Plans.Tests.Support;

namespace Deployment.Plans.Tests.Elements;

public class AcceptedRiskTests
{
    private readonly Site _site = DeploymentPlan.Create("Plan").AddSite("Oslo");

    [Fact]
    public void A_risk_is_accepted_with_a_reason()
    {
        Assert.Empty(_site.AcceptedRisks);
        Assert.Same(_site, _site.Accept("dpl1001", because: "The link is a dark fibre."));
        Assert.Equal([new AcceptedRisk("DPL1001", "The link is a dark fibre.")], _site.AcceptedRisks);
    }

    [Theory]
    [InlineData("DPL9999")]
    [InlineData("DPL")]
    [InlineData("dpl100")]
    public void There_must_be_such_a_rule(string ruleId) =>
        Assert.Equal(
            ($"'{ruleId}' is not a rule: take the id from the finding, such as \"DPL1001\".", "ruleId"),
            Rejection.WithParameterOf(() => _site.Accept(ruleId, because: "It is fine.")));

    [Theory]
    [InlineData("DPL0001")]
    [InlineData("dpl0002")]
    [InlineData("DPL0003")]
    public void What_is_no_risk_cannot_be_accepted(string ruleId) =>
        Assert.Equal(
            ($"'{ruleId}' is no risk that can be accepted: it tells what of a plan cannot be built or checked. Mend what it names, or set its severity in .editorconfig.", "ruleId"),
            Rejection.WithParameterOf(() => _site.Accept(ruleId, because: "It is fine.")));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData(" ")]
    public void A_rule_and_a_reason_must_be_given(string? text)
    {
        Assert.Equal(
            ("'because' is empty: say why the risk is taken.", "because"),
            Rejection.WithParameterOf(() => _site.Accept("DPL1001", because: text!)));
        Assert.Equal(
            ("'ruleId' is empty: take the id from the finding, such as \"DPL1001\".", "ruleId"),
            Rejection.WithParameterOf(() => _site.Accept(text!, because: "It is fine.")));
    }

    [Fact]
    public void A_reason_has_no_character_that_cannot_be_displayed() =>
        Assert.Equal(
            ("'Dark\uFFFDfibre' contains U+000B, which cannot be displayed, where \uFFFD stands: remove it or write a space instead.", "because"),
            Rejection.WithParameterOf(() => _site.Accept("DPL1001", because: "Dark\u000Bfibre")));
}
