using System.Globalization;
using Deployment.Analyzers.Tests.Verifiers;
using static Deployment.Analyzers.Tests.Reporting.ConditionalPlan;

namespace Deployment.Analyzers.Tests.Reporting;

/// <summary>A condition is told as its author would say it.</summary>
public class ConditionWordsTests
{
    [Theory]
    [InlineData("args[0] != \"single\"", "args[0] != \"single\" is true")]
    [InlineData("n != 3", "n != 3 is true")]
    [InlineData("n % 2 != 0", "n % 2 != 0 is true")]
    [InlineData("n != m", "n != m is true")]
    [InlineData("n >= m", "n >= m is true")]
    [InlineData("n <= m", "n <= m is true")]
    [InlineData("n >= 3", "n >= 3 is true")]
    [InlineData("args[0].Length != 1", "args[0].Length != 1 is true")]
    [InlineData("!(n != 3)", "n != 3 is false")]
    [InlineData("Array.IndexOf(args, \"x\") < 0", "Array.IndexOf(args, \"x\") >= 0 is false")]
    [InlineData("Array.IndexOf(args, \"x\") != -1", "Array.IndexOf(args, \"x\") >= 0 is true")]
    public async Task A_condition_is_told_as_it_is_written(string condition, string told)
    {
        var finding = Assert.Single(await Compile($"if ({condition}) plan.AddSite(\"hq\");").AnalyzeAsync());

        Assert.EndsWith($"(when {told})", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>How many items there are is called as the author calls it, whatever has been asked of them before.</summary>
    [Theory]
    [InlineData("var x = args.Contains(\"--x\"); if (args.Length is 2) plan.AddSite(\"hq\"); if (x) plan.AddSite(\"B\");", "args.Length is 2")]
    [InlineData("var x = args.FirstOrDefault(); if (args.Length is not (0 or 1)) plan.AddSite(\"hq\");", "args.Length is not 0 and is not 1")]
    [InlineData("var i = Array.IndexOf(args, \"--x\"); if (args is { Length: 2 }) plan.AddSite(\"hq\");", "args.Length is 2")]
    [InlineData("var any = args.Any(); var t = args.Length switch { 0 => 1, _ => 99 }; if (t == 99) plan.AddSite(\"hq\");", "args.Length is not 0")]
    public async Task A_number_of_items_has_its_own_name(string statements, string told) => await AssertTold(told, statements);

    /// <summary>What takes the place of null is told apart from what is there.</summary>
    [Theory]
    [InlineData("var x = args.FirstOrDefault(); var y = x ?? \"a\"; if (y == \"a\" && x is not null) plan.AddSite(\"hq\");", "args.FirstOrDefault() is not null and y == \"a\" is true")]
    [InlineData("var y = args.FirstOrDefault() ?? \"a\"; var z = args.FirstOrDefault() ?? \"b\"; if (y == \"a\" && z == \"a\") plan.AddSite(\"hq\");", "args.FirstOrDefault() is not null and y == \"a\" is true")]
    [InlineData("var x = args.FirstOrDefault(); var y = x; y ??= \"a\"; if (y == \"a\" && x is not null) plan.AddSite(\"hq\");", "args.FirstOrDefault() is not null and y == \"a\" is true")]
    [InlineData("var y = args.FirstOrDefault() ?? \"all\"; if (y == \"a\") plan.AddSite(\"hq\");", "y == \"a\" is true")]
    public async Task What_may_stand_for_null_is_said_with_it(string statements, string told) => await AssertTold(told, statements);

    private static async Task AssertTold(string told, string statements) => Assert.EndsWith(
        $"(when {told})", Assert.Single(await CompileAlone(statements).AnalyzeAsync(), finding => finding.Id == "DPL0001").GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);

    /// <summary>A variable whose value is known says less than that.</summary>
    [Theory]
    [InlineData("Flag(args, \"--x\"); if (Flag(args, \"--y\")) plan.AddSite(\"hq\"); bool Flag(string[] a, string f) { foreach (var s in a) if (s == f) return true; return false; }", "args is not empty and s == \"--y\" is true")]
    [InlineData("for (var i = 0; i < m; i++) plan.AddSite(\"hq\");", "0 < m is true")]
    [InlineData("for (var i = 0; i < 2; i++) if (args[i] == \"--y\") { if (i == 1) plan.AddSite(\"hq\"); }", "args[1] == \"--y\" is true")]
    [InlineData("for (var i = 0; i < 2; i++) if (args[i] != \"--y\") { if (i == 1) plan.AddSite(\"hq\"); }", "args[1] != \"--y\" is true")]
    [InlineData("Add(0); void Add(int i) { if (i == args.Length) return; if (i == 1) plan.AddSite(\"hq\"); Add(i + 1); }", "0 == args.Length is false and 1 == args.Length is false")]
    [InlineData("string[] rows = [\"gB\", \"gC\"]; foreach (var row in rows.Where(r => r == env)) { if (row == \"gC\") plan.AddSite(\"hq\"); }", "\"gC\" == env is true")]
    [InlineData("foreach (var limit in new[] { 0.5, 1.5 }) { if (d > limit && limit > 1) plan.AddSite(\"hq\"); }", "d > 1.5 is true")]
    [InlineData("var c = 'x'; if (args[0][0] == c) plan.AddSite(\"hq\");", "args[0][0] == 'x' is true")]
    [InlineData("var day = DayOfWeek.Friday; if (DateTime.Now.DayOfWeek == day) plan.AddSite(\"hq\");", "DateTime.Now.DayOfWeek == DayOfWeek.Friday is true")]
    [InlineData("const string name = \"--x\"; if (args[0] == name) plan.AddSite(\"hq\");", "args[0] == name is true")]
    [InlineData("var all = new[] { 1, 2 }; if (args.Length >= all.Length + 1) plan.AddSite(\"hq\");", "args.Length >= 3 is true")]
    [InlineData("var x = \"--x\"; if (args.Count(a => a == x) > 1) plan.AddSite(\"hq\");", "args.Count(a => a == \"--x\") > 1 is true")]
    [InlineData("var x = \"--x\"; if (env!.Equals(x)) plan.AddSite(\"hq\");", "env!.Equals(\"--x\") is true")]
    public async Task A_condition_shows_what_its_variables_hold(string statements, string told)
    {
        var finding = Assert.Single(await Compile(statements).AnalyzeAsync(), finding => finding.Id == "DPL0001");

        Assert.EndsWith($"(when {told})", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>What is asked twice may be answered in two ways, or in one.</summary>
    [Theory]
    [InlineData("bool Ask() => Console.ReadLine() == \"y\"; if (Ask() && Ask()) plan.AddSite(\"hq\");")]
    [InlineData("bool Ask() => DateTime.Now.Hour > 5; if (Ask() && Ask()) plan.AddSite(\"hq\");")]
    public async Task What_is_asked_twice_in_the_same_words_is_left_to_the_run(string statements)
    {
        var findings = await Compile(statements).AnalyzeAsync();

        Assert.All(findings, finding => Assert.Equal("DPL0002", finding.Id));
        Assert.Contains(findings, finding => finding.GetMessage(CultureInfo.InvariantCulture).Contains("DPL0001", StringComparison.Ordinal));
    }

    /// <summary>Nobody could tell which item is meant.</summary>
    [Fact]
    public async Task Conditions_in_the_same_words_on_parts_of_one_value_are_left_to_the_run()
    {
        var findings = await Compile("""
            bool One() { const string name = "--x"; foreach (var s in args) if (s == name) return true; return false; }
            bool Other() { const string name = "--y"; foreach (var s in args) if (s == name) return true; return false; }
            if (One() && Other())
                plan.AddSite("hq");
            """).AnalyzeAsync();

        Assert.Equal("DPL0002", Assert.Single(findings).Id);
    }

    [Theory]
    [InlineData("if (DateTime.Now is { Year: > 2020 }) plan.AddSite(\"hq\");", "DateTime.Now.Year is > 2020")]
    [InlineData("if (DateTime.Now is { Year: > 2020 } now) plan.AddSite(\"hq\");", "DateTime.Now.Year is > 2020")]
    [InlineData("if (DateTime.Now is DateTime { Year: > 2020 }) plan.AddSite(\"hq\");", "DateTime.Now.Year is > 2020")]
    [InlineData("if (File.GetCreationTime(\"f\") is { Date: { Year: > 2020 } }) plan.AddSite(\"hq\");", "File.GetCreationTime(\"f\").Date.Year is > 2020")]
    [InlineData("if (Is(DateTime.Now)) plan.AddSite(\"hq\"); bool Is<T>(T value) where T : struct => value is { } && args[0] == \"x\";", "args[0] == \"x\" is true")]
    [InlineData("if (Is(DateTime.Now)) plan.AddSite(\"hq\"); bool Is<T>(T value) => value is object && args[0] == \"x\";", "args[0] == \"x\" is true")]
    [InlineData("switch (DateTime.Now) { case DateTime { Year: > 2020 }: plan.AddSite(\"hq\"); break; default: plan.AddSite(\"B\"); break; }", "DateTime.Now.Year is > 2020")]
    [InlineData("if (maybe is int) plan.AddSite(\"hq\");", "System.Text.Json.JsonSerializer.Dese…eadLine()!) is not null")]
    public async Task Of_what_cannot_be_null_it_is_not_asked_whether_it_is(string statements, string told)
    {
        var finding = Assert.Single(await Compile(statements).AnalyzeAsync());

        Assert.EndsWith($"(when {told})", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>Of what is null, the length is nothing that a pattern asks for.</summary>
    [Theory]
    [InlineData("if (Console.ReadLine() is not { Length: > 0 }) plan.AddSite(\"hq\");", "Console.ReadLine()?.Length is not > 0")]
    [InlineData("if (Console.ReadLine() is not { Length: > 0 } line) { plan.AddSite(\"hq\"); line = \"\"; }", "Console.ReadLine()?.Length is not > 0")]
    [InlineData("if (args is not { Length: > 9 }) plan.AddSite(\"hq\");", "args.Length is not > 9")]
    [InlineData("if (Console.ReadLine() is { Length: > 0 }) plan.AddSite(\"hq\");", "Console.ReadLine().Length is > 0")]
    [InlineData("if (env is not { Length: > 2 and < 5 }) plan.AddSite(\"hq\");", "Environment.GetEnvironmentVariable(\"E\")?.Length is not < 5 or is not > 2")]
    [InlineData("switch (env) { case { Length: > 2 }: break; default: plan.AddSite(\"hq\"); break; }", "Environment.GetEnvironmentVariable(\"E\")?.Length is not > 2")]
    [InlineData("if (env is { Length: not 2 }) plan.AddSite(\"hq\");", "Environment.GetEnvironmentVariable(\"E\") is not null and Environment.GetEnvironmentVariable(\"E\")?.Length is not 2")]
    [InlineData("if (File.ResolveLinkTarget(\"f\", true) is not { FullName: { Length: > 2 } }) plan.AddSite(\"hq\");", "File.ResolveLinkTarget(\"f\", true) is null or File.ResolveLinkTarget(\"f\", true).FullName.Length is not > 2")]
    [InlineData("if (env is { Length: > 9 }) plan.AddSite(\"B\"); else if (env is not null && env.Length is not > 2) plan.AddSite(\"hq\");", "Environment.GetEnvironmentVariable(\"E\") is not null and Environment.GetEnvironmentVariable(\"E\").Length is not > 2")]
    [InlineData("if (args is []) plan.AddSite(\"B\"); else if (args.Length is not > 2) plan.AddSite(\"hq\");", "args is not [] and args.Length is not > 2")]
    public async Task A_length_that_a_pattern_does_not_find_may_be_that_of_nothing(string statements, string told)
    {
        var finding = Assert.Single(await Compile(statements).AnalyzeAsync());

        Assert.EndsWith($"(when {told})", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
