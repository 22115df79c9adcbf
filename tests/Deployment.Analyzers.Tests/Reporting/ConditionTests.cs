using System.Globalization;
using Deployment.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using static Deployment.Analyzers.Tests.Reporting.ConditionalPlan;

namespace Deployment.Analyzers.Tests.Reporting;

/// <summary>Conditions on one unknown value agree with one another in every world.</summary>
public class ConditionTests
{
    [Theory]
    [InlineData("n < 5", "n >= 5")]
    [InlineData("n > 5", "n <= 5")]
    [InlineData("n < 5", "5 <= n")]
    [InlineData("n < 3", "n > 4")]
    [InlineData("n > 0", "n == 0")]
    [InlineData("n == 0", "n > 0")]
    [InlineData("n > 4", "n < 5")]
    [InlineData("n is < 5", "n is >= 5")]
    [InlineData("n is >= 5 and < 9", "n > 12")]
    [InlineData("n < m", "n >= m")]
    [InlineData("n < m", "m <= n")]
    [InlineData("n == m", "m != n")]
    [InlineData("d < 0.5", "d >= 0.5")]
    [InlineData("d > 0.5", "d < 0.5")]
    [InlineData("env == \"prod\"", "env != \"prod\"")]
    [InlineData("env is null", "env != null")]
    [InlineData("env == null", "env is not null")]
    [InlineData("env == null", "env == \"prod\"")]
    [InlineData("env == \"prod\"", "env is null")]
    [InlineData("env is not (\"prod\" or \"test\")", "env == \"test\"")]
    [InlineData("has == true", "!has")]
    [InlineData("has == false", "has")]
    [InlineData("args.Contains(\"x\")", "!Has(\"x\")")]
    [InlineData("lambda(\"x\")", "!args.Contains(\"x\")")]
    [InlineData("lambda(\"x\")", "!Has(\"x\")")]
    [InlineData("args.Length == 0", "args.Contains(\"x\")")]
    [InlineData("args.Contains(\"x\")", "args.Length == 0")]
    [InlineData("args is []", "args.Any(a => a.StartsWith(\"x\"))")]
    [InlineData("!args.Any()", "args.Contains(\"x\")")]
    [InlineData("args.FirstOrDefault() == null", "args.Length > 0")]
    [InlineData("args.Length > 0", "args.FirstOrDefault() is null")]
    [InlineData("args.FirstOrDefault() == \"a\"", "args[0] == \"b\"")]
    [InlineData("args.FirstOrDefault() == \"a\"", "args.Length == 0")]
    [InlineData("args.Length == 0", "args.FirstOrDefault() == \"a\"")]
    [InlineData("args.First() == \"a\"", "args[0] == \"b\"")]
    [InlineData("args.Last() == \"a\"", "args[^1] == \"b\"")]
    [InlineData("args.LastOrDefault() == \"a\"", "args[^1] == \"b\"")]
    [InlineData("args.ElementAt(1) == \"a\"", "args[1] == \"b\"")]
    [InlineData("args.ElementAtOrDefault(1) == \"a\"", "args[1] == \"b\"")]
    [InlineData("args.ElementAtOrDefault(1) is not null", "args.Length == 1")]
    [InlineData("Array.IndexOf(args, \"x\") >= 0", "!args.Contains(\"x\")")]
    [InlineData("args.Contains(\"x\")", "Array.IndexOf(args, \"x\") < 0")]
    [InlineData("args.Contains(\"x\")", "Array.IndexOf(args, \"x\") == -1")]
    [InlineData("Array.IndexOf(args, \"x\") == -1", "args.Contains(\"x\")")]
    [InlineData("Array.IndexOf(args, \"x\") < -1", "n == m")]
    [InlineData("args.Any(a => a == \"x\")", "!args.Contains(\"x\")")]
    [InlineData("!args.Contains(\"x\")", "args.Any(a => \"x\" == a)")]
    [InlineData("args.Any(a => a.Equals(\"x\"))", "!args.Contains(\"x\")")]
    [InlineData("\"x\".Equals(env)", "env is null")]
    [InlineData("env is null", "\"x\".Equals(env)")]
    [InlineData("n % 2 == 1", "n == 4")]
    [InlineData("env?.Trim() == \"x\"", "env == \"y\"")]
    [InlineData("env!.ToUpper().StartsWith(\"X\")", "env == \"y\"")]
    [InlineData("env!.Trim().Length == 0", "env == \"y\"")]
    [InlineData("n < m", "n == m")]
    [InlineData("n == m", "n > m")]
    [InlineData("n != m", "n == m")]
    [InlineData("n > m", "m > n")]
    [InlineData("!ok", "k > 0")]
    [InlineData("k > 0", "!ok")]
    [InlineData("!ok", "k != 0")]
    [InlineData("string.IsNullOrEmpty(env)", "env == \"prod\"")]
    [InlineData("env == \"prod\"", "string.IsNullOrEmpty(env)")]
    [InlineData("env is null", "!string.IsNullOrEmpty(env)")]
    [InlineData("!string.IsNullOrEmpty(env)", "env is null")]
    [InlineData("string.IsNullOrWhiteSpace(env)", "env == \"prod\"")]
    [InlineData("!string.IsNullOrWhiteSpace(env)", "env is null")]
    [InlineData("!string.IsNullOrWhiteSpace(env)", "env == \"\"")]
    [InlineData("!string.IsNullOrEmpty(env)", "env == \"\"")]
    [InlineData("Array.Exists(args, a => a == \"x\")", "!args.Contains(\"x\")")]
    [InlineData("env is null", "env?.Length > 3")]
    [InlineData("env?.Length > 3", "env is null")]
    [InlineData("env is { Length: > 3 }", "env is null")]
    [InlineData("env?.StartsWith(\"p\") == true", "env is null")]
    [InlineData("env is null", "env?.StartsWith(\"p\") == true")]
    [InlineData("env?.StartsWith(\"x\") == true", "env == \"prod\"")]
    [InlineData("env?.Length > 4", "env == \"prod\"")]
    [InlineData("dr == cloud", "dr && !cloud")]
    [InlineData("dr ^ cloud", "dr && cloud")]
    public async Task Conditions_that_exclude_each_other_do_not_both_hold(string one, string other)
    {
        var compilation = Compile($"if ({one}) plan.AddSite(\"B\"); if ({other}) plan.AddSite(\"B\");");

        Assert.Empty(await compilation.AnalyzeAsync());
    }

