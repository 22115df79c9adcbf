using System.Runtime.InteropServices;
using System.Text.RegularExpressions;
using Deployment.AcceptanceTests.Packaging;
using Deployment.AcceptanceTests.Samples;

namespace Deployment.AcceptanceTests;

/// <summary>The package in a project of somebody who has nothing else of ours.</summary>
[Collection(SharedWorkingCopy.Name)]
public sealed partial class PackageConsumerTests(WorkingCopy copy)
{
    private const string Portable = "analyzers/dotnet/cs";
    private const string PackageReference = $"<PackageReference Include=\"Deployment.Plans\" Version=\"{PackageFeed.Version}\" />";

    [Theory]
    [InlineData("net8.0")]
    [InlineData("net9.0")]
    [InlineData("net10.0")]
    public async Task The_build_and_the_run_of_a_project_with_the_package_find_the_mistakes(string framework)
    {
        var project = (await copy.PackAsync()).AddProject(framework).WithSourcesOf(copy.CopyOf(Mistake.Sample));

        var (run, log) = await project.Sources.BuildAndRunAsync();

        run.AssertExitCode(1);
        AssertMistakes(project.Sources, log);
        Assert.Equal(
            Mistake.All.Select(mistake => mistake.RuleId),
            LintReport.Findings(run.Output).Select(finding => finding.RuleId).Order(StringComparer.Ordinal));
        AssertPackages(project.Packages());
    }

    [Fact]
    public async Task The_build_of_a_project_with_the_package_reads_the_tables_beside_the_project()
    {
        var sample = copy.CopyOf("BranchInventory");
        sample.Replace("branches.csv", "Riga,,12.3.2.4165", "Riga,,12.1.0.2131");
        var project = (await copy.PackAsync()).AddProject("net8.0").WithSourcesOf(sample);

        var (build, log) = await project.Sources.BuildAsync();

        build.AssertExitCode(1);
        var diagnostic = Assert.Single(log.Diagnostics);
        Assert.Equal(("DPL4001", (SourceSpan?)project.Sources.SpanOf("branches.csv", "12.1.0.2131")), (diagnostic.Id, diagnostic.Span));
    }

    [Fact]
    public async Task A_project_with_the_package_runs_wherever_it_is_run_from_with_the_tables_beside_the_project()
    {
        var project = (await copy.PackAsync()).AddProject("net10.0").WithSourcesOf(copy.CopyOf("BranchInventory"));

        var (run, log) = await project.Sources.BuildAndRunAsync();

        run.AssertExitCode(0);
        Assert.True(log.AnalyzerRan);
        Assert.Empty(log.Diagnostics);
        (await project.Sources.RunFromElsewhereAsync()).AssertExitCode(0);
        (await project.Sources.RunPublishedAsync()).AssertExitCode(0);
    }

    /// <summary>The items are those of the document.</summary>
    [Fact]
    public async Task A_table_from_another_folder_is_read_as_what_it_is_linked_to()
    {
        var directory = (await copy.PackAsync()).AddDirectory();
        var (plan, shared) = (Directory.CreateDirectory(Path.Combine(directory, "Plan")), Directory.CreateDirectory(Path.Combine(directory, "shared")));
        var project = ConsumerProject.Create(plan.FullName, "net10.0").WithSourcesOf(copy.CopyOf("BranchInventory"));
        File.Move(Path.Combine(plan.FullName, "branches.csv"), Path.Combine(shared.FullName, "branches.csv"));
        project.Sources.Replace("Consumer.csproj", "</Project>", LinkedItems().Match(WorkingCopy.Read("docs/evaluation.md")).Groups[1].Value + "</Project>");

        await AssertReadsTableAsync(project.Sources, "../shared/branches.csv");
    }

