using Deployment.AcceptanceTests.Samples;

namespace Deployment.AcceptanceTests;

/// <summary>Programs that are half typed.</summary>
[Collection(SharedWorkingCopy.Name)]
public sealed class BrokenCodeTests(WorkingCopy copy)
{
    private const string AnalyzerHasFailed = "AD0001";

    [Fact]
    public async Task A_syntax_error_is_the_compilers_to_report()
    {
        var sample = copy.CopyOf("IndependentSites");
        sample.Replace("Program.cs", "portal.Manages(vbr);", "portal.Manages(");

        var (build, log) = await sample.BuildAsync();

        build.AssertExitCode(1);
        Assert.Contains(log.Diagnostics, diagnostic => diagnostic.Id == "CS1026");
        Assert.DoesNotContain(log.Diagnostics, diagnostic => diagnostic.Id == AnalyzerHasFailed);
    }

    /// <summary>The compiler asks no analyzer about a program that it cannot parse; about one with unknown names it does.</summary>
    [Theory]
    [InlineData("plan.AddSi", "CS1061", "DPL1001", "DPL1002", "DPL2001", "DPL3001")]
    [InlineData("foreach (var site in plan.AddSite(5)) site.AddBackupServer().WithVersion(version)", "CS0103", "DPL4004", "DPL5002", "DPL6001")]
    public async Task A_line_that_does_not_compile_hides_no_mistake_elsewhere_but_what_it_may_yet_mend(string halfTyped, string error, params string[] mistakes)
    {
        var sample = copy.CopyOf("Mistakes");
        sample.Replace("MismatchedVersions.cs", "return plan;", $"{halfTyped}; return plan;");

        var (build, log) = await sample.BuildAsync();

        build.AssertExitCode(1);
        Assert.Contains(log.Diagnostics, diagnostic => diagnostic.Id == error);
        Assert.DoesNotContain(log.Diagnostics, diagnostic => diagnostic.Id == AnalyzerHasFailed);
        Assert.Subset(
            log.Diagnostics.Where(diagnostic => diagnostic.IsOurs).Select(diagnostic => diagnostic.Id).ToHashSet(),
            mistakes.ToHashSet());
    }
}
