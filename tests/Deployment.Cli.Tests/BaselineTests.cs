using System.Text.Json.Nodes;
using Deployment.Plans;

namespace Deployment.Cli.Tests;

public sealed class BaselineTests
{
    [Fact]
    public void What_is_known_is_summed_up_and_does_not_fail()
    {
        using var baseline = BaselineOf(Plans.WithCentralVCenter(branches: 12));

        var outcome = Outcome.Of(Plans.WithCentralVCenter(branches: 12), $"--baseline {baseline.Name}", width: 200);

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Equal(
            $"Branches\n\n12 known findings left out ({baseline.Name})\n0 errors, 0 warnings, 0 notes · 13 sites, 12 backup servers, 12 flows\n", outcome.Output);
    }

    [Theory]
    [InlineData("")]
    [InlineData("--format github")]
    public void What_is_new_is_printed_and_fails(string format)
    {
        using var baseline = BaselineOf(Plans.WithCentralVCenter(branches: 2));

        var outcome = Outcome.Of(Plans.WithCentralVCenter(branches: 3), $"{format} --baseline {baseline.Name}", width: 200);

        Assert.Equal(1, outcome.ExitCode);
        Assert.DoesNotContain("'vbr-2'", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("Backup server 'vbr-3' registers", outcome.Output, StringComparison.Ordinal);
        Assert.Contains($"2 known findings left out ({baseline.Name})", outcome.Lines);
        Assert.Contains("0 errors, 1 warning, 0 notes", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(3, 2, "1 baseline finding is gone")]
    [InlineData(4, 2, "2 baseline findings are gone")]
    public void What_is_gone_is_counted(int before, int now, string message)
    {
        using var baseline = BaselineOf(Plans.WithCentralVCenter(before));

        var outcome = Outcome.Of(Plans.WithCentralVCenter(now), $"--baseline {baseline.Name}");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains($"{message}: update the baseline with 'lint {baseline.Name} --format json'", string.Join(' ', outcome.Lines), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1, 0, 0)]
    [InlineData(2, 2, 0, 0)]
    [InlineData(2, 3, 1, 0)]
    [InlineData(3, 1, 0, 2)]
    public void Findings_that_are_alike_are_counted_and_their_words_do_not_matter(int before, int now, int isNew, int gone)
    {
        using var baseline = BaselineOf(Plans.Clean().AddRules(new Shouting { Times = before, Words = "Hush." }));

        var outcome = Outcome.Of(Plans.Clean().AddRules(new Shouting { Times = now, Words = "Be quiet." }), $"--format json --baseline {baseline.Name}");

        var json = JsonNode.Parse(outcome.Output)!;
        Assert.Equal(isNew, json["findings"]!.AsArray().Count);
        Assert.Equal(isNew, (int)json["summary"]!["warnings"]!);
        Assert.Equal(now - isNew, (int)json["summary"]!["known"]!);
        Assert.Equal(gone, (int)json["summary"]!["gone"]!);
        Assert.Equal(isNew > 0 ? 1 : 0, outcome.ExitCode);
    }

    [Fact]
    public void SARIF_has_all_findings_and_tells_which_are_new()
    {
        using var baseline = BaselineOf(Plans.WithCentralVCenter(branches: 2));

        var outcome = Outcome.Of(Plans.WithCentralVCenter(branches: 3), $"--format sarif --baseline {baseline.Name}");

        var results = JsonNode.Parse(outcome.Output)!["runs"]![0]!["results"]!.AsArray();
        Assert.Equal(["unchanged", "unchanged", "new"], results.Select(result => (string)result!["baselineState"]!));
        Assert.Equal(1, outcome.ExitCode);
    }

    [Fact]
    public void Without_a_baseline_SARIF_compares_with_nothing() =>
        Assert.DoesNotContain("baselineState", Outcome.Of(Plans.WithCentralVCenter(branches: 1), "--format sarif").Output, StringComparison.Ordinal);

    [Fact]
    public void A_risk_that_is_no_longer_accepted_is_new()
    {
        using var baseline = BaselineOf(Plans.WithAcceptedRisk());

        Assert.Equal(1, Outcome.Of(Plans.WithCentralVCenter(branches: 1), $"--baseline {baseline.Name}").ExitCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_risk_that_is_accepted_is_known_from_before_or_after_its_acceptance(bool wasAccepted)
    {
        using var baseline = BaselineOf(wasAccepted ? Plans.WithAcceptedRisk() : Plans.WithCentralVCenter(branches: 1));

        var outcome = Outcome.Of(Plans.WithAcceptedRisk(), $"--format sarif --baseline {baseline.Name}");

        Assert.Equal("unchanged", (string)JsonNode.Parse(outcome.Output)!["runs"]![0]!["results"]![0]!["baselineState"]!);
        Assert.DoesNotContain("gone", Outcome.Of(Plans.WithAcceptedRisk(), $"--baseline {baseline.Name}").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_weighs_too_little_to_be_told_is_not_gone()
    {
        using var baseline = BaselineOf(Plans.WithFindingsOfOneRule(isWarningAmongThem: true));

        var outcome = Outcome.Of(Plans.WithFindingsOfOneRule(isWarningAmongThem: true), $"--min-severity warning --baseline {baseline.Name}", width: 200);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Contains($"1 known finding left out ({baseline.Name})", outcome.Lines);
        Assert.DoesNotContain("gone", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_baseline_that_is_missing_is_bad_usage()
    {
        var outcome = Outcome.Of(Plans.WithCentralVCenter(branches: 1), "lint --baseline nowhere/findings.json");

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Equal("There is no baseline 'nowhere/findings.json': write one with 'lint --format json'.\n", outcome.Error);
    }

    [Fact]
    public void A_baseline_that_cannot_be_read_is_bad_usage()
    {
        var outcome = Outcome.Of(Plans.WithCentralVCenter(branches: 1), $"--baseline {Path.GetTempPath()}");

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith($"The baseline '{Path.GetTempPath()}' cannot be read: ", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("DPL1001")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{ "findings": 1, "accepted": [] }""")]
    [InlineData("""{ "findings": [ { "rule": "DPL1001" } ], "accepted": [] }""")]
    [InlineData("""{ "findings": [ { "rule": 1001, "subjects": [] } ], "accepted": [] }""")]
    [InlineData("""{ "version": "2.1.0", "runs": [] }""")]
    public void A_file_that_is_no_baseline_is_bad_usage(string text)
    {
        using var file = new TemporaryFile(text);

        var outcome = Outcome.Of(Plans.WithCentralVCenter(branches: 1), $"--baseline {file.Name}");

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.Equal($"'{file.Name}' is not a baseline: use a file written by 'lint --format json'.\n", outcome.Error);
    }

    private static TemporaryFile BaselineOf(DeploymentPlan plan) => new(Outcome.Of(plan, "--format json").Output);
}
