using Deployment.AcceptanceTests.Samples;

namespace Deployment.AcceptanceTests;

/// <summary>The example whose branches are the rows of a table.</summary>
[Collection(SharedWorkingCopy.Name)]
public sealed class BranchTableTests(WorkingCopy copy)
{
    private const int ManyBranches = 10_000;

    [Theory]
    [InlineData("Bergen")]
    [InlineData("Girona")]
    public async Task A_branch_on_another_build_is_an_error_in_that_cell_of_the_table_and_nowhere_else(string town)
    {
        var sample = copy.CopyOf("IndependentSites");
        sample.Replace("Branches.cs", $"new(\"{town}\", \"12.3.2.4165\"", $"new(\"{town}\", \"12.1.0.2131\"");

        var (build, log) = await sample.BuildAsync();

        build.AssertExitCode(1);
        var diagnostic = Assert.Single(log.Diagnostics);
        Assert.Equal(("DPL4001", "error"), (diagnostic.Id, diagnostic.Level));
        Assert.Equal(sample.SpanOf("Branches.cs", "\"12.1.0.2131\""), diagnostic.Span);
        Assert.Contains($"'vbr-{town}'", diagnostic.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ten_thousand_sound_branches_build_without_a_diagnostic()
    {
        var sample = CopyWithManyBranches();

        var (build, log) = await sample.BuildAsync();

        build.AssertExitCode(0);
        Assert.True(log.AnalyzerRan);
        Assert.Empty(log.Diagnostics);
    }

    [Fact]
    public async Task Ten_thousand_servers_that_register_the_central_vCenter_in_one_line_get_one_diagnostic()
    {
        var sample = CopyWithManyBranches();
        CentralVCenter.RegisterInEachBranch(sample);

        var (build, log) = await sample.BuildAsync();

        // It is a warning, and the repository's samples treat warnings as errors.
        build.AssertExitCode(1);
        var diagnostic = Assert.Single(log.Diagnostics);
        Assert.Equal("DPL1001", diagnostic.Id);
        Assert.Equal(sample.SpanOf("Program.cs", CentralVCenter.Registration), diagnostic.Span);
        Assert.StartsWith("10,000 backup servers ('vbr-Town 1', 'vbr-Town 2', ", diagnostic.Message, StringComparison.Ordinal);
    }

    private Sample CopyWithManyBranches()
    {
        var sample = copy.CopyOf("IndependentSites");
        var rows = Enumerable.Range(1, ManyBranches).Select(i => $"        new(\"Town {i}\", \"12.3.2.4165\", {(i % 4) + 1}, {2 * ((i % 5) + 1)}.Mbps()),");
        sample.Write("Branches.cs", $$"""
            using Deployment.Plans;

            namespace IndependentSites;

            internal static class Branches
            {
                public static readonly Branch[] All =
                [
            {{string.Join('\n', rows)}}
                ];
            }
            """);
        return sample;
    }
}
