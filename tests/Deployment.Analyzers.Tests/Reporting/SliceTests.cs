using System.Globalization;
using Deployment.Analyzers.Tests.Verifiers;
using static Deployment.Analyzers.Tests.Reporting.ConditionalPlan;

namespace Deployment.Analyzers.Tests.Reporting;

/// <summary>What is asked of the rest of what the program is given is asked of what it is given.</summary>
public class SliceTests
{
    [Theory]
    [InlineData("if (args is not [\"deploy\", .. var rest]) return; if (rest.Contains(\"--lab\")) plan.AddSite(\"hq\");", "rest.Contains(\"--lab\") is true")]
    [InlineData("var (verb, rest) = args is [var first, .. var tail] ? (first, tail) : (\"build\", []); if (verb == \"lab\" || rest.Contains(\"--lab\")) plan.AddSite(\"hq\");", "args is [var first, .. var tail] and verb == \"lab\" is true, or when rest.Contains(\"--lab\") is true")]
    [InlineData("if (args[0] == \"build\" && args[1..].Contains(\"--lab\")) plan.AddSite(\"hq\");", "args[0] == \"build\" is true and args[1..].Contains(\"--lab\") is true")]
    [InlineData("if (args is [_, .. var rest] && rest.Length == 2) plan.AddSite(\"hq\");", "rest.Length == 2 is true")]
    [InlineData("if (args is [_, .. var rest] && rest.Length > 0 && rest[0] == \"x\") plan.AddSite(\"hq\");", "rest.Length > 0 is true and rest[0] == \"x\" is true")]
    [InlineData("if (args is [\"site\", .. var sub] && sub is [\"add\", .. var names] && names.Contains(\"x\")) plan.AddSite(\"hq\");", "args is [\"site\", .. var sub] and sub is [\"add\", .. var names] and names.Contains(\"x\") is true")]
    [InlineData("if (args is [\"a\", .. var rest] && rest.FirstOrDefault() == \"x\" && args.Contains(\"y\")) plan.AddSite(\"hq\");", "args is [\"a\", .. var rest] and rest.FirstOrDefault() == \"x\" is true and args.Contains(\"y\") is true")]
    public async Task What_is_found_of_it_is_told(string statements, string condition)
    {
        var finding = Assert.Single(await CompileAlone(statements).AnalyzeAsync());

        Assert.EndsWith($"(when {condition})", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("if (args is [_, .. var rest] && rest.Contains(\"x\") && !args.Contains(\"x\")) plan.AddSite(\"hq\");")]
    [InlineData("if (args is [_, .. var rest] && rest.Length == 0 && args.Length > 1) plan.AddSite(\"hq\");")]
    [InlineData("if (args is [_, .. var rest] && rest is [\"x\"] && args is not [_, \"x\"]) plan.AddSite(\"hq\");")]
    [InlineData("if (args is [\"x\", .. var rest] && rest.Contains(\"x\") && args.Length == 1) plan.AddSite(\"hq\");")]
    [InlineData("if (args is [\"a\", \"b\"] && args[1..].Contains(\"a\")) plan.AddSite(\"hq\");")]
    [InlineData("if (args is [_, .. var rest] && rest.Length > 0 && rest[0] == \"x\" && args[1] == \"y\") plan.AddSite(\"hq\");")]
    [InlineData("if (args is [_, .. var rest]) { rest[0] = \"y\"; if (rest[0] == \"x\") plan.AddSite(\"hq\"); }")]
    [InlineData("if (Go(args, false)) plan.AddSite(\"hq\"); bool Go(string[] rest, bool last) => rest.Length == 0 ? last : Go(rest[1..], rest[0] == \"a\");")]
    public async Task Nothing_is_claimed_of_what_it_never_is(string statements) =>
        Assert.All(await CompileAlone(statements).AnalyzeAsync(), finding => Assert.Equal("DPL0002", finding.Id));
}
