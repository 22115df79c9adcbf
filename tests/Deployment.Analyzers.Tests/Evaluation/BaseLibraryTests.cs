using System.Text.RegularExpressions;
using Deployment.Analyzers.Evaluation.Library;
using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Evaluation;

/// <summary>docs/evaluation.md says of the base library what is known, and says it truly.</summary>
public partial class BaseLibraryTests
{
    private static readonly string Document = RepositoryFiles.Read("docs/evaluation.md");

    private static readonly string Section = Document[Document.IndexOf("## The base library", StringComparison.Ordinal)..];

    private static readonly string Declarations = CodeBlock().Match(Document).Groups[1].Value;

    public static TheoryData<string> Known => [.. KnownRow().Matches(Section).Select(row => row.Groups[1].Value)];

    public static TheoryData<string> NotKnown => [.. UnknownRow().Matches(Section).Select(row => row.Groups[1].Value)];

    [Theory]
    [MemberData(nameof(Known))]
    public void What_is_known_is_what_the_program_computes(string example) => Differential.AssertSame(example, Declarations);

    [Theory]
    [MemberData(nameof(NotKnown))]
    public void What_is_not_known_is_not_guessed(string example) => Differential.AssertNotKnown(example, Declarations);

    [Fact]
    public void Every_member_that_is_called_for_real_is_one_of_the_library()
    {
        var members = PureMembers.Listed.Keys
            .SelectMany(type => typeof(object).Assembly.GetType(type, throwOnError: true)!.GetMembers())
            .Select(member => member.Name)
            .ToHashSet();

        Assert.All(PureMembers.Listed.Values.SelectMany(names => names), name => Assert.Contains(name, members));
    }

    [GeneratedRegex(@"^\| [^|]+ \| [^|]+ \| `(.*)` \|$", RegexOptions.Multiline)]
    private static partial Regex KnownRow();

    [GeneratedRegex(@"^\| [^|]+ \| `([^|]*)` \|$", RegexOptions.Multiline)]
    private static partial Regex UnknownRow();

    [GeneratedRegex(@"^```cs\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex CodeBlock();
}
