using Deployment.Analyzers.Evaluation;
using Deployment.Analyzers.Reporting;
using Deployment.Analyzers.Tests.Verifiers;
using Deployment.Plans.Rules;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Testing;
using Verify = Deployment.Analyzers.Tests.Verifiers.CSharpAnalyzerVerifier<Deployment.Analyzers.DeploymentPlanAnalyzer>;

namespace Deployment.Analyzers.Tests.Reporting;

/// <summary>Tables that a plan reads, and squiggles in them.</summary>
public class DataFileTests
{
    private const string Plan = """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Contoso");
        var hq = plan.AddSite("HQ");
        var em = hq.AddEnterpriseManager("em");
        foreach (var branch in PlanData.ReadCsv<Branch>("branches.csv"))
        {
            var site = plan.AddSite(branch.Town);
            plan.AddWanLink(hq, site).WithBandwidth(branch.Uplink);
            em.Manages(site.AddBackupServer($"vbr-{branch.Town}").WithVersion(branch.Version));
        }

        plan.Run(args);

        record Branch(string Town, string Version, Bandwidth Uplink);
        """;

    [Fact]
    public Task A_finding_about_a_value_is_in_the_cell_that_it_was_written_in() => VerifyAsync(
        Plan,
        """
        Town,Uplink,Version
        Oslo,10 Mbit/s,12.3.2.4165
        Bergen,4 Mbit/s,{|#0:12.1.0.2131|}
        Trondheim,4 Mbit/s,12.3.2.4165
        """,
        Verify.Diagnostic("DPL4001").WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithMessage(
            "Backup server 'vbr-Bergen' has build 12.1.0.2131, but 2 servers that it works with have 12.3.2.4165: servers that share components must have the "
            + "same build, or jobs of the older fail on components that the newer has upgraded. Raise 'vbr-Bergen' to 12.3.2.4165."));

    [Fact]
    public Task A_build_may_be_read_as_one() => VerifyAsync(
        Plan.Replace("string Version", "ProductVersion Version"),
        """
        Town,Uplink,Version
        Oslo,10 Mbit/s,12.3.2.4165
        Bergen,4 Mbit/s,{|DPL4001:12.1.0.2131|}
        Trondheim,4 Mbit/s,12.3.2.4165
        """);

    [Fact]
    public Task A_finding_about_a_part_of_a_cell_is_in_the_cell() => VerifyAsync(
        Plan.Replace("WithVersion(branch.Version)", "WithVersion(branch.Version.Split(' ')[1])"),
        """
        Town,Uplink,Version
        Oslo,10 Mbit/s,build 12.3.2.4165
        Bergen,4 Mbit/s,{|DPL4001:build 12.1.0.2131|}
        Trondheim,4 Mbit/s,build 12.3.2.4165
        """);

    [Fact]
    public Task A_cell_that_the_DSL_rejects_is_underlined() => VerifyAsync(
        Plan,
        """
        Town,Uplink,Version
        Oslo,10 Mbit/s,12.3.2.4165
        {|#0:oslo|},{|#1:0 Mbit/s|},{|#2:"12.3"|}
        """,
        Verify.Diagnostic("DPL0001").WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithMessage(
            "The plan already has a site named 'oslo': names are compared without case, give this one another."));

    [Fact]
    public Task Each_cell_that_is_not_what_it_should_be_is_underlined_with_the_call_that_reads_it() => VerifyAsync(
        PlanWith("""PlanData.{|#9:ReadCsv<Branch>("branches.csv")|}"""),
        """
        Town,Uplink,Version

        Oslo,{|#0:fast|},12.3.2.4165
        Bergen,{|#1:"5 MB/s"|},12.3.2.4165
        """,
        Verify.Diagnostic("DPL0001").WithLocation(0).WithLocation(9).WithMessage("'fast' is not a bandwidth: write one such as 10 Mbit/s."),
        Verify.Diagnostic("DPL0001").WithLocation(1).WithLocation(9).WithMessage("'5 MB/s' is not a bandwidth: write one such as 10 Mbit/s."));