    /// <summary>They may exclude each other, and often do: nothing is claimed where both would have to hold.</summary>
    [Theory]
    [InlineData("args.Length == 0", "args.ToList().Count > 0")]
    [InlineData("args.Length == 0", "args.ToArray().Length > 0")]
    [InlineData("args.Length == 0", "args.ToHashSet().Contains(\"x\")")]
    [InlineData("args.Length == 0", "args.Skip(1).Any()")]
    [InlineData("args.Skip(1).Any()", "args.Length == 0")]
    [InlineData("args.Length == 0", "args.Where(a => a != \"\").Any()")]
    [InlineData("args.Length == 0", "args.Count(a => a == \"x\") > 0")]
    [InlineData("args.Length == 0", "string.Join(\",\", args) == \"x\"")]
    [InlineData("args is not [\"dr\", ..]", "args.Length > 0 && args[0] == \"dr\"")]
    [InlineData("args.Length > 0 && args[0] == \"dr\"", "args is not [\"dr\", ..]")]
    [InlineData("env == \"eu\"", "env![..2] == \"us\"")]
    [InlineData("env == \"eu\"", "env![0] == 'u'")]
    [InlineData("env == \"eu\"", "$\"x{env}\" == \"xus\"")]
    [InlineData("\"x\" + env == \"xus\"", "env == \"eu\"")]
    [InlineData("env!.StartsWith(\"eu\")", "env!.StartsWith(\"us\")")]
    [InlineData("env != null && string.IsNullOrEmpty(env)", "env?.Length == 2")]
    [InlineData("args.Length * 2 > 10", "args.Length < 3")]
    [InlineData("Math.Max(args.Length, 1) < 1", "true")]
    [InlineData("Math.Clamp(args.Length, 1, 4) == 0", "true")]
    [InlineData("args is [\"x\"]", "args.Contains(\"y\")")]
    [InlineData("args.Contains(\"y\")", "args is [\"x\"]")]
    [InlineData("args is [\"x\"]", "args.Any(a => a.StartsWith(\"y\"))")]
    [InlineData("args is [\"x\"]", "args.Length == 1 && args[^1] == \"y\"")]
    [InlineData("args is [\"x\", \"z\"]", "Array.IndexOf(args, \"y\") >= 0")]
    [InlineData("args.Length == 1 && args.Contains(\"x\")", "args.Contains(\"y\")")]
    [InlineData("args is [\"x\", ..] && args.Length == 1", "args is [.., \"y\"]")]
    [InlineData("args is [\"x\", ..]", "!args.Contains(\"x\")")]
    [InlineData("args.FirstOrDefault() == \"x\"", "!args.Any(a => a == \"x\")")]
    [InlineData("args.Contains(\"xy\")", "!args.Any(a => a.StartsWith(\"x\"))")]
    [InlineData("args is not [\"x\"]", "args.Length == 1 && args.Contains(\"x\")")]
    [InlineData("args is not [\"x\", \"y\"]", "args is [\"x\", ..] && args is [.., \"y\"] && args.Length == 2")]
    public async Task Conditions_that_may_exclude_each_other_are_left_to_the_run(string one, string other)
    {
        var compilation = Compile($"if ({one}) plan.AddSite(\"B\"); if ({other}) plan.AddSite(\"B\");");

        Assert.All(await compilation.AnalyzeAsync(), finding => Assert.Equal("DPL0002", finding.Id));
    }

