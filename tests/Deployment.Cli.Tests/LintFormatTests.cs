using System.Text.Encodings.Web;
using System.Text.Json.Nodes;
using Deployment.Plans;
using VerifyXunit;

namespace Deployment.Cli.Tests;

public sealed class LintFormatTests
{
    [Fact]
    public Task Findings_as_JSON()
    {
        var outcome = Outcome.Of(Plans.WithFindingsAndAcceptedRisks(), "--format json");

        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Error));
        return Verifier.Verify(outcome.Output);
    }

    /// <summary>The product's rules are left out of the snapshot, as there are many.</summary>
    [Fact]
    public Task Findings_as_SARIF()
    {
        var outcome = Outcome.Of(Plans.WithFindingsAndAcceptedRisks(), "lint --format sarif");

        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Error));
        var sarif = JsonNode.Parse(outcome.Output)!;
        var driver = sarif["runs"]![0]!["tool"]!["driver"]!;
        driver["version"] = "(version)";
        driver["rules"] = new JsonArray(driver["rules"]!.AsArray().First(rule => (string)rule!["id"]! == "DPL1001")!.DeepClone());
        return Verifier.Verify(sarif.ToJsonString(new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }));
    }

    [Fact]
    public Task Findings_as_annotations_of_GitHub_Actions()
    {
        var outcome = Outcome.Of(Plans.WithFindingsAndAcceptedRisks(), "--format github");

        Assert.Equal((1, ""), (outcome.ExitCode, outcome.Error));
        return Verifier.Verify(outcome.Output);
    }

    [Theory]
    [MemberData(nameof(PlansOfAllKinds))]
    public void SARIF_keeps_to_its_schema(DeploymentPlan plan)
    {
        using var baseline = new TemporaryFile(Outcome.Of(plan, "--format json").Output);

        Assert.Empty(SarifSchema.ErrorsIn(Outcome.Of(plan, "--format sarif").Output));
        Assert.Empty(SarifSchema.ErrorsIn(Outcome.Of(plan, $"--format sarif --baseline {baseline.Name}").Output));
    }

    public static TheoryData<DeploymentPlan> PlansOfAllKinds() =>
        [Plans.Clean(), Plans.WithFindingsAndAcceptedRisks(), Plans.WithAcceptedRisk(), Plans.WithOneRuleAtTwoSeverities(), Plans.Clean().AddRules(new Shouting())];

    [Theory]
    [InlineData("\"kind\": \"inSource\"", "\"kind\": \"elsewhere\"", "/runs/0/results/2/suppressions/0/kind")]
    [InlineData("\"ruleIndex\": ", "\"ruleIndexes\": ", "/runs/0/results/0")]
    [InlineData("https://github.com/deployment-analyzers/Deployment.Analyzers\"", "no address\"", "/runs/0/tool/driver/informationUri")]
    public void The_schema_is_one_that_can_be_broken(string right, string wrong, string place)
    {
        var sarif = Outcome.Of(Plans.WithFindingsAndAcceptedRisks(), "--format sarif").Output;

        Assert.Contains(SarifSchema.ErrorsIn(sarif.Replace(right, wrong, StringComparison.Ordinal)), error => error.StartsWith(place, StringComparison.Ordinal));
    }

    [Fact]
    public void The_rules_of_SARIF_are_those_of_the_plan_and_results_point_at_theirs()
    {
        var plan = Plans.WithTwoKindsOfFinding().AddRules(new Shouting());

        var run = JsonNode.Parse(Outcome.Of(plan, "--format sarif").Output)!["runs"]![0]!;
        var rules = run["tool"]!["driver"]!["rules"]!.AsArray().Select(rule => (string)rule!["id"]!).ToList();

        Assert.Equal(plan.Rules.Select(rule => rule.Id), rules);
        Assert.Equal(["DPL1001", "DPL4001", "TST1"], run["results"]!.AsArray().Select(result => (string)result!["ruleId"]!).Order());
        Assert.All(run["results"]!.AsArray(), result => Assert.Equal((string)result!["ruleId"]!, rules[(int)result["ruleIndex"]!]));
    }

    [Fact]
    public void Fingerprints_are_those_of_the_last_run_whatever_the_message_says_now()
    {
        var (quiet, loud) = (Plans.Clean().AddRules(new Shouting { Words = "quiet" }), Plans.Clean().AddRules(new Shouting { Words = "loud", Times = 2 }));

        var (before, now) = (Fingerprints(quiet), Fingerprints(loud));

        Assert.Equal(before, now.Take(1));
        Assert.Equal(2, now.Distinct().Count());
        Assert.NotEqual(before, Fingerprints(Plans.WithCentralVCenter(1)));

        static List<string> Fingerprints(DeploymentPlan plan) =>
            [.. JsonNode.Parse(Outcome.Of(plan, "--format sarif").Output)!["runs"]![0]!["results"]!.AsArray()
                .Select(result => (string)result!["partialFingerprints"]!["ruleAndElements/v1"]!)];
    }

    [Fact]
    public void A_note_is_a_notice_on_GitHub()
    {
        var outcome = Outcome.Of(Plans.WithFindingsOfOneRule(isWarningAmongThem: false), "--format github");

        Assert.Equal(0, outcome.ExitCode);
        Assert.StartsWith("::notice title=DPL5002 A copy's acceleration does not fit its link::Oslo / vbr-Oslo / To HQ: ", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Annotations_escape_what_would_end_them()
    {
        var plan = Plans.Clean().AddRules(new Shouting { Heading = "50%, or: less\r\n", Words = "50%, or: less\r\n::error::" });

        Assert.Equal(
            "::warning title=TST1 50%25%2C or%3A less%0D%0A::Oslo / vbr-oslo: 50%25, or: less%0D%0A::error::",
            Outcome.Of(plan, "--format github").Lines[0]);
    }

    [Theory]
    [InlineData("json")]
    [InlineData("sarif")]
    public void Machines_read_the_same_at_any_width_and_in_colour(string format)
    {
        var narrow = Outcome.Of(Plans.WithFindingsAndAcceptedRisks(), $"--format {format}", width: 20, colour: true).Output;

        Assert.Equal(Outcome.Of(Plans.WithFindingsAndAcceptedRisks(), $"--format {format}", width: 500).Output, narrow);
        Assert.NotNull(JsonNode.Parse(narrow));
        Assert.EndsWith("}\n", narrow, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("github")]
    public void A_file_has_the_same_text_and_standard_output_sums_it_up(string format)
    {
        using var folder = new TemporaryFolder();
        var file = folder.FileNamed("findings");

        var outcome = Outcome.Of(Plans.WithFindingsAndAcceptedRisks(), $"lint --format {format} {file}", colour: true);

        Assert.Equal(new Outcome(1, $"Wrote {file}\n1 error, 1 warning, 0 notes · 3 sites, 5 backup servers, 2 flows\n", ""), outcome);
        Assert.Equal(Outcome.Of(Plans.WithFindingsAndAcceptedRisks(), $"lint --format {format} -").Output, File.ReadAllText(file).ReplaceLineEndings("\n"));
    }

    [Fact]
    public void A_file_that_cannot_be_written_is_named()
    {
        using var folder = new TemporaryFolder();
        var file = folder.FileNamed("missing/findings.json");

        var outcome = Outcome.Of(Plans.WithFindingsAndAcceptedRisks(), $"lint --format json {file}");

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith($"'{file}' cannot be written: ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_rule_without_a_help_page_names_none()
    {
        var plan = Plans.Clean().AddRules(new Shouting());

        var finding = JsonNode.Parse(Outcome.Of(plan, "--format json").Output)!["findings"]![0]!;

        Assert.Equal("TST1", (string)finding["rule"]!);
        Assert.Null(finding["helpPage"]);
    }
}
