using System.Text.RegularExpressions;
using Deployment.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;

namespace Deployment.Analyzers.Tests;

/// <summary>What is written about the diagnostics is what they are.</summary>
public partial class DescriptorTests
{
    private static readonly IReadOnlyList<DiagnosticDescriptor> Supported = new DeploymentPlanAnalyzer().SupportedDiagnostics;

    [Fact]
    public void The_release_notes_list_every_diagnostic_with_its_category_and_severity()
    {
        var notes = string.Concat(RepositoryFiles.Read("src/Deployment.Analyzers/AnalyzerReleases.Shipped.md"), RepositoryFiles.Read("src/Deployment.Analyzers/AnalyzerReleases.Unshipped.md"));

        Assert.Equal(
            Supported.Select(descriptor => (descriptor.Id, descriptor.Category, descriptor.DefaultSeverity.ToString())),
            ReleaseRow().Matches(notes).Select(row => (row.Groups[1].Value, row.Groups[2].Value, row.Groups[3].Value)));
    }

    [Fact]
    public void The_readme_lists_every_diagnostic_with_its_severity()
    {
        var rows = ReadmeRow().Matches(RepositoryFiles.Read("README.md"));

        Assert.Equal(
            Supported.Select(descriptor => (descriptor.Id, descriptor.DefaultSeverity.ToString().ToUpperInvariant())),
            rows.Select(row => (row.Groups[1].Value, row.Groups[2].Value.ToUpperInvariant())));
    }

    [Fact]
    public void Titles_are_no_sentences() =>
        Assert.All(Supported, descriptor => Assert.DoesNotMatch(@"\.$", descriptor.Title.ToString(System.Globalization.CultureInfo.InvariantCulture)));

    [GeneratedRegex(@"^(DPL\d{4}) \| (\w+) \| (\w+) \|", RegexOptions.Multiline)]
    private static partial Regex ReleaseRow();

    [GeneratedRegex(@"^\| (DPL\d{4}) \| .* \| (\w+) \|$", RegexOptions.Multiline)]
    private static partial Regex ReadmeRow();
}