    /// <summary>What depends on how many rows there would be is not named beside the cell that they fail for.</summary>
    [Fact]
    public Task Nothing_else_is_said_of_what_rests_on_a_cell_that_is_not_what_it_should_be() => VerifyAsync(
        PlanWith("""PlanData.{|#9:ReadCsv<Branch>("branches.csv")|}""").Replace("    var site =", """
                if (plan.Sites.Count % 4 == 1)
                    stores.Add(Store(stores.Count + 1));
                vbr.AddRepository(branch.Town, on: stores[^1].Server);
                var site =
            """, StringComparison.Ordinal).Replace("var em =", """
            System.Collections.Generic.List<(Server Server, int Number)> stores = [];
            (Server Server, int Number) Store(int number) => (hq.AddServer($"store-{number}"), number);
            var vbr = hq.AddBackupServer("vbr");
            var em =
            """, StringComparison.Ordinal),
        """
        Town,Uplink,Version
        Oslo,{|#0:fast|},12.3.2.4165
        """,
        Verify.Diagnostic("DPL0001").WithLocation(0).WithLocation(9).WithMessage("'fast' is not a bandwidth: write one such as 10 Mbit/s."));

    [Fact]
    public Task A_column_that_is_missing_is_told_at_the_header() => VerifyAsync(
        PlanWith("""PlanData.{|#9:ReadCsv<Branch>("branches.csv")|}"""),
        """
        {|#0:Town,Version|}
        Oslo,12.3.2.4165
        """,
        Verify.Diagnostic("DPL0001").WithLocation(0).WithLocation(9).WithMessage(
            "There is no column for 'Uplink' of 'Branch': add one, or give the parameter a default value."));

    [Fact]
    public Task A_file_whose_letters_cannot_be_told_is_told_at_its_name() => VerifyAsync(
        PlanWith("""PlanData.ReadCsv<Branch>({|#0:"branches.csv"|})"""),
        "Town,Version,Uplink\nBod\uFFFD,12.3.2.4165,10 Mbit/s",
        Verify.Diagnostic("DPL0001").WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithMessage(
            "'branches.csv' is not encoded as UTF-8, so its letters cannot be told: save it as such; Excel calls that CSV UTF-8."));

    [Fact]
    public Task A_file_that_the_compiler_has_not_been_given_is_left_to_the_run() => Verify.VerifyAnalyzerAsync(
        PlanWith("""{|#0:PlanData.ReadCsv<Branch>("branches.csv")|}"""),
        Verify.Diagnostic("DPL0002").WithLocation(0).WithMessage(
            "'PlanData.ReadCsv<Branch>(\"branches.csv\")' is not evaluated before the program runs, for 'branches.csv' is not among the AdditionalFiles of the project, "
            + "so DPL4001 cannot be decided completely here: 'dotnet run' checks it."));

    [Fact]
    public async Task A_file_of_that_name_in_another_folder_is_another_file()
    {
        var test = TestOf(PlanWith("""{|DPL0002:PlanData.ReadCsv<Branch>("branches.csv")|}"""));
        test.TestState.AdditionalFiles.Add(("/0/old/branches.csv", "Town\nOslo"));
        await test.RunAsync();
    }

    [Theory]
    [InlineData("branches.csv", "branches.csv")]
    [InlineData("inventory/branches.csv", "inventory\\branches.csv")]
    [InlineData("inventory\\branches.csv", "inventory/branches.csv")]
    public async Task A_file_from_another_folder_is_where_it_is_linked_to(string link, string path)
    {
        var test = TestOf(PlanWith($"PlanData.ReadCsv<Branch>(@\"{path}\")"));
        test.TestState.AdditionalFiles.Add(("/shared/towns.csv", "Town,Version,Uplink\nOslo,12.3.2.4165,{|DPL0001:fast|}"));
        test.TestState.AnalyzerConfigFiles.Add(("/shared/.globalconfig", $"is_global = true\n[/shared/towns.csv]\nbuild_metadata.AdditionalFiles.Link = {link}\n"));
        await test.RunAsync();
    }

    [Fact]
    public async Task A_file_without_a_link_is_where_it_stands()
    {
        var test = TestOf(PlanWith("PlanData.ReadCsv<Branch>(@\"inventory\\branches.csv\")"));
        test.TestState.AdditionalFiles.Add(("/0/inventory/branches.csv", "Town,Version,Uplink\nOslo,12.3.2.4165,{|DPL0001:fast|}"));
        test.TestState.AnalyzerConfigFiles.Add(("/0/inventory/.globalconfig", "is_global = true\n[/0/inventory/branches.csv]\nbuild_metadata.AdditionalFiles.Link =\n"));
        await test.RunAsync();
    }

    [Fact]
    public Task A_path_that_is_not_known_is_left_to_the_run() => VerifyAsync(
        PlanWith("PlanData.ReadCsv<Branch>({|DPL0002:args|}[0])"),
        "Town\nOslo");

