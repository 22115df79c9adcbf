using System.Text.Json.Nodes;
using Deployment.Plans;

namespace Deployment.Cli.Tests;

/// <summary>A rule of a company's own that throws costs no other its findings, and the plan does not pass.</summary>
public sealed class FailedRuleTests
{
    private const string Message = "Rule TST2 'A rule with a defect' failed: InvalidOperationException: 100 % wrong. The other rules were checked.";

    [Theory]
    [InlineData("")]
    [InlineData("lint --min-severity error")]
    [InlineData("lint --format github")]
    public void It_is_named_before_the_counts(string arguments)
    {
        var outcome = Outcome.Of(Plan(), arguments, width: 200);

        Assert.Equal((3, ""), (outcome.ExitCode, outcome.Error));
        Assert.Equal(Message, outcome.Lines[^3]);
    }

    [Fact]
    public void The_findings_of_the_others_are_told() => Assert.Contains("TST1 warning  Something is shouted", Outcome.Of(Plan()).Lines);

    [Fact]
    public void It_is_an_annotation_of_GitHub_Actions() =>
        Assert.Contains($"::error title=TST2 failed::{Message.Replace("%", "%25", StringComparison.Ordinal)}", Outcome.Of(Plan(), "--format github").Lines);

    [Fact]
    public void JSON_lists_it()
    {
        var outcome = Outcome.Of(Plan(), "--format json");

        Assert.Equal(3, outcome.ExitCode);
        Assert.Equal($$"""[{"rule":"TST2","message":"{{Message.Replace("'", "\\u0027", StringComparison.Ordinal)}}"}]""", JsonNode.Parse(outcome.Output)!["failedRules"]!.ToJsonString());
    }

    [Fact]
    public void SARIF_tells_that_the_run_has_not_succeeded()
    {
        var outcome = Outcome.Of(Plan(), "--format sarif");
        var run = JsonNode.Parse(outcome.Output)!["runs"]![0]!;
        var invocation = Assert.Single(run["invocations"]!.AsArray())!;
        var notification = Assert.Single(invocation["toolExecutionNotifications"]!.AsArray())!;

        Assert.Empty(SarifSchema.ErrorsIn(outcome.Output));
        Assert.False((bool)invocation["executionSuccessful"]!);
        Assert.Equal(Message, (string)notification["message"]!["text"]!);
        Assert.Equal("TST2", (string)run["tool"]!["driver"]!["rules"]![(int)notification["associatedRule"]!["index"]!]!["id"]!);
    }

    [Fact]
    public void Its_known_findings_are_not_gone()
    {
        using var baseline = new TemporaryFile(Outcome.Of(Plans.Clean().AddRules(new Shouting { Times = 2 }), "--format json").Output);

        var outcome = Outcome.Of(Plan(), $"--baseline {baseline.Name}");

        Assert.Equal(3, outcome.ExitCode);
        Assert.DoesNotContain("gone", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_report_names_it()
    {
        using var folder = new TemporaryFolder();

        Outcome.Of(Plan(), $"report {folder.FileNamed("plan.html")}");

        Assert.Contains($"<p>{Message}</p>", File.ReadAllText(folder.FileNamed("plan.html")), StringComparison.Ordinal);
    }

    private static DeploymentPlan Plan() => Plans.Clean().AddRules(new Failing(), new Shouting());
}
