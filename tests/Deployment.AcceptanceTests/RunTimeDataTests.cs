using Deployment.AcceptanceTests.Samples;

namespace Deployment.AcceptanceTests;

/// <summary>A plan whose branches are read from a file when it is run.</summary>
[Collection(SharedWorkingCopy.Name)]
public sealed class RunTimeDataTests(WorkingCopy copy)
{
    private const string Table = "branches.csv";

    [Fact]
    public async Task A_plan_over_a_file_is_left_to_the_run_which_names_the_branch_at_fault()
    {
        var sample = copy.CopyOf("IndependentSites");
        sample.Write("Branches.cs", """
            using System.Globalization;
            using Deployment.Plans;

            namespace IndependentSites;

            internal static class Branches
            {
                public static readonly Branch[] All = [.. File.ReadAllLines("branches.csv").Skip(1).Select(FromRow)];

                private static Branch FromRow(string row)
                {
                    var cells = row.Split(';');
                    return new(cells[0], cells[1], int.Parse(cells[2], CultureInfo.InvariantCulture), int.Parse(cells[3], CultureInfo.InvariantCulture).Mbps());
                }
            }
            """);
        sample.Write(Table, """
            town;version;hosts;uplink
            Oslo;12.3.2.4165;2;10
            Bergen;12.3.2.4165;4;2
            Lund;12.3.2.4165;4;4
            """);

        var (build, log) = await sample.BuildAsync();

        build.AssertExitCode(0);
        var diagnostic = Assert.Single(log.Diagnostics);
        Assert.Equal(("DPL0002", "note"), (diagnostic.Id, diagnostic.Level));
        Assert.Equal(sample.SpanOf("Branches.cs", "File.ReadAllLines(\"branches.csv\")"), diagnostic.Span);

        var soundRun = await sample.RunAsync();
        soundRun.AssertExitCode(0);
        Assert.Empty(LintReport.Findings(soundRun.Output));

        sample.Replace(Table, "Bergen;12.3.2.4165", "Bergen;12.1.0.2131");
        var run = await sample.RunAsync();
        run.AssertExitCode(1);
        var finding = Assert.Single(LintReport.Findings(run.Output));
        Assert.Equal(("DPL4001", "Bergen / vbr-Bergen"), (finding.RuleId, finding.Subject));
        Assert.Contains("'vbr-Bergen' has build 12.1.0.2131", finding.Message, StringComparison.Ordinal);
    }
}