    [Fact]
    public Task A_type_that_rows_cannot_be_is_told_at_the_call() => VerifyAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Contoso");
        foreach (var branch in PlanData.{|#0:ReadCsv<Branch>("branches.csv")|})
            plan.AddSite(branch.Town);
        foreach (var opening in PlanData.{|#1:ReadCsv<Opening>("branches.csv")|})
            plan.AddSite(opening.Town);
        plan.Run(args);

        class Branch
        {
            public string Town { get; set; } = "";
        }

        record Opening(string Town, System.DateTime Date);
        """,
        "Town,Date\nOslo,2026-01-01",
        Verify.Diagnostic("DPL0001").WithLocation(0).WithMessage(
            "Rows cannot be read as 'Branch': it needs one public constructor with parameters, as a record has that is declared with its columns."),
        Verify.Diagnostic("DPL0001").WithLocation(1).WithMessage(
            "'Date' of 'Opening' is of type 'DateTime', as which no cell can be read: take a text, a number, bool, an enumeration, "
            + "Bandwidth, DataSize, Percentage, TimeSpan or ProductVersion."));

    [Fact]
    public async Task An_edit_of_the_table_is_seen_though_the_source_is_the_same()
    {
        var compilation = PlanCompilation.Create(Plan);
        var sound = new DataFile("/0/branches.csv", "Town,Uplink,Version\nOslo,10 Mbit/s,12.3.2.4165\nBergen,4 Mbit/s,12.3.2.4165\n");
        var wrong = new DataFile("/0/branches.csv", "Town,Uplink,Version\nOslo,10 Mbit/s,12.3.2.4165\nBergen,4 Mbit/s,12.1.0.2131\n");

        Assert.Empty(await compilation.AnalyzeAsync(sound));
        var finding = Assert.Single(await compilation.AnalyzeAsync(wrong));
        Assert.Empty(await compilation.AnalyzeAsync(sound));

        Assert.Equal("DPL4001", finding.Id);
        var span = finding.Location.GetLineSpan();
        Assert.Equal(("/0/branches.csv", 2, 16, 27), (span.Path, span.StartLinePosition.Line, span.StartLinePosition.Character, span.EndLinePosition.Character));
    }

    /// <summary>As editors do: by document, and by data file.</summary>
    [Fact]
    public async Task What_is_wrong_in_a_table_is_told_with_the_table_and_with_no_source()
    {
        var compilation = PlanCompilation.Create(Plan);
        var wrong = new DataFile("/0/branches.csv", "Town,Uplink,Version\nOslo,fast,12.3.2.4165\n");
        var other = new DataFile("/0/other.csv", "Town,Uplink,Version\nOslo,fast,12.3.2.4165\n");
        var analysis = compilation.WithAnalyzers([new DeploymentPlanAnalyzer()], new AnalyzerOptions([wrong, other], DataFile.Options));

        foreach (var tree in compilation.SyntaxTrees)
            Assert.Empty(await analysis.GetAnalyzerSemanticDiagnosticsAsync(compilation.GetSemanticModel(tree), filterSpan: null, CancellationToken.None));
        Assert.Empty((await analysis.GetAnalysisResultAsync(other, CancellationToken.None)).GetAllDiagnostics());
        Assert.Equal("DPL0001", Assert.Single((await analysis.GetAnalysisResultAsync(wrong, CancellationToken.None)).GetAllDiagnostics()).Id);
    }

    [Fact]
    public void A_table_too_large_is_given_up_on()
    {
        var compilation = PlanCompilation.Create(Plan);
        var huge = new DataFile("/0/branches.csv", "Town,Uplink,Version\n" + new string('\n', 1_000_000));

        var diagnostic = Assert.Single(PlanAnalysis.Run(compilation, ProjectSettings.Of(new AnalyzerOptions([huge], DataFile.Options)), RuleCatalog.Rules, CancellationToken.None));
        Assert.Equal("DPL0003", diagnostic.Id);
    }

    private static string PlanWith(string call) => Plan.Replace("""PlanData.ReadCsv<Branch>("branches.csv")""", call, StringComparison.Ordinal);

    private static async Task VerifyAsync(string source, string table, params DiagnosticResult[] expected)
    {
        var test = TestOf(source);
        test.TestState.AdditionalFiles.Add(("/0/branches.csv", table));
        test.ExpectedDiagnostics.AddRange(expected);
        await test.RunAsync();
    }

    private static Verify.Test TestOf(string source)
    {
        var test = new Verify.Test();
        test.TestState.Sources.Add(source);
        test.TestState.AnalyzerConfigFiles.Add(("/0/.globalconfig", "is_global = true\nbuild_property.ProjectDir = /0/\n"));
        return test;
    }
}
