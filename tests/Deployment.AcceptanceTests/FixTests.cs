using Deployment.AcceptanceTests.Packaging;
using Deployment.AcceptanceTests.Samples;

namespace Deployment.AcceptanceTests;

/// <summary><c>dotnet format analyzers</c> on a project with the package mends its mistakes.</summary>
[Collection(SharedWorkingCopy.Name)]
public sealed class FixTests(WorkingCopy copy)
{
    /// <summary>For each rule with fixes, the lines at fault and what is to become of them. What other rules find takes a new design.</summary>
    private static readonly Dictionary<string, (string Line, string Fixed)[]> Changes = new()
    {
        ["DPL0004"] =
        [
            (
                "var bergen = plan.AddSite(\"Bergen\");",
                "var bergen = plan.AddSite(\"Bergen\");\n        plan.AddWanLink(hq, bergen).WithBandwidth(10.Mbps());"),
        ],
        ["DPL0005"] = [("plan.AddWanLink(hq, bergen);", "plan.AddWanLink(hq, bergen).WithBandwidth(10.Mbps());")],
        ["DPL1001"] =
        [
            ("vbr.Manages(vCenter);", "vbr.Manages(vCenter, vCenter.AddAccount(\"svc-bergen\").LimitedTo(bergen));"),
        ],
        ["DPL1002"] =
        [
            ("vbr.Manages(esx1, esx2);", "vbr.Manages(vCenter, vCenter.AddAccount(\"svc-bergen\").LimitedTo(bergen));"),
        ],
        ["DPL1003"] = [(".LimitedTo(hq, bergen);", ".LimitedTo(bergen);")],
        ["DPL1004"] = [("        vbr.Manages(esx1, esx2);\n", "")],
        ["DPL1005"] =
        [
            (
                "var vbr = bergen.AddBackupServer(\"vbr-bergen\");",
                "var vbr = bergen.AddBackupServer(\"vbr-bergen\");\n        vbr.Manages(esx);"),
        ],
        ["DPL2001"] =
        [
            (
                "var recovery = plan.AddSite(\"Recovery\");",
                "var recovery = plan.AddSite(\"Recovery\");\n        var vbrRecovery = recovery.AddBackupServer(\"vbr-recovery\");\n"
                + "        vbrRecovery.AddProxy(on: oslo.AddServer(\"proxy-oslo\"));"),
            ("vbr.AddReplicationJob(", "vbrRecovery.AddReplicationJob("),
        ],
        ["DPL2002"] =
        [
            (
                "vbrOslo.AddReplicationJob(\"Oslo to recovery site\").Protects(virtualMachines).ToHost(standby);",
                "vbrRecovery.AddReplicationJob(\"Oslo to recovery site\").Protects(virtualMachines).ToHost(standby);\n"
                + "        vbrRecovery.AddProxy(on: oslo.AddServer(\"proxy-oslo\"));"),
        ],
        ["DPL2004"] =
        [
            (
                "vbr.AddReplicationJob(\"Oslo to recovery site\").Protects(virtualMachines).ToHost(standby);",
                "vbr.AddReplicationJob(\"Oslo to recovery site\").Protects(virtualMachines).ToHost(standby);\n"
                + "        vbr.AddProxy(on: oslo.AddServer(\"proxy-oslo\"));"),
        ],
        ["DPL2006"] = [(".WithRestorePoints(42)", ".WithRestorePoints(28)")],
        ["DPL3001"] =
        [
            (
                "var repository = vbrHq.AddRepository(\"Bergen local\", on: machine);",
                "var repository = vbrHq.AddRepository(\"Bergen local\", on: machine).WithMountServer(machine);"),
        ],
        ["DPL3002"] =
        [
            ("vbrHq.OffersRestore(virtualMachines, RestoreKind.GuestFiles);", "vbr.OffersRestore(virtualMachines, RestoreKind.GuestFiles);"),
        ],
        ["DPL3003"] =
        [
            (
                "var local = vbrHq.AddRepository(\"Bergen local\", on: machine);",
                "var local = vbrHq.AddRepository(\"Bergen local\", on: machine).WithMountServer(machine);"),
        ],
        ["DPL3004"] =
        [
            ("vbrHq.OffersRestore(virtualMachines, RestoreKind.GuestFiles);", "vbr.OffersRestore(virtualMachines, RestoreKind.GuestFiles);"),
        ],
        ["DPL3005"] =
        [
            ("var vault = plan.AddSite(\"Vault\");", "var vault = plan.AddSite(\"Vault\");\n        vault.AddBackupServer(\"vbr-vault\");"),
        ],
        ["DPL3006"] =
        [
            (
                "var local = vbr.AddRepository(\"Bergen local\", on: vbr).WithMountServer(vbrHq);",
                "var local = vbr.AddRepository(\"Bergen local\", on: vbr).WithMountServer(vbr);"),
        ],
        ["DPL4001"] = [(".WithVersion(\"12.1.2.172\")", ".WithVersion(\"12.3.2.4165\")")],
        ["DPL4002"] = [(".WithVersion(\"12.2.0.334\")", ".WithVersion(\"12.3.2.4165\")")],
        ["DPL4003"] =
        [
            (
                "var vbr = bergen.AddBackupServer(\"vbr-bergen\");",
                "var vbr = bergen.AddBackupServer(\"vbr-bergen\");\n        portal.Manages(vbr);"),
        ],
        ["DPL4004"] = [("        vbr.AddWanAccelerator(on: vbr);\n", "")],
        ["DPL5001"] = [(".Via(wanBergen);", ".Via(wanBergen, wanHq);")],
        ["DPL5002"] = [(".To(copies).Every(24.Hours());", ".To(copies).Via(wanBergen, wanHq).Every(24.Hours());")],
        ["DPL5003"] = [("vbrHq.AddBackupJob(\"Bergen nightly\")", "vbr.AddBackupJob(\"Bergen nightly\")")],
        ["DPL6001"] = [(".WithCores(9)", ".WithCores(12)")],
        ["DPL6002"] = [(".WithCores(3)", ".WithCores(4)")],
        ["DPL6003"] = [(".WithMaxTasks(24)", ".WithMaxTasks(16)")],
    };

