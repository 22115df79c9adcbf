using System.Text.RegularExpressions;
using Deployment.Analyzers.Tests.Verifiers;
using Deployment.Plans.Rules;
using Microsoft.CodeAnalysis;

namespace Deployment.Analyzers.Tests;

/// <summary>Each diagnostic has a page, which the help link leads to and which says of it what is so. That its plans do as they say, <see cref="DocumentationTests"/> shows.</summary>
public partial class RulePageTests
{
    private static readonly string[] Sections = ["What it finds", "Why", "A plan that breaks it", "The plan mended", "When to accept the risk", "Severity"];

    private static readonly IReadOnlyList<string> Known = [.. new DeploymentPlanAnalyzer().SupportedDiagnostics.Select(descriptor => descriptor.Id)];

    public static TheoryData<string> Ids => [.. Known];

    [Fact]
    public void There_is_no_page_without_a_rule() =>
        Assert.Equal(
            Known.Select(id => $"{id}.md"),
            RepositoryFiles.Documents().Where(document => Path.GetDirectoryName(document) == Path.Combine("docs", "rules")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_help_link_leads_to_the_page(string id) => Assert.EndsWith($"/docs/rules/{id}.md", Descriptors.All.Single(descriptor => descriptor.Id == id).HelpLinkUri, StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_has_title_category_severity_and_lines_of_the_rule(string id)
    {
        var descriptor = Descriptors.All.Single(descriptor => descriptor.Id == id);
        var lines = RuleCatalog.Rules.SingleOrDefault(rule => rule.Id == id)?.GuideLines;

        Assert.StartsWith(
            $"""
            # {id}: {descriptor.Title}

            | category | severity | guide |
            |---|---|---|
            | {descriptor.Category} | {SeverityOf(descriptor)} | {(lines is null ? "–" : $"Data Flow, lines {lines}")} |

            """,
            PageOf(id),
            StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void The_page_tells_what_why_and_how_to_mend_it(string id)
    {
        var page = PageOf(id);

        Assert.Equal(Sections, Heading().Matches(page).Select(heading => heading.Groups[1].Value));
        Assert.Contains($"dotnet_diagnostic.{id}.severity = ", page, StringComparison.Ordinal);
        var broken = SectionOf(page, "A plan that breaks it");
        Assert.All(Squiggle().Matches(broken), squiggle => Assert.Equal(id, squiggle.Groups[1].Value));
        Assert.NotEmpty(Squiggle().Matches(broken));
        Assert.Contains("```csharp", SectionOf(page, "The plan mended"), StringComparison.Ordinal);
        Assert.Empty(Squiggle().Matches(SectionOf(page, "The plan mended")));
    }

    private static string PageOf(string id) => RepositoryFiles.Read($"docs/rules/{id}.md");

    private static string SeverityOf(DiagnosticDescriptor descriptor) => descriptor.DefaultSeverity.ToString().ToLowerInvariant();

    private static string SectionOf(string page, string heading) => Regex.Match(page, $"^## {heading}\n(.*?)(?=^## |\\z)", RegexOptions.Singleline | RegexOptions.Multiline).Groups[1].Value;

    [GeneratedRegex(@"^## (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"// *~+ \w+ (DPL\d{4})")]
    private static partial Regex Squiggle();
}
