using Deployment.AcceptanceTests.Packaging;
using Deployment.AcceptanceTests.Samples;

namespace Deployment.AcceptanceTests;

/// <summary><c>dotnet format analyzers</c> on a project with the package mends its mistakes.</summary>
[Collection(SharedWorkingCopy.Name)]
public sealed class FixTests(WorkingCopy copy)
{
    public static TheoryData<string> RuleIds => [.. Fixable];

    private static IEnumerable<string> Fixable => Mistake.All.Select(mistake => mistake.RuleId).Where(id => ChangeOf(id) is not null);

    [Theory]
    [MemberData(nameof(RuleIds))]
    public async Task The_fixes_of_one_rule_mend_its_mistake_and_leave_the_others(string ruleId)
    {
        var sources = (await ProjectWithMistakesAsync()).Sources;
        var expected = Fixed(sources, ruleId);

        (await sources.FixAsync(ruleId)).AssertExitCode(0);

        Assert.Equal(expected, Files(sources));
        var (build, log) = await sources.BuildAsync();
        build.AssertExitCode(0);
        Assert.Equal(
            Mistake.All.Select(mistake => mistake.RuleId).Where(id => id != ruleId),
            log.Diagnostics.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task The_fixes_of_all_rules_mend_all_mistakes_that_have_one_in_one_run()
    {
        var sources = (await ProjectWithMistakesAsync()).Sources;
        var expected = Fixed(sources, [.. Fixable]);

        (await sources.FixAsync()).AssertExitCode(0);

        Assert.Equal(expected, Files(sources));
        var (run, log) = await sources.BuildAndRunAsync();
        run.AssertExitCode(1);
        Assert.True(log.AnalyzerRan);
        var left = Mistake.All.Select(mistake => mistake.RuleId).Except(Fixable);
        Assert.Equal(left, log.Diagnostics.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
        Assert.Equal(left, LintReport.Findings(run.Output).Select(finding => finding.RuleId).Order(StringComparer.Ordinal));
    }

    private async Task<ConsumerProject> ProjectWithMistakesAsync() =>
        (await copy.PackAsync()).AddProject("net10.0").WithSourcesOf(copy.CopyOf(Mistake.Sample));

    /// <summary>The line at fault, and what is to become of it; none where there is no one way out.</summary>
    private static (string Line, string Fixed)? ChangeOf(string ruleId) => ruleId switch
    {
        "DPL1001" => (
            "vbr.Manages(vCenter);",
            "vbr.Manages(vCenter, vCenter.AddAccount(\"svc-bergen\").LimitedTo(bergen));"),
        "DPL1002" => (
            "vbr.Manages(esx1, esx2);",
            "vbr.Manages(vCenter, vCenter.AddAccount(\"svc-bergen\").LimitedTo(bergen));"),
        "DPL2001" => (
            "var recovery = plan.AddSite(\"Recovery\");",
            "var recovery = plan.AddSite(\"Recovery\");\n        recovery.AddBackupServer(\"vbr-recovery\");"),
        "DPL3001" => (
            "var repository = vbrHq.AddRepository(\"Bergen local\", on: machine);",
            "var repository = vbrHq.AddRepository(\"Bergen local\", on: machine).WithMountServer(machine);"),
        "DPL4001" => (
            "bergen.AddBackupServer(\"vbr-bergen\").WithVersion(\"12.1.2.172\"));",
            "bergen.AddBackupServer(\"vbr-bergen\").WithVersion(\"12.3.2.4165\"));"),
        "DPL5001" => (
            ".Via(wanBergen);",
            ".Via(wanBergen, wanHq);"),
        "DPL5002" => (
            ".To(copies).Every(24.Hours());",
            ".To(copies).Via(wanBergen, wanHq).Every(24.Hours());"),
        "DPL5003" => (
            "vbrHq.AddBackupJob(\"Bergen nightly\")",
            "vbr.AddBackupJob(\"Bergen nightly\")"),
        _ => null,
    };

    private static SortedDictionary<string, string> Fixed(Sample sources, params string[] ruleIds)
    {
        var files = Files(sources);
        foreach (var mistake in Mistake.All.Where(mistake => ruleIds.Contains(mistake.RuleId)))
        {
            var (line, fixedLine) = ChangeOf(mistake.RuleId)!.Value;
            Assert.Contains(line, files[mistake.File], StringComparison.Ordinal);
            files[mistake.File] = files[mistake.File].Replace(line, fixedLine, StringComparison.Ordinal);
        }

        return files;
    }

    private static SortedDictionary<string, string> Files(Sample sources) =>
        new(sources.Sources.ToDictionary(file => file, sources.Read), StringComparer.Ordinal);
}
