using System.Globalization;
using System.Text.RegularExpressions;
using Deployment.AcceptanceTests.Samples;

namespace Deployment.AcceptanceTests;

/// <summary>A plan's program and its build say the same.</summary>
[Collection(SharedWorkingCopy.Name)]
public sealed partial class TwoFrontEndsTests(WorkingCopy copy)
{
    public static TheoryData<string> Samples => [.. WorkingCopy.SampleNames];

    [Theory]
    [MemberData(nameof(Samples))]
    public async Task The_run_of_a_sample_finds_what_its_build_finds(string name) => await AssertAgreementAsync(copy.CopyOf(name));

    [Fact]
    public async Task The_run_finds_one_by_one_what_the_build_groups_at_one_place()
    {
        var sample = copy.CopyOf("IndependentSites");
        CentralVCenter.RegisterInEachBranch(sample);
        sample.Write(".editorconfig", "[*.cs]\ndotnet_diagnostic.DPL1001.severity = suggestion\n");

        var (findings, diagnostics) = await AssertAgreementAsync(sample);

        Assert.Equal(50, findings.Count);
        Assert.Single(diagnostics);
    }

    [Fact]
    public async Task The_run_finds_what_the_build_finds_in_the_cells_of_a_table()
    {
        var sample = copy.CopyOf("BranchInventory");
        sample.Replace("branches.csv", "Riga,,12.3.2.4165", "Riga,,12.1.0.2131");
        sample.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.DPL4001.severity = suggestion\n");

        var (_, diagnostics) = await AssertAgreementAsync(sample);

        Assert.Equal(sample.SpanOf("branches.csv", "12.1.0.2131"), Assert.Single(diagnostics).Span);
    }

    [Fact]
    public async Task The_run_finds_what_the_build_finds_where_texts_are_ordered_without_cultures()
    {
        var sample = copy.CopyOf("IndependentSites");
        sample.Write("IndependentSites.csproj", """
            <Project Sdk="Microsoft.NET.Sdk">
              <PropertyGroup>
                <InvariantGlobalization>true</InvariantGlobalization>
              </PropertyGroup>
            </Project>
            """);
        sample.Write(".editorconfig", "[*.cs]\ndotnet_diagnostic.DPL4001.severity = suggestion\n");
        sample.Replace("Branches.cs", "\"Oslo\"", "\"oslo\"");
        sample.Replace("Program.cs", "branch.Version", "branch.Town == Branches.All.Max(one => one.Town) ? \"12.1.0.2131\" : branch.Version");

        var (findings, _) = await AssertAgreementAsync(sample);

        Assert.Equal("oslo / vbr-oslo", Assert.Single(findings).Subject);
    }

    private static async Task<(IReadOnlyList<LintFinding>, IReadOnlyList<LoggedDiagnostic>)> AssertAgreementAsync(Sample sample)
    {
        var (build, log) = await sample.BuildAsync();
        build.AssertExitCode(0);
        Assert.True(log.AnalyzerRan);
        var run = await sample.RunAsync("--all");
        var findings = LintReport.Findings(run.Output);

        Assert.Equal(
            findings.GroupBy(finding => finding.RuleId).ToDictionary(found => found.Key, found => found.Count()),
            log.Diagnostics.GroupBy(diagnostic => diagnostic.Id).ToDictionary(found => found.Key, found => found.Sum(NumberOfFindings)));
        Assert.All(log.Diagnostics, diagnostic => Assert.Contains(
            findings, finding => finding.RuleId == diagnostic.Id && finding.Message == MessageOfTheFirst(diagnostic)));
        return (findings, log.Diagnostics);
    }

    private static int NumberOfFindings(LoggedDiagnostic diagnostic) => Group().Match(diagnostic.Message) is { Success: true } group
        ? int.Parse(group.Groups["number"].Value, NumberStyles.AllowThousands, CultureInfo.InvariantCulture)
        : 1;

    private static string MessageOfTheFirst(LoggedDiagnostic diagnostic) => Group().Replace(diagnostic.Message, "");

    /// <summary>How the build says that several elements are at fault in one place.</summary>
    [GeneratedRegex(@"^(?<number>[\d,]+) [\w ]+ \('.*?\) have this finding\. The first: ")]
    private static partial Regex Group();
}
