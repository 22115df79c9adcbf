using System.Globalization;
using Deployment.Analyzers.Tests.Verifiers;
using static Deployment.Analyzers.Tests.Reporting.ConditionalPlan;

namespace Deployment.Analyzers.Tests.Reporting;

/// <summary>Conditions on what the program has worked out of what it is given are told where something is found that they hold for.</summary>
public class WorkedOutConditionTests
{
    /// <summary>What the program has worked out of what it is given is not just anything: nothing is claimed of what that never is.</summary>
    [Theory]
    [InlineData("if (args[0].ToUpperInvariant() == \"dr\") plan.AddSite(\"hq\");")]
    [InlineData("if (args[0].Trim() == \" a\") plan.AddSite(\"hq\");")]
    [InlineData("if (args[0].Replace(\"-\", \"\") == \"a-\") plan.AddSite(\"hq\");")]
    [InlineData("if (args[0].IndexOf('=') < -1) plan.AddSite(\"hq\");")]
    [InlineData("if (int.Parse(args[0]) % 2 == 3) plan.AddSite(\"hq\");")]
    [InlineData("if (Math.Max(int.Parse(args[0]), 1) < 1) plan.AddSite(\"hq\");")]
    [InlineData("if ($\"a{args[0]}\" == \"b1\") plan.AddSite(\"hq\");")]
    [InlineData("if ($\"a{int.Parse(args[0])}\" == \"ax\") plan.AddSite(\"hq\");")]
    [InlineData("if ($\"{args[0]}{args[0]}\" == \"ab\") plan.AddSite(\"hq\");")]
    [InlineData("if (\"a\" + args[0] == \"b1\") plan.AddSite(\"hq\");")]
    [InlineData("if (string.Format(\"a{0}\", args[0]) == \"b1\") plan.AddSite(\"hq\");")]
    [InlineData("if ((n, \"x\") == (1, \"y\")) plan.AddSite(\"hq\");")]
    [InlineData("if ((n, (\"x\", m)).Equals((1, (\"y\", 2)))) plan.AddSite(\"hq\");")]
    [InlineData("if (new KeyValuePair<int, string>(n, \"x\").Equals(new KeyValuePair<int, string>(1, \"y\"))) plan.AddSite(\"hq\");")]
    [InlineData("if (new Size(n, \"x\") == new Size(1, \"y\")) plan.AddSite(\"hq\");")]
    [InlineData("if (new Size(n, \"x\").Equals(new Size(1, null))) plan.AddSite(\"hq\");")]
    [InlineData("if (args.Append(\"x\").LastOrDefault() != \"x\") plan.AddSite(\"hq\");")]
    [InlineData("if (!args.Prepend(\"x\").Any()) plan.AddSite(\"hq\");")]
    [InlineData("var list = args.Append(\"default\").ToList(); if (list.Count == 0) plan.AddSite(\"hq\");")]
    [InlineData("var i = 0; foreach (var arg in args) i++; if (i != args.Length) plan.AddSite(\"hq\");")]
    [InlineData("var x = args.Length; var y = x; x++; if (x == y) plan.AddSite(\"hq\");")]
    [InlineData("var x = args.Length; var y = x; x++; if (y > x) plan.AddSite(\"hq\");")]
    [InlineData("var x = args.Length; x++; if (x == 0) plan.AddSite(\"hq\");")]
    [InlineData("var now = DateTime.Now; if (now == now.AddDays(1)) plan.AddSite(\"hq\");")]
    [InlineData("if (args.Where(a => a.StartsWith(\"--\")).Contains(\"dr\")) plan.AddSite(\"hq\");")]
    [InlineData("if (args.FirstOrDefault(a => a.Length > 3) == \"dr\") plan.AddSite(\"hq\");")]
    [InlineData("if (args.Select(a => a.TrimStart('-')).Contains(\"--dr\")) plan.AddSite(\"hq\");")]
    [InlineData("if (args.Select(a => $\"--{a}\").Contains(\"dr\")) plan.AddSite(\"hq\");")]
    [InlineData("if (args.Select(a => a.ToLowerInvariant()).ToHashSet().Contains(\"DR\")) plan.AddSite(\"hq\");")]
    [InlineData("if (args.Select(int.Parse).Where(n => n > 5).Contains(3)) plan.AddSite(\"hq\");")]
    [InlineData("if (args.TakeWhile(a => a != \"--\").Contains(\"--\")) plan.AddSite(\"hq\");")]
    [InlineData("if (args[0].Split(',').Contains(\"a,b\")) plan.AddSite(\"hq\");")]
    [InlineData("if (args.ToLookup(a => a)[\"a\"].Contains(\"b\")) plan.AddSite(\"hq\");")]
    [InlineData("if (args.Take(0).Contains(\"a\")) plan.AddSite(\"hq\");")]
    [InlineData("if (args.TakeLast(1).Contains(\"a\") && args.TakeLast(1).Contains(\"b\")) plan.AddSite(\"hq\");")]
    [InlineData("if (args.Concat([\"q\"]).Count() == 0) plan.AddSite(\"hq\");")]
    [InlineData("if (args.Except([\"x\"]).Any(a => a == \"x\")) plan.AddSite(\"hq\");")]
    [InlineData("if (args.Intersect([\"x\"]).Contains(\"a\")) plan.AddSite(\"hq\");")]
    [InlineData("if (args.Sum(a => a.Length) < 0) plan.AddSite(\"hq\");")]
    [InlineData("if (args.GroupBy(a => a).Any(g => g.Count() == 0)) plan.AddSite(\"hq\");")]
    [InlineData("foreach (var g in args.GroupBy(a => a)) if (g.Count() == 0) plan.AddSite(\"hq\");")]
    [InlineData("foreach (var (i, a) in args.Index().Where(pair => pair.Item != \"x\")) if (i < 0) plan.AddSite(\"hq\");")]
    [InlineData("foreach (var chunk in args.Chunk(2)) if (chunk.Length > 3) plan.AddSite(\"hq\");")]
    [InlineData("if (args.Zip(args).First() is var (one, other) && one != other) plan.AddSite(\"hq\");")]
    [InlineData("if ($\"a{args[0]}\" is null) plan.AddSite(\"hq\");")]
    [InlineData("if (\"a\" + args[0] == null) plan.AddSite(\"hq\");")]
    [InlineData("if ((\"a\" + args[0]).Length == 0) plan.AddSite(\"hq\");")]
    [InlineData("if (!args.Contains(\"dr\", StringComparer.OrdinalIgnoreCase) && args.Contains(\"DR\")) plan.AddSite(\"hq\");")]
    [InlineData("if (args is [_, ..]) return; if (args is [_]) plan.AddSite(\"hq\");")]
    [InlineData("if (args.Length == 0 && args.FirstOrDefault()?.Trim() == \"a\") plan.AddSite(\"hq\");")]
    [InlineData("if (args.ToList() is null) plan.AddSite(\"hq\");")]
    [InlineData("if (args.Where(a => a.Length > 2).ToArray() is null) plan.AddSite(\"hq\");")]
    [InlineData("if (env?.Length > 0 && env.Trim() is null) plan.AddSite(\"hq\");")]
    [InlineData("if (Environment.MachineName is null || DateTime.Now.ToString(\"o\") is null || Path.GetFullPath(args[0]) is null) plan.AddSite(\"hq\");")]
    [InlineData("var text = args.Contains(\"x\") ? \"no \" + args[0] : null; if (text is not null) return; if (args.Contains(\"x\")) plan.AddSite(\"hq\");")]
    public async Task Nothing_is_claimed_of_a_condition_that_never_holds(string statements) =>
        Assert.All(await Compile(statements).AnalyzeAsync(), finding => Assert.Equal("DPL0002", finding.Id));

