using System.Text.RegularExpressions;
using Deployment.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;

namespace Deployment.Analyzers.Tests.Evaluation;

/// <summary>docs/evaluation.md says of every operation of the compiler what becomes of it, and says it truly.</summary>
public partial class OperationKindTests
{
    private static readonly string Document = RepositoryFiles.Read("docs/evaluation.md");

    private static readonly string Declarations = CodeBlock().Match(Document).Groups[1].Value;

    public static TheoryData<string, string, string> Examples
    {
        get
        {
            var examples = new TheoryData<string, string, string>();
            foreach (var (operation, decision, example) in Rows.Where(row => row.Example.Length > 0))
                examples.Add(operation, decision, example);
            return examples;
        }
    }

    public static TheoryData<string, string> Features
    {
        get
        {
            var features = new TheoryData<string, string>();
            foreach (var feature in Feature().Matches(Document.Substring(Document.IndexOf("## Feature by feature", StringComparison.Ordinal))).Cast<Match>())
                features.Add(feature.Groups[1].Value, feature.Groups[2].Value);
            return features;
        }
    }

    private static IEnumerable<(string Operation, string Decision, string Example)> Rows =>
        Row().Matches(Document).Select(row => (row.Groups[1].Value, row.Groups[2].Value, row.Groups[3].Value));

    [Fact]
    public void Every_operation_has_a_decision()
    {
        var decided = Rows.Select(row => row.Operation).ToHashSet();
        var kinds = Enum.GetNames<OperationKind>().GroupBy(Enum.Parse<OperationKind>);

        Assert.Equal(Rows.Count(), decided.Count);
        Assert.Empty(kinds.Where(names => !names.Any(decided.Contains)).Select(names => names.First()));
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Every_example_has_its_operation_and_is_decided_as_it_says(string operation, string decision, string example)
    {
        var kinds = Differential.KindsIn(example, Declarations);

        Assert.Contains(Enum.Parse<OperationKind>(operation), kinds);
        switch (decision)
        {
            case "exact" or "part":
                Differential.AssertSame(example, Declarations);
                break;
            case "unknown":
                Differential.AssertNotKnown(example, Declarations);
                break;
            default:
                Assert.Fail($"'{decision}' has no example.");
                break;
        }
    }

    [Theory]
    [MemberData(nameof(Features))]
    public void Every_feature_is_decided_as_it_says(string decision, string example)
    {
        if (decision == "exact")
            Differential.AssertSame(example, Declarations);
        else
            Differential.AssertNotKnown(example, Declarations);
    }

    [GeneratedRegex(@"^\| [^|\n]+ \| (exact|unknown) \| `([^\n]*)` \|$", RegexOptions.Multiline)]
    private static partial Regex Feature();

    [GeneratedRegex(@"^\| `(\w+)` \| (exact|part|unknown|never) \| (?:`(.*)` )?\|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex(@"^```cs\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CodeBlock();
}
