using Deployment.AcceptanceTests.Samples;

namespace Deployment.AcceptanceTests;

/// <summary>The example whose branches are lines of a file beside the project.</summary>
[Collection(SharedWorkingCopy.Name)]
public sealed class InventoryTests(WorkingCopy copy)
{
    private const string Table = "branches.csv";

    [Fact]
    public async Task A_cell_that_makes_no_sense_fails_the_build_in_that_cell_and_the_run_with_its_line_and_column()
    {
        var sample = copy.CopyOf("BranchInventory");
        sample.Replace(Table, "Trondheim,,12.3.2.4165,1,", "Trondheim,,12.3.2.4165,one,");

        var (build, log) = await sample.BuildAsync();

        build.AssertExitCode(1);
        var diagnostic = Assert.Single(log.Diagnostics);
        Assert.Equal(("DPL0001", "error"), (diagnostic.Id, diagnostic.Level));
        var span = sample.SpanOf(Table, "one");
        Assert.Equal(span, diagnostic.Span);
        Assert.Contains($"{Table}({span.StartLine},{span.StartColumn}): error DPL0001: {diagnostic.Message}", build.Output, StringComparison.Ordinal);

        sample.Write(".globalconfig", "is_global = true\ndotnet_diagnostic.DPL0001.severity = suggestion\n");
        var run = (await sample.BuildAndRunAsync()).Command;

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains($"Deployment.Plans.InvalidPlanException: {Table}({span.StartLine},{span.StartColumn}): {diagnostic.Message}", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_branch_on_another_build_is_an_error_in_that_cell_and_nowhere_else()
    {
        var sample = copy.CopyOf("BranchInventory");
        sample.Replace(Table, "Graz,,12.3.2.4165", "Graz,,12.1.0.2131");

        var (build, log) = await sample.BuildAsync();

        build.AssertExitCode(1);
        var diagnostic = Assert.Single(log.Diagnostics);
        Assert.Equal(("DPL4001", "error"), (diagnostic.Id, diagnostic.Level));
        Assert.Equal(sample.SpanOf(Table, "12.1.0.2131"), diagnostic.Span);
        Assert.Contains("'vbr-Graz'", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_change_of_the_table_alone_is_seen_by_the_next_build_and_run()
    {
        var sample = copy.CopyOf("BranchInventory");
        var (sound, soundRun) = ((await sample.BuildAsync()).Command, await sample.RunAsync());
        sound.AssertExitCode(0);
        Assert.Contains("25 sites", soundRun.Output, StringComparison.Ordinal);

        sample.Write(Table, sample.Read(Table) + "Oslo,,12.3.2.4165,1,8,2 TB,5 %,4 Mbit/s,40 ms,no\n");
        var twice = await sample.BuildAsync();
        twice.Command.AssertExitCode(1);
        Assert.Equal("DPL0001", Assert.Single(twice.Log.Diagnostics).Id);

        sample.Replace(Table, "Oslo,,", "Salzburg,,");
        (await sample.BuildAsync()).Command.AssertExitCode(0);
        Assert.Contains("26 sites", (await sample.RunAsync()).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_project_may_list_its_tables_itself()
    {
        var sample = copy.CopyOf("BranchInventory");
        sample.Write("Directory.Build.props", """
            <Project>
              <Import Project="$([MSBuild]::GetPathOfFileAbove('Directory.Build.props', '$(MSBuildThisFileDirectory)../'))" />
              <PropertyGroup>
                <EnableDefaultPlanDataItems>false</EnableDefaultPlanDataItems>
              </PropertyGroup>
            </Project>
            """);

        var (build, log) = await sample.BuildAsync();

        build.AssertExitCode(0);
        var diagnostic = Assert.Single(log.Diagnostics);
        Assert.Equal(("DPL0002", "note"), (diagnostic.Id, diagnostic.Level));
        Assert.Contains("'branches.csv' is not among the AdditionalFiles of the project", diagnostic.Message, StringComparison.Ordinal);
        Assert.Contains("'branches.csv' is not in '", (await sample.RunAsync()).Error, StringComparison.Ordinal);
    }
}
