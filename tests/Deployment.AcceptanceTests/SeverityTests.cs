using Deployment.AcceptanceTests.Samples;

namespace Deployment.AcceptanceTests;

/// <summary>A rule that only advises against something on one product and rules it out on another, in the build and in the run.</summary>
[Collection(SharedWorkingCopy.Name)]
public sealed class SeverityTests(WorkingCopy copy)
{
    private const string File = "BackupServerAsManagedServer.cs";
    private const string Rule = "DPL4005";

    [Theory]
    [InlineData("12.3.2.4165", null, "warning", 0)]
    [InlineData("12.3.2.4165", "error", "error", 1)]
    [InlineData("13.0.1.1071", null, "error", 1)]
    [InlineData("13.0.1.1071", "warning", "warning", 0)]
    [InlineData("13.0.1.1071", "suggestion", "note", 0)]
    public async Task The_build_goes_by_the_product_unless_the_author_sets_a_severity(string product, string? set, string level, int exitCode)
    {
        var sample = WithProduct(product);
        if (set is not null)
            sample.Write(".editorconfig", $"{sample.Read(".editorconfig")}\ndotnet_diagnostic.{Rule}.severity = {set}\n");

        var (build, log) = await sample.BuildAsync();

        build.AssertExitCode(exitCode);
        Assert.Equal(level, Assert.Single(log.Diagnostics, diagnostic => diagnostic.Id == Rule).Level);
    }

    [Theory]
    [InlineData("12.3.2.4165", $"{Rule} warning ", "0 errors, 1 warning, 0 notes")]
    [InlineData("13.0.1.1071", $"{Rule} error ", "1 error, 0 warnings, 0 notes")]
    public async Task So_does_the_run(string product, string heading, string summary)
    {
        var sample = WithProduct(product);
        foreach (var other in sample.Sources.Where(source => source is not ("Program.cs" or File)))
            sample.Write(other, "");
        sample.Write(".editorconfig", $"[*.cs]\ndotnet_diagnostic.{Rule}.severity = suggestion\n");
        sample.Write("Program.cs", "using Deployment.Plans;\n\nreturn Mistakes.BackupServerAsManagedServer.Create().Run(args);\n");

        var (run, _) = await sample.BuildAndRunAsync();

        run.AssertExitCode(1);
        Assert.Contains(heading, run.Output, StringComparison.Ordinal);
        Assert.Contains(summary, run.Output, StringComparison.Ordinal);
    }

    private Sample WithProduct(string product)
    {
        var sample = copy.CopyOf(Mistake.Sample);
        sample.Write(File, sample.Read(File).Replace("12.3.2.4165", product, StringComparison.Ordinal));
        return sample;
    }
}
