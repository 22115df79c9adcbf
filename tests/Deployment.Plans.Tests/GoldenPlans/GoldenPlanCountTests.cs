using global::GoldenPlans;

namespace Deployment.Plans.Tests.GoldenPlans;

/// <summary>What the rule catalogue expects of each golden plan, rule by rule.</summary>
public class GoldenPlanCountTests
{
    private static readonly Dictionary<string, string[]> Expected = new()
    {
        [nameof(Example1)] = ["DPL5003 × 50"],
        [nameof(Example1WithSelfService)] = ["DPL3001 × 50", "DPL5003 × 50"],
        [nameof(Example1OnProduct13)] = ["DPL4005 × 50", "DPL5003 × 50"],
        [nameof(Example2)] = [],
        [nameof(Example2WithOneBranchOnAnotherBuild)] = ["DPL4001 × 1"],
        [nameof(Example2WithCentralVCenter)] = ["DPL1001 × 50"],
        [nameof(Example2WithScopedAccounts)] = [],
        [nameof(ReplicationWithoutServerAtDrSite)] = ["DPL2001 × 1"],
        [nameof(ReplicationWithServerAtDrSite)] = [],
        [nameof(ReplicationOwnedAtSourceSite)] = ["DPL2002 × 1"],
        [nameof(ReplicationOfVirtualOwner)] = [],
        [nameof(OneSite)] = [],
        [nameof(SharedStorageRegisteredByHost)] = ["DPL1002 × 1"],
    };

    [Fact]
    public void The_table_covers_every_golden_plan() => Assert.Equal(Expected.Keys, GoldenPlanCatalog.All.Select(golden => golden.Name));

    [Fact]
    public void Each_golden_plan_breaks_the_rules_it_is_expected_to_and_no_other() => Assert.All(GoldenPlanCatalog.All, golden =>
    {
        var counts = golden.Create().Check().Findings.CountBy(finding => finding.Rule.Id).Select(count => $"{count.Key} × {count.Value}");
        Assert.Equal(Expected[golden.Name], counts);
    });

    [Fact]
    public void Every_offer_of_example_1_with_self_service_crosses_the_WAN_twice()
    {
        var restores = Example1WithSelfService.Create().DataFlows().Restores;
        Assert.Equal(50, restores.Count);
        Assert.All(restores, restore => Assert.Equal(2, restore.Route!.WanCrossings));
    }

    [Fact]
    public void No_restore_of_example_2_crosses_the_WAN()
    {
        var restores = Example2.Create().DataFlows().Restores;
        Assert.Equal(50, restores.Count);
        Assert.All(restores, restore => Assert.Equal(0, restore.Route!.WanCrossings));
    }

    [Theory]
    [InlineData("9.0.0.1715")]
    [InlineData("9.5.4.2866")]
    [InlineData("10.0.1.4854")]
    [InlineData("11.0.1.1261")]
    [InlineData("12.3.2.4165")]
    [InlineData("13.0.1.1071")]
    public void Example_2_breaks_nothing_on_any_one_version(string version) => Assert.Empty(Example2.CreateOn(version).Check().Findings);

    [Fact]
    public void The_outlier_of_example_2_is_the_branch_on_the_other_build() =>
        Assert.Equal("Bergen / vbr-Bergen", Assert.Single(Example2WithOneBranchOnAnotherBuild.Create().Check().Findings).Subject.Path);

    [Fact]
    public void A_golden_plan_is_the_same_every_time() => Assert.All(GoldenPlanCatalog.All, golden =>
    {
        var (one, other) = (golden.Create(), golden.Create());
        Assert.NotSame(one, other);
        Assert.Equal(one.DataFlows().All.Select(flow => flow.ToString()), other.DataFlows().All.Select(flow => flow.ToString()));
    });
}
