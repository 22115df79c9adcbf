using System.Text.RegularExpressions;
using Deployment.AcceptanceTests.Packaging;
using Deployment.AcceptanceTests.Samples;

namespace Deployment.AcceptanceTests;

/// <summary>A company makes a package of its rules as the documentation has it, and plans are checked with it.</summary>
[Collection(SharedWorkingCopy.Name)]
public sealed partial class CustomRulesTests(WorkingCopy copy)
{
    private const string Document = "docs/custom-rules.md";

    /// <summary>The files that the document shows, by their paths.</summary>
    private static Dictionary<string, string> Files => FileBlock().Matches(WorkingCopy.Read(Document))
        .ToDictionary(block => block.Groups["path"].Value, block => block.Groups["text"].Value);

    [Fact]
    public async Task The_build_and_the_run_of_a_plan_find_what_breaks_the_rules_of_the_package()
    {
        var feed = await copy.PackAsync();
        var directory = feed.AddDirectory();
        foreach (var (path, text) in Files)
        {
            Directory.CreateDirectory(Path.Combine(directory, Path.GetDirectoryName(path)!));
            await File.WriteAllTextAsync(Path.Combine(directory, path), text.Replace("Version=\"0.1.0\"", $"Version=\"{PackageFeed.Version}\"", StringComparison.Ordinal));
        }

        (await DotNet.RunAsync(directory, "pack", "Contoso.DeploymentRules", "--output", feed.Feed)).AssertExitCode(0);
        var plan = new Sample(Path.Combine(directory, "Plan"));
        var (build, log) = await plan.BuildAsync();

        build.AssertExitCode(0);
        var squiggle = Assert.Single(log.Diagnostics);
        Assert.Equal("CON0001", squiggle.Id);
        var run = await plan.RunAsync("--all");
        var finding = Assert.Single(LintReport.Findings(run.Output));
        Assert.Equal((squiggle.Id, squiggle.Message), (finding.RuleId, finding.Message));
        var place = squiggle.Span!.Value;
        Assert.Contains(
            $"{place.File}({place.StartLine},{place.StartColumn}): warning CON0001: {finding.Message}\n", WorkingCopy.Read(Document), StringComparison.Ordinal);
    }

    [Fact]
    public void The_sources_of_the_document_are_those_of_the_sample()
    {
        var sources = Files.Where(file => file.Key.EndsWith(".cs", StringComparison.Ordinal)).ToList();

        Assert.NotEmpty(sources);
        Assert.All(sources, file => Assert.Equal(WorkingCopy.Read(Path.Combine("samples", "CompanyRules", file.Key.Replace("Plan/", "", StringComparison.Ordinal))), file.Value));
    }

    /// <summary>A block of code with the path of its file before it.</summary>
    [GeneratedRegex(@"^`(?<path>[\w./]+)`:\n\n```\w+\n(?<text>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex FileBlock();
}
