using System.Reflection;
using System.Text.RegularExpressions;
using Deployment.Analyzers.Tests.Verifiers;
using Deployment.Plans;
using Microsoft.CodeAnalysis;

namespace Deployment.Analyzers.Tests;

/// <summary>The code in the documents compiles, and its squiggles are the ones it shows.</summary>
public partial class DocumentationTests
{
    /// <summary>Those whose code is the files of a project, which the acceptance tests build and run.</summary>
    private static readonly string[] Projects = [Path.Combine("docs", "custom-rules.md"), Path.Combine("docs", "authoring.md")];

    public static TheoryData<string, string> Blocks
    {
        get
        {
            var blocks = new TheoryData<string, string>();
            foreach (var document in RepositoryFiles.Documents().Where(document => !Projects.Contains(document)))
            {
                foreach (Match block in CodeBlock().Matches(RepositoryFiles.Read(document)))
                    blocks.Add(document, block.Groups[1].Value);
            }

            return blocks;
        }
    }

    [Theory]
    [MemberData(nameof(Blocks))]
    public async Task Every_block_of_code_compiles_and_shows_its_squiggles(string document, string code)
    {
        var isProgram = code.Contains("DeploymentPlan.Create", StringComparison.Ordinal);
        var compilation = PlanCompilation.Create(isProgram ? code : Surrounding(code));

        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning));
        Assert.Equal(ShownIn(code), (await compilation.AnalyzeAsync(TablesIn(document))).Select(Describe));
    }

    [Fact]
    public void The_vocabulary_has_every_call_and_every_kind_of_restore()
    {
        var vocabulary = RepositoryFiles.Read("docs/vocabulary.md");
        var words = typeof(DeploymentPlan).Assembly.GetExportedTypes()
            .Where(type => type.Namespace == typeof(DeploymentPlan).Namespace && (type == typeof(DeploymentPlan) || typeof(Element).IsAssignableFrom(type) || type is { IsAbstract: true, IsSealed: true }))
            .SelectMany(type => type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(method => !method.IsSpecialName && method.GetBaseDefinition() == method)
            .Select(method => method.Name)
            .Concat(Enum.GetNames<RestoreKind>())
            .Except([nameof(RestoreKindExtensions.MountsBackup)]);

        Assert.All(words.Distinct(), word => Assert.Matches($@"\b{word}\b", vocabulary));
    }

    [Fact]
    public async Task The_message_in_the_readme_is_the_one_given()
    {
        var readme = RepositoryFiles.Read("README.md");
        var shown = Whitespace().Replace(Quote().Match(readme).Value.Replace("> ", "", StringComparison.Ordinal), " ").Trim();
        var diagnostic = Assert.Single(await PlanCompilation.Create(CodeBlock().Match(readme).Groups[1].Value).AnalyzeAsync());

        Assert.Equal(shown, $"error {diagnostic.Id}: {diagnostic.GetMessage(System.Globalization.CultureInfo.InvariantCulture)}");
    }

    /// <summary>The table that the plans of a document read.</summary>
    private static IEnumerable<DataFile> TablesIn(string document) =>
        Table().Matches(RepositoryFiles.Read(document)).Select(table => new DataFile("/0/branches.csv", table.Groups[1].Value));

    /// <summary>A squiggle is drawn in the comment below its line.</summary>
    private static IEnumerable<(string Id, int Line, int Column, int Length)> ShownIn(string code)
    {
        var lines = code.Split('\n');
        for (var i = 1; i < lines.Length; i++)
        {
            if (Squiggle().Match(lines[i]) is { Success: true } squiggle)
                yield return (squiggle.Groups[2].Value, i - 1, squiggle.Groups[1].Index, squiggle.Groups[1].Length);
        }
    }

    private static (string Id, int Line, int Column, int Length) Describe(Diagnostic diagnostic)
    {
        var start = diagnostic.Location.GetLineSpan().StartLinePosition;
        return (diagnostic.Id, start.Line, start.Character, diagnostic.Location.SourceSpan.Length);
    }

    /// <summary>A few lines out of a plan, with what they refer to.</summary>
    private static string Surrounding(string lines) => $"""
        using Deployment.Plans;
        var plan = DeploymentPlan.Create("Contoso");
        var site = plan.AddSite("HQ");
        var vbr = site.AddBackupServer("vbr");
        {lines}
        return plan.Run(args);
        """;

    [GeneratedRegex(@"^```csharp\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex(@"^```csv\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Table();

    [GeneratedRegex(@"^ *// *(~+) \w+ (DPL\d{4})")]
    private static partial Regex Squiggle();

    [GeneratedRegex(@"^> error .*(\n> .*)*", RegexOptions.Multiline)]
    private static partial Regex Quote();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Whitespace();
}