    /// <summary>That two conditions can both hold is seen from what they ask of, or from a value that both hold for.</summary>
    [Theory]
    [InlineData("args.Contains(\"x\")", "args.Contains(\"y\")")]
    [InlineData("args.Any(a => a.StartsWith(\"x\"))", "args.Contains(\"y\")")]
    [InlineData("args is [\"x\", ..]", "args.Contains(\"y\")")]
    [InlineData("args.Length > 2", "args[0] == \"x\"")]
    [InlineData("args[0] == \"x\"", "args[1] == \"y\"")]
    [InlineData("env!.StartsWith(\"eu\")", "env!.EndsWith(\"1\")")]
    [InlineData("env!.StartsWith(\"eu\")", "!env!.StartsWith(\"us\")")]
    [InlineData("env!.StartsWith(\"p\")", "env!.Length > 3")]
    [InlineData("env!.Trim() == \"eu\"", "env != \"eu\"")]
    [InlineData("env!.Split('=')[0] == \"a\"", "env!.Split('=')[1] == \"b\"")]
    [InlineData("env != \"none\"", "env!.Split(',')[0] == \"a\"")]
    [InlineData("int.Parse(env!) > 3", "int.Parse(env!) < 9")]
    [InlineData("args.Length > 3", "args.Length % 2 == 0")]
    [InlineData("args.Length / 10 == 5", "true")]
    [InlineData("args.Length == 3", "env == \"x\"")]
    [InlineData("args is [\"x\", _]", "args.Contains(\"y\")")]
    [InlineData("args is [\"x\"]", "args.Any(a => a.StartsWith(\"x\"))")]
    [InlineData("args.Length == 2 && args.Contains(\"x\")", "args.Contains(\"y\")")]
    [InlineData("args is [\"x\", ..]", "args is [.., \"y\"]")]
    [InlineData("args.Contains(\"--x\")", "!args.Any(a => a.StartsWith(\"--y\"))")]
    [InlineData("args is not [\"x\"]", "args is [\"y\"]")]
    [InlineData("args is not [\"x\", ..]", "args is [\"y\", \"x\"]")]
    [InlineData("args is not [_, \"x\"]", "args.Contains(\"x\")")]
    public async Task Conditions_that_can_both_hold_are_told_together(string one, string other)
    {
        var compilation = Compile($"if ({one}) plan.AddSite(\"B\"); if ({other}) plan.AddSite(\"B\");");

        Assert.Contains("(when ", Assert.Single(await compilation.AnalyzeAsync()).GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Arguments_after_a_question_mark_are_evaluated_where_there_is_something_before_it()
    {
        var finding = Assert.Single(await Compile("_ = env?.Insert(0, plan.AddSite(\"hq\").Name);").AnalyzeAsync());

        Assert.EndsWith("(when Environment.GetEnvironmentVariable(\"E\") is not null)", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>What an author calls a count may be less than nothing, and has nothing to do with what is called a length.</summary>
    [Theory]
    [InlineData("own.Count < 0", "own.Count < 0 is true")]
    [InlineData("own.Length > 0 && own.Count == 0", "own.Length > 0 is true and own.Count == 0 is true")]
    public async Task A_count_of_the_authors_is_any_number(string condition, string told)
    {
        var compilation = PlanCompilation.Create($$"""
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Contoso");
            plan.AddSite("HQ");
            var own = System.Text.Json.JsonSerializer.Deserialize<Own>(args[0])!;
            if ({{condition}})
                plan.AddSite("hq");
            plan.Run(args);

            record Own(int Count, int Length);
            """);
        PlanCompilation.AssertCompiles(compilation);

        var finding = Assert.Single(await compilation.AnalyzeAsync());
        Assert.EndsWith($"(when {told})", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>Two questions that look the same are two where the functions in them use different constants.</summary>
    [Fact]
    public async Task A_question_that_uses_another_constant_is_another_one()
    {
        var compilation = Compile("bool Given(string flag) => args.Any(a => a == flag); if (Given(\"a\")) plan.AddSite(\"B\"); if (Given(\"b\")) plan.AddSite(\"B\");");

        Assert.Equal("DPL0001", Assert.Single(await compilation.AnalyzeAsync()).Id);
    }

    /// <summary>What is a number is never missing, even where it is kept as one that may be.</summary>
    [Theory]
    [InlineData("int? cores = args.Length; if (cores != null) plan.AddSite(\"B\"); else plan.AddSite(\"hq\");")]
    [InlineData("bool? flag = args.Contains(\"x\"); if (flag != null) plan.AddSite(\"B\"); else plan.AddSite(\"hq\");")]
    [InlineData("DateTime? day = DateTime.Now; if (day != null) plan.AddSite(\"B\"); else plan.AddSite(\"hq\");")]
    [InlineData("if (args is not null) plan.AddSite(\"B\"); else plan.AddSite(\"hq\");")]
    public async Task What_is_never_missing_is_not_null(string statements) => Assert.Empty(await Compile(statements).AnalyzeAsync());

    /// <summary>One of the two holds, so the site is always there twice.</summary>
    [Theory]
    [InlineData("n < 5", "n >= 5")]
    [InlineData("n > 5", "n <= 5")]
    [InlineData("n < m", "m <= n")]
    [InlineData("n == m", "m != n")]
    [InlineData("env is null", "env != null")]
    [InlineData("has == true", "has == false")]
    public async Task One_of_two_opposites_holds(string one, string other)
    {
        var compilation = Compile($"if ({one}) plan.AddSite(\"hq\"); else if ({other}) plan.AddSite(\"hq\"); else plan.AddSite(\"B\"); plan.AddSite(\"b\");");

        var findings = (await compilation.AnalyzeAsync()).Select(finding => finding.GetMessage(CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(2, findings.Count);
        Assert.DoesNotContain(findings, finding => finding.Contains("'b'", StringComparison.Ordinal));
    }

    /// <summary>What is taken from what is known is one of that, and nothing else.</summary>
    [Theory]
    [InlineData("if (cores[args[0]] == 16) plan.AddSite(\"hq\");")]
    [InlineData("if (cores[args[0]] > 8) plan.AddSite(\"hq\");")]
    [InlineData("if (cores[args[0]] is var c && c != 4 && c != 8) plan.AddSite(\"hq\");")]
    [InlineData("if (cores.TryGetValue(args[0], out var c) && c > 8) plan.AddSite(\"hq\");")]
    [InlineData("cores.TryGetValue(args[0], out var c); if (c is not (4 or 8 or 0)) plan.AddSite(\"hq\");")]
    [InlineData("if (cores.GetValueOrDefault(args[0], 2) == 0) plan.AddSite(\"hq\");")]
    [InlineData("var names = new[] { \"a\", \"b\" }; if (names[n] == \"hq\") plan.AddSite(names[n]);")]
    public async Task What_is_taken_from_what_is_known_is_one_of_that(string statements) =>
        Assert.DoesNotContain(await Compile("var cores = new Dictionary<string, int> { [\"s\"] = 4, [\"l\"] = 8 }; " + statements).AnalyzeAsync(), finding => finding.Id == "DPL0001");

    [Theory]
    [InlineData("if (cores[args[0]] == 8) plan.AddSite(\"hq\");")]
    [InlineData("if (cores.TryGetValue(args[0], out var c) && c > 4) plan.AddSite(\"hq\");")]
    [InlineData("if (cores.GetValueOrDefault(args[0]) == 0) plan.AddSite(\"hq\");")]
    [InlineData("cores[\"x\"] = 16; if (cores[args[0]] == 16) plan.AddSite(\"hq\");")]
    [InlineData("var names = new[] { \"a\", \"b\" }; if (names[n] == \"b\") plan.AddSite(\"hq\");")]
    public async Task What_is_taken_from_what_is_known_may_be_any_of_that(string statements) =>
        Assert.Contains(await Compile("var cores = new Dictionary<string, int> { [\"s\"] = 4, [\"l\"] = 8 }; " + statements).AnalyzeAsync(), finding => finding.Id == "DPL0001");

    /// <summary>A number that may be missing is neither less nor not less.</summary>
    [Fact]
    public async Task A_comparison_with_nothing_is_false_either_way()
    {
        var compilation = Compile("if (maybe < 5) { } else if (maybe >= 5) { } else plan.AddSite(\"hq\");");

        Assert.Equal("DPL0001", Assert.Single(await compilation.AnalyzeAsync()).Id);
    }

    [Fact]
    public async Task A_condition_that_may_hold_beside_another_is_still_asked()
    {
        var compilation = Compile("if (n > 2) plan.AddSite(\"B\"); if (n < 9) plan.AddSite(\"b\");");

        var finding = Assert.Single(await compilation.AnalyzeAsync());
        Assert.EndsWith("(when n > 2 is true and n < 9 is true)", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_looped_over_twice_is_empty_both_times_or_neither()
    {
        var compilation = Compile(
            "var lines = File.ReadAllLines(\"f\"); foreach (var line in lines) { plan.AddSite(\"DR\"); break; } foreach (var line in lines) { plan.AddSite(\"dr\"); break; }");

        var finding = Assert.Single(await compilation.AnalyzeAsync(), finding => finding.Id == "DPL0001");
        Assert.EndsWith("(when File.ReadAllLines(\"f\") is not empty)", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>A program that ends before its plan is run has refused what it was given, and says nothing of the plan.</summary>
    [Theory]
    [InlineData("if (args.Length > 9) { Console.Error.WriteLine(\"No more than nine.\"); return 2; } plan.AddSite(\"hq\"); return plan.Run(args);")]
    [InlineData("int copies; try { copies = int.Parse(args[5]); } catch (FormatException) { Console.Error.WriteLine(\"How many copies?\"); return 2; } plan.AddSite(\"hq\"); return plan.Run(args);")]
    [InlineData("if (has) { plan.AddSite(\"hq\"); return plan.Run(args); } return 2;")]
    [InlineData("var a = plan.AddSite(\"A\"); plan.AddWanLink(plan.Sites[0], a).WithBandwidth(9.Mbps()); plan.Sites[0].AddBackupServer(\"hq\"); a.AddBackupServer(\"a\").AddReplicationJob(\"job\").WithRestorePoints(99); if (!has) return 2; return plan.Run(args);")]
    public async Task A_way_that_ends_before_the_plan_is_run_is_no_condition(string statements)
    {
        var finding = Assert.Single(await Compile(statements).AnalyzeAsync());

        Assert.DoesNotContain("(when", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_call_that_fails_before_the_program_ends_still_has_its_condition()
    {
        var finding = Assert.Single(await Compile("if (n > 9) { plan.AddSite(\"hq\"); return 2; } return plan.Run(args);").AnalyzeAsync());

        Assert.EndsWith("(when n > 9 is true)", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>What may come after a call that is rejected is not known, and so neither is it that something is done with the plan there.</summary>
    [Theory]
    [InlineData("if (Environment.GetEnvironmentVariable(\"C\") == \"1\") plan.AddSite(\"hq\");", "DPL0001", "(when Environment.GetEnvironmentVariable(\"C\") == \"1\" is true)")]
    [InlineData("hq.AddBackupServer(\"vbr\").WithCores(1).AddRepository(\"r\", hq.BackupServers[0]); if (Environment.GetEnvironmentVariable(\"C\") == \"1\") plan.AddSite(\"hq\");", "DPL6001", "")]
    public async Task A_way_that_fails_is_not_the_only_one_of_a_plan_that_nobody_runs(string statements, string id, string condition)
    {
        var compilation = PlanCompilation.Create(
            [("Plans.cs", $$"""
                using Deployment.Plans;

                public static class Plans
                {
                    public static DeploymentPlan? Made;

                    public static void Build()
                    {
                        var plan = DeploymentPlan.Create("Contoso");
                        Made = plan;
                        var hq = plan.AddSite("HQ");
                        {{statements}}
                    }
                }
                """)],
            OutputKind.DynamicallyLinkedLibrary);
        PlanCompilation.AssertCompiles(compilation);

        var finding = Assert.Single(await compilation.AnalyzeAsync(), finding => finding.Id == id);
        Assert.EndsWith(condition, finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>Where two conditions may hang together, what holds whichever outcome the other one has is claimed for one of them; what takes both is left to the run, and said to be.</summary>
    [Theory]
    [InlineData("o.ContainsKey(\"dr\")", "o.ContainsKey(\"copies\")")]
    public async Task What_needs_one_of_two_conditions_is_claimed_for_that(string one, string other)
    {
        var compilation = PlanCompilation.Create($$"""
            using Deployment.Plans;

            var o = args.Select(arg => arg.Split('=')).ToDictionary(arg => arg[0], arg => arg[^1]);
            var plan = DeploymentPlan.Create("Contoso");
            var vbr = plan.AddSite("HQ").AddBackupServer("vbr").WithCores(2);
            if ({{one}}) vbr.AddRepository("r", vbr).WithMaxTasks(8);
            if ({{other}}) plan.AddSite("Second").AddServer("srv").WithCores(4);
            if ({{one}} && {{other}}) plan.AddSite("hq");
            return plan.Run(args);
            """);
        PlanCompilation.AssertCompiles(compilation);
        var told = (await compilation.AnalyzeAsync()).Select(finding => $"{finding.Id} {finding.GetMessage(CultureInfo.InvariantCulture)}").ToList();

        Assert.Contains(told, message => message.StartsWith("DPL6003", StringComparison.Ordinal) && message.EndsWith($"(when {one} is true)", StringComparison.Ordinal));
        Assert.DoesNotContain(told, message => message.StartsWith("DPL0001", StringComparison.Ordinal));
        Assert.Contains(told, message => message.StartsWith("DPL0002", StringComparison.Ordinal) && message.Contains("DPL0001", StringComparison.Ordinal));
    }
}
