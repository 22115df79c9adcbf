using System.Text.RegularExpressions;
using Deployment.Analyzers.Tests.Verifiers;
using Verify = Deployment.Analyzers.CodeFixes.Tests.Verifiers.CSharpCodeFixVerifier<
    Deployment.Analyzers.DeploymentPlanAnalyzer,
    Deployment.Analyzers.CodeFixes.Fixes.Discovery.CentralVCenterOverWanCodeFixProvider>;

namespace Deployment.Analyzers.CodeFixes.Tests;

/// <summary>The fixes that the documents show are those that are offered.</summary>
public partial class DocumentationTests
{
    [Fact]
    public Task The_fix_in_the_readme_is_the_first_one_offered()
    {
        var lines = DiffBlock().Match(RepositoryFiles.Read("README.md")).Groups[1].Value.Split('\n');

        return Verify.VerifyCodeFixAsync(
            Program(lines, '-').Replace("vbr.Manages(vCenter);", "vbr.{|DPL1001:Manages(vCenter)|};", StringComparison.Ordinal),
            Program(lines, '+'));
    }

    /// <summary>The lines that are on one side of a difference or on both, with what makes them a program.</summary>
    private static string Program(IEnumerable<string> lines, char side) => $"""
        using Deployment.Plans;
        {string.Join('\n', lines.Where(line => line is "" || line[0] == ' ' || line[0] == side).Select(line => line is "" ? "" : line[1..]))}
        return plan.Run(args);
        """;

    [GeneratedRegex(@"^```diff\n(.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex DiffBlock();
}
