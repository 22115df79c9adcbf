using Deployment.AcceptanceTests.Packaging;
using Deployment.AcceptanceTests.Samples;

namespace Deployment.AcceptanceTests;

/// <summary><c>dotnet format analyzers</c> on a project with the package mends its mistakes.</summary>
[Collection(SharedWorkingCopy.Name)]
public sealed class FixTests(WorkingCopy copy)
{
    public static TheoryData<string> RuleIds => [.. Mistake.All.Select(mistake => mistake.RuleId)];

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
    public async Task The_fixes_of_all_rules_mend_all_mistakes_in_one_run()
    {
        var sources = (await ProjectWithMistakesAsync()).Sources;
        var expected = Fixed(sources, [.. Mistake.All.Select(mistake => mistake.RuleId)]);

        (await sources.FixAsync()).AssertExitCode(0);

        Assert.Equal(expected, Files(sources));
        var (run, log) = await sources.BuildAndRunAsync();
        run.AssertExitCode(0);
        Assert.True(log.AnalyzerRan);
        Assert.Empty(log.Diagnostics);
        Assert.Empty(LintReport.Findings(run.Output));
    }

    private async Task<ConsumerProject> ProjectWithMistakesAsync() =>
        (await copy.PackAsync()).AddProject("net10.0").WithSourcesOf(copy.CopyOf(Mistake.Sample));

    /// <summary>The line at fault, and what is to become of it.</summary>
    private static (string Line, string Fixed) ChangeOf(string ruleId) => ruleId switch
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
        "DPL3002" or "DPL3004" => (
            "vbrHq.OffersRestore(virtualMachines, RestoreKind.GuestFiles);",
            "vbr.OffersRestore(virtualMachines, RestoreKind.GuestFiles);"),
        "DPL3003" => (
            "var local = vbrHq.AddRepository(\"Bergen local\", on: machine);",
            "var local = vbrHq.AddRepository(\"Bergen local\", on: machine).WithMountServer(machine);"),
        "DPL3005" => (
            "var vault = plan.AddSite(\"Vault\");",
            "var vault = plan.AddSite(\"Vault\");\n        vault.AddBackupServer(\"vbr-vault\");"),
        "DPL3006" => (
            "var local = vbr.AddRepository(\"Bergen local\", on: vbr).WithMountServer(vbrHq);",
            "var local = vbr.AddRepository(\"Bergen local\", on: vbr).WithMountServer(vbr);"),
        "DPL4001" => (
            "bergen.AddBackupServer(\"vbr-bergen\").WithVersion(\"12.1.2.172\"));",
            "bergen.AddBackupServer(\"vbr-bergen\").WithVersion(\"12.3.2.4165\"));"),
        _ => throw new ArgumentOutOfRangeException(nameof(ruleId), ruleId, message: null),
    };

    private static SortedDictionary<string, string> Fixed(Sample sources, params string[] ruleIds)
    {
        var files = Files(sources);
        foreach (var mistake in Mistake.All.Where(mistake => ruleIds.Contains(mistake.RuleId)))
        {
            var (line, fixedLine) = ChangeOf(mistake.RuleId);
            Assert.Contains(line, files[mistake.File], StringComparison.Ordinal);
            files[mistake.File] = files[mistake.File].Replace(line, fixedLine, StringComparison.Ordinal);
        }

        return files;
    }

    private static SortedDictionary<string, string> Files(Sample sources) =>
        new(sources.Sources.ToDictionary(file => file, sources.Read), StringComparer.Ordinal);
}