    [Fact]
    public async Task A_project_that_refers_to_one_with_the_package_reads_the_tables_beside_it()
    {
        var directory = (await copy.PackAsync()).AddDirectory();
        var (library, plan) = (Directory.CreateDirectory(Path.Combine(directory, "Library")), Directory.CreateDirectory(Path.Combine(directory, "Plan")));
        ConsumerProject.Create(library.FullName, "net10.0").Sources.Replace("Consumer.csproj", "<OutputType>Exe</OutputType>", "<AssemblyName>Library</AssemblyName>");
        var project = ConsumerProject.Create(plan.FullName, "net10.0").WithSourcesOf(copy.CopyOf("BranchInventory"));
        project.Sources.Replace("Consumer.csproj", PackageReference, "<ProjectReference Include=\"../Library/Consumer.csproj\" />");
        (await DotNet.RunAsync(library.FullName, "build")).AssertExitCode(0);

        await AssertReadsTableAsync(project.Sources, "branches.csv");
    }

    private static async Task AssertReadsTableAsync(Sample sources, string table)
    {
        var (run, log) = await sources.BuildAndRunAsync();
        run.AssertExitCode(0);
        Assert.True(log.AnalyzerRan);
        Assert.Empty(log.Diagnostics);

        sources.Replace(table, "Riga,,12.3.2.4165", "Riga,,12.1.0.2131");
        Assert.Equal("DPL4001", Assert.Single((await sources.BuildAsync()).Log.Diagnostics).Id);
    }

    /// <summary>Its programs run on Windows only, but they are built everywhere.</summary>
    [Fact]
    public async Task The_build_of_a_project_for_the_dotnet_Framework_finds_the_mistakes()
    {
        var project = (await copy.PackAsync()).AddProject("net472").WithSourcesOf(copy.CopyOf(Mistake.Sample));

        var (build, log) = await project.Sources.BuildAsync();

        build.AssertExitCode(0);
        AssertMistakes(project.Sources, log);
        AssertPackages(project.Packages());
    }

    [Fact]
    public async Task A_compiler_on_dotnet_takes_the_analyzer_that_was_compiled_for_its_platform()
    {
        var project = (await copy.PackAsync()).AddProject("net10.0");
        var platform = $"{(OperatingSystem.IsWindows() ? "win" : OperatingSystem.IsMacOS() ? "osx" : "linux")}-{RuntimeInformation.OSArchitecture}".ToLowerInvariant();

        Assert.Equal(
            platform is "linux-arm64" or "linux-x64" or "osx-arm64" or "win-x64" ? $"tools/precompiled/{platform}" : Portable,
            Assert.Single((await project.AnalyzersAsync()).Select(FolderOf).Distinct()));
        Assert.Equal(Portable, Assert.Single((await project.AnalyzersAsync("-p:NETCoreSdkPortableRuntimeIdentifier=plan9-x64")).Select(FolderOf).Distinct()));
    }

    private static string FolderOf(string assembly)
    {
        var folders = Path.GetDirectoryName(assembly)!.Split(Path.DirectorySeparatorChar);
        return string.Join('/', folders.Skip(Array.IndexOf(folders, PackageFeed.Version) + 1));
    }

    private static void AssertMistakes(Sample sources, ErrorLog log) => Assert.Equal(
        Mistake.All.Select(mistake => (mistake.RuleId, mistake.Level, (SourceSpan?)sources.SpanOf(mistake.File, mistake.Text))),
        log.Diagnostics.OrderBy(diagnostic => diagnostic.Id, StringComparer.Ordinal).Select(diagnostic => (diagnostic.Id, diagnostic.Level, diagnostic.Span)));

    private static void AssertPackages(IReadOnlyList<string> packages)
    {
        Assert.Superset(new HashSet<string> { "Deployment.Plans", "Spectre.Console", "System.CommandLine" }, packages.ToHashSet());
        Assert.DoesNotContain(packages, package => package.StartsWith("Microsoft.CodeAnalysis", StringComparison.Ordinal));
    }

    [GeneratedRegex("```xml\n(<ItemGroup>\n[^`]+Link=[^`]+)```")]
    private static partial Regex LinkedItems();
}