    private static IEnumerable<string> IdsOfTheOthers => Mistake.All.Select(mistake => mistake.RuleId).Where(id => !Changes.ContainsKey(id));

    [Theory]
    [InlineData("DPL1001")]
    [InlineData("DPL2001")]
    [InlineData("DPL4001")]
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
    public async Task The_fixes_of_all_rules_mend_in_one_run_all_mistakes_that_can_be_mended()
    {
        var sources = (await ProjectWithMistakesAsync()).Sources;
        var expected = Fixed(sources, [.. Changes.Keys]);

        (await sources.FixAsync()).AssertExitCode(0);

        Assert.Equal(expected, Files(sources));
        var (run, log) = await sources.BuildAndRunAsync();
        run.AssertExitCode(1);
        Assert.True(log.AnalyzerRan);
        Assert.Equal(IdsOfTheOthers, log.Diagnostics.Select(diagnostic => diagnostic.Id).Order(StringComparer.Ordinal));
        Assert.Equal(IdsOfTheOthers, LintReport.Findings(run.Output).Select(finding => finding.RuleId).Order(StringComparer.Ordinal));
    }

    private async Task<ConsumerProject> ProjectWithMistakesAsync() =>
        (await copy.PackAsync()).AddProject("net10.0").WithSourcesOf(copy.CopyOf(Mistake.Sample));

    private static SortedDictionary<string, string> Fixed(Sample sources, params string[] ruleIds)
    {
        var files = Files(sources);
        foreach (var mistake in Mistake.All.Where(mistake => ruleIds.Contains(mistake.RuleId)))
        {
            foreach (var (line, fixedLine) in Changes[mistake.RuleId])
            {
                Assert.Contains(line, files[mistake.File], StringComparison.Ordinal);
                files[mistake.File] = files[mistake.File].Replace(line, fixedLine, StringComparison.Ordinal);
            }
        }

        return files;
    }

    private static SortedDictionary<string, string> Files(Sample sources) =>
        new(sources.Sources.ToDictionary(file => file, sources.Read), StringComparer.Ordinal);
}