    [Theory]
    [InlineData("args[0].ToLowerInvariant() == \"dr\"")]
    [InlineData("args[0].Substring(2) == \"eu\"")]
    [InlineData("args[0].Trim().Length > 3")]
    [InlineData("$\"a{args[0]}\" == \"a1\"")]
    [InlineData("$\"a{int.Parse(args[0])}\" == \"a1\"")]
    [InlineData("\"a\" + args[0] + \"c\" == \"abc\"")]
    [InlineData("args[0].PadLeft(3) == \"  a\"")]
    [InlineData("args[0].StartsWith(\"eu\")")]
    [InlineData("args[0].Split('=')[0] == \"a\"")]
    [InlineData("string.Equals(args[0], \"dr\", StringComparison.OrdinalIgnoreCase)")]
    [InlineData("int.Parse(args[0]) > 1_000_000")]
    [InlineData("int.Parse(args[0]) * 1_000 == 500_000")]
    [InlineData("k < -5")]
    [InlineData("d > 0.5")]
    [InlineData("n == int.Parse(args[1])")]
    [InlineData("args[0] == args[1]")]
    [InlineData("(n, \"x\") == (1, \"x\")")]
    [InlineData("args.Where(arg => arg.StartsWith('-')).Any()")]
    [InlineData("args.ToList().Contains(\"x\")")]
    [InlineData("DateTime.Now.Hour > 5")]
    [InlineData("DateTime.Now > new DateTime(2026, 1, 1)")]
    [InlineData("Environment.GetEnvironmentVariable($\"SITE_{args[0]}\") == \"x\"")]
    [InlineData("args.Where(a => a.StartsWith(\"--\")).Contains(\"--dr\")")]
    [InlineData("args.FirstOrDefault(a => a.Length > 1) == \"dr\"")]
    [InlineData("args.Select(a => a.TrimStart('-')).Contains(\"dr\")")]
    [InlineData("args[0].Split(',').Contains(\"a\")")]
    [InlineData("args.OrderBy(a => a.Length).Contains(\"dr\")")]
    [InlineData("args.GroupBy(a => a).Any()")]
    [InlineData("args.Contains(\"dr\", StringComparer.OrdinalIgnoreCase)")]
    [InlineData("args.SkipWhile(a => a != \"--\").Any(a => a == \"dr\")")]
    [InlineData("args.ToDictionary(a => a).ContainsKey(\"dr\")")]
    [InlineData("(env?.Trim() ?? \"none\") == \"none\"")]
    [InlineData("env?.Trim() is null")]
    public async Task What_may_well_hold_is_told(string condition)
    {
        var finding = Assert.Single(await Compile($"if ({condition}) plan.AddSite(\"hq\");").AnalyzeAsync());

        Assert.Contains("(when ", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>What cannot be claimed of one condition leaves what can be of others.</summary>
    [Fact]
    public async Task A_condition_that_is_worked_out_does_not_hide_others()
    {
        var findings = await Compile("if ($\"a{args[0]}\" == \"b1\") plan.AddSite(\"B\"); if (n > 5) plan.AddSite(\"hq\");").AnalyzeAsync();

        Assert.EndsWith("(when n > 5 is true)", Assert.Single(findings).GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>A case that cannot be claimed is not hidden by one that is.</summary>
    [Theory]
    [InlineData("args.Length == 0 || args.Take(3).Contains(\"oslo\")", "args.Length == 0 is true")]
    [InlineData("args.Contains(\"--all\") || args.Skip(1).Contains(\"oslo\")", "args.Contains(\"--all\") is true")]
    [InlineData("args switch { [\"eu\"] => false, [\"x\"] => true, [var region] => region.StartsWith('a'), _ => false }", "args is [\"x\"]")]
    public async Task What_is_not_claimed_is_left_to_the_run_beside_what_is(string condition, string told)
    {
        var findings = await Compile($"if ({condition}) plan.AddSite(\"hq\");").AnalyzeAsync();

        Assert.Equal(["DPL0001", "DPL0002"], findings.Select(finding => finding.Id).Order());
        Assert.Contains(findings, finding => finding.GetMessage(CultureInfo.InvariantCulture).EndsWith($"(when {told})", StringComparison.Ordinal));
    }
}
