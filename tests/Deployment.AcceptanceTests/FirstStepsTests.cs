using Deployment.AcceptanceTests.Samples;

namespace Deployment.AcceptanceTests;

/// <summary>What the readme asks a newcomer to try.</summary>
[Collection(SharedWorkingCopy.Name)]
public sealed class FirstStepsTests(WorkingCopy copy)
{
    [Fact]
    public async Task Running_the_first_example_checks_it_in_the_build_and_in_the_run_and_finds_it_sound()
    {
        var sample = copy.CopyOf("CentralJobManagement");

        var (run, log) = await sample.BuildAndRunAsync();

        run.AssertExitCode(0);
        Assert.Contains("Contoso: 50 branches, jobs managed at headquarters", run.Output, StringComparison.Ordinal);
        Assert.Contains("0 errors, 0 warnings, ", run.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("warning DPL", run.Output, StringComparison.Ordinal);
        Assert.True(log.AnalyzerRan);
        Assert.DoesNotContain(log.Diagnostics, diagnostic => diagnostic.Level != "note");
    }
}
