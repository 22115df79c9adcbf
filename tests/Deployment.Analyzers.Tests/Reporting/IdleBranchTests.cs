using System.Globalization;
using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Reporting;

/// <summary>Where a branch makes no difference to the plan, be it taken or not, the program does not go different ways for it.</summary>
public class IdleBranchTests
{
    private const string Declarations = """
        interface ILogger { void Warn(string text); }
        class ConsoleLogger(string prefix) : ILogger
        {
            public bool IsQuiet { get; init; }
            public void Warn(string text) { if (IsQuiet) return; Console.Error.WriteLine($"{prefix}: {text}"); }
        }
        static class Log
        {
            private static readonly TextWriter Out = Console.Error;
            public static void Warn(string text) => Out.WriteLine("warning" + text);
        }
        static class Counter { public static int Made; public static string Next() => $"{++Made}"; }
        static class Counted { public static readonly string Text = Counter.Next(); }
        """;

    [Theory]
    [InlineData("if (File.Exists(t)) Console.Error.WriteLine(t);")]
    [InlineData("if (args.Contains(t)) Note(t); else Note(\"none\");")]
    [InlineData("if (Environment.GetEnvironmentVariable(t) == \"1\") logger.Warn(t);")]
    [InlineData("if (DateTime.Now.Hour > t.Length) { }")]
    [InlineData("if (DateTime.Today.Year > 2000 + t.Length) Log.Warn(t);")]
    [InlineData("if (args.Contains(t) && File.Exists(t)) { var upper = t.ToUpperInvariant(); foreach (var c in upper) Console.Error.Write(c); }")]
    [InlineData("if (args.Contains(t)) foreach (var arg in args) { if (arg == t) Note(arg); }")]
    [InlineData("if (new FileInfo(t).Exists || int.TryParse(t + args[0], out _)) { var all = new List<string> { t }; all.Add(t); Note(string.Join(\",\", all)); }")]
    [InlineData("if (DateTime.UtcNow - last > TimeSpan.FromSeconds(1)) { Console.Write(t); last = DateTime.UtcNow; }")]
    [InlineData("if (args.Contains(t)) text.Append(t);")]
    [InlineData("foreach (var line in File.ReadAllLines(t)) Note(line);")]
    [InlineData("foreach (var arg in args.Where(arg => arg == t)) { if (arg == \"x\") continue; if (arg == \"y\") break; Console.WriteLine(arg); }")]
    [InlineData("foreach (var finding in plan.Check().Findings) Console.WriteLine(finding.Rule.Id + t);")]
    public async Task What_comes_of_the_plan_is_found_without_a_condition(string statement)
    {
        var finding = Assert.Single(await FindingsOf($$"""
            foreach (var t in new[] { "a", "b", "c", "d", "e", "f", "g" })
            {
                {{statement}}
                plan.AddSite(t);
            }

            plan.AddSite("hq");
            """));

        Assert.StartsWith("DPL0001", finding, StringComparison.Ordinal);
        Assert.DoesNotContain("(when", finding, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("if (args.Contains(\"--x\")) Add();")]
    [InlineData("if (args.Contains(\"--x\")) { Note(\"x\"); Add(); }")]
    [InlineData("if (args.Contains(\"--x\")) Count(); if (count == 1) Add();")]
    [InlineData("if (args.Contains(\"--x\")) names.Add(\"hq\"); foreach (var name in names) plan.AddSite(name);")]
    [InlineData("if (args.Contains(\"--x\")) Fail(); Add();", "give this one another.")]
    [InlineData("if (!args.Contains(\"--x\")) return 1; Add();", "give this one another.")]
    [InlineData("if (args.Contains(\"--x\")) box.Set(\"hq\"); if (box.Name != \"\") plan.AddSite(box.Name);")]
    [InlineData("for (var i = 0; i < 3; i++) if (args.Contains(\"--x\")) AddTo(i); void AddTo(int i) { if (i == 2) Add(); }")]
    [InlineData("for (var i = 0; i < 3; i++) if (args.Contains(\"--x\")) AddTo(i); void AddTo(int i) { if (i == 0) Add(); }")]
    [InlineData("if (args.Contains(\"--x\")) Note(Counted.Text); if (Counter.Made == 1) Add();")]
    [InlineData("if (args.Contains(\"--x\")) Note(Counted.Text); if (args.Contains(\"--x\") && Counted.Text == \"1\") Add();")]
    [InlineData("for (var i = 0; i < 2; i++) if (args.Contains(\"--x\")) Show(i); void Show(int i) { if (i == 1) Note($\"{DataSize.Parse(\"much\")}\"); }")]
    [InlineData("if (args.Contains(\"--x\")) Later(() => Add());")]
    public async Task What_a_branch_does_is_found_under_its_condition(string statements, string condition = "(when args.Contains(\"--x\") is true)")
    {
        var finding = Assert.Single(await FindingsOf(statements), found => found.StartsWith("DPL0001", StringComparison.Ordinal));

        Assert.EndsWith(condition, finding, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_loop_that_makes_a_difference_is_no_such()
    {
        var finding = Assert.Single(await FindingsOf("foreach (var arg in args) { Note(arg); names.Add(\"hq\"); } if (names.Count == 0) Add();"), found => found.StartsWith("DPL0001", StringComparison.Ordinal));

        Assert.EndsWith("(when args is empty)", finding, StringComparison.Ordinal);
    }

    /// <summary>What a finding does not depend on is not what leaves it to the run.</summary>
    [Theory]
    [InlineData("foreach (var f in plan.Check().Findings) Console.WriteLine(f.Rule.Id);")]
    [InlineData("if (plan.Check().Findings.Count > 0) return 1;")]
    public async Task What_only_tells_of_the_plan_leaves_nothing_to_the_run(string ending)
    {
        var compilation = PlanCompilation.Create($$"""
            using Deployment.Plans;

            var o = args.Select(arg => arg.Split('=')).ToDictionary(arg => arg[0], arg => arg[1]);
            var plan = DeploymentPlan.Create("Contoso");
            var vbr = plan.AddSite("HQ").AddBackupServer("vbr").WithCores(2);
            if (o.ContainsKey("dr"))
                vbr.AddRepository("r", vbr).WithMaxTasks(8);
            if (o.ContainsKey("copies"))
                vbr.AddProxy(vbr).WithMaxTasks(9);
            {{ending}}
            return 0;
            """);
        PlanCompilation.AssertCompiles(compilation);

        Assert.DoesNotContain(await compilation.AnalyzeAsync(), finding => finding.GetMessage(CultureInfo.InvariantCulture).Contains("plan.Check()", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> FindingsOf(string statements)
    {
        var compilation = PlanCompilation.Create($$"""
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Contoso");
            var hq = plan.AddSite("HQ");
            var (last, count, text, names, box) = (DateTime.UtcNow, 0, new System.Text.StringBuilder(), new List<string>(), new Box());
            ILogger logger = new ConsoleLogger("plan");
            {{statements}}
            return plan.Run(args);

            void Note(string what) => Console.WriteLine($"{what} {text.Length}");
            void Add() => plan.AddSite("hq");
            void Count() => count++;
            void Later(Action action) => action();
            void Fail() { if (count == 0) throw new InvalidOperationException(plan.Name); }

            class Box { public string Name { get; private set; } = ""; public void Set(string name) => Name = name; }
            {{Declarations}}
            """);
        PlanCompilation.AssertCompiles(compilation);

        return [.. (await compilation.AnalyzeAsync()).Select(finding => $"{finding.Id} {finding.GetMessage(CultureInfo.InvariantCulture)}")];
    }
}
