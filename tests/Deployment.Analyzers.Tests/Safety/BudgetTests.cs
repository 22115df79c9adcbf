using Deployment.Analyzers.Evaluation;
using Deployment.Analyzers.Reporting;
using Deployment.Analyzers.Tests.Verifiers;
using Deployment.Plans.Rules;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Verify = Deployment.Analyzers.Tests.Verifiers.CSharpAnalyzerVerifier<Deployment.Analyzers.DeploymentPlanAnalyzer>;

namespace Deployment.Analyzers.Tests.Safety;

/// <summary>Code that does not end, or grows without end, is given up on and said so once.</summary>
public class BudgetTests
{
    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("void Again() => Again(); Again();")]
    [InlineData("foreach (var i in Enumerable.Range(0, int.MaxValue)) { }")]
    [InlineData("var n = Enumerable.Range(0, int.MaxValue).Count();")]
    [InlineData("var s = \"x\"; for (var i = 0; i < 100; i++) s += s;")]
    [InlineData("var s = new string('x', 2_000_000_000);")]
    [InlineData("var s = \"x\".PadLeft(2_000_000_000);")]
    [InlineData("var s = \"x\".PadRight(int.MaxValue, '-');")]
    [InlineData("var s = $\"{1,1000000000}\";")]
    [InlineData("var s = $\"{1:D999999999}\";")]
    [InlineData("var s = 1.5.ToString(\"F2000000\");")]
    [InlineData("var s = string.Format(\"{0,-900000000}\", 1);")]
    [InlineData("var s = string.Join(new string('-', 10_000), Enumerable.Repeat(\"x\", 10_000));")]
    [InlineData("var s = string.Concat(Enumerable.Repeat(new string('x', 10_000), 10_000));")]
    [InlineData("var s = new string('a', 10_000).Replace(\"a\", new string('b', 10_000));")]
    [InlineData("var s = \"ab\"; for (var i = 0; i < 100; i++) s = s.Insert(1, s);")]
    [InlineData("var b = new System.Text.StringBuilder(); while (true) b.Append(\"0123456789\");")]
    [InlineData("var b = new System.Text.StringBuilder(\"x\"); for (var i = 0; i < 100; i++) b.Append(b);")]
    [InlineData("var b = new System.Text.StringBuilder(); b.Append('x', 2_000_000_000);")]
    [InlineData("var b = new System.Text.StringBuilder(); b.Length = int.MaxValue;")]
    [InlineData("var b = new System.Text.StringBuilder(); b.Insert(0, \"abc\", 1_000_000_000);")]
    [InlineData("var l = Enumerable.Repeat(\"x\", int.MaxValue).ToList();")]
    [InlineData("var n = Enumerable.InfiniteSequence(0, 1).Count();")]
    [InlineData("var a = Enumerable.Range(0, 3000).OrderBy(n => n, Comparer<int>.Create((x, y) => { while (true) { } })).First();")]
    [InlineData("var r = new System.Text.RegularExpressions.Regex(\"^(a+)+$\"); while (true) r.IsMatch(new string('a', 100) + \"!\");")]
    [InlineData("var t = \"a\"; while (true) t = System.Text.RegularExpressions.Regex.Replace(new string('a', 4_000), t, \"$_\");")]
    [InlineData("var l = new List<int>(); while (true) l.Add(1);")]
    [InlineData("var a = new int[2_000_000_000];")]
    [InlineData("var t = new string('x', 900_000); for (var i = 0; i < 4000; i++) t = t.Substring(1);")]
    [InlineData("var l = Enumerable.Range(0, 10_000).ToList(); for (var i = 0; i < 300_000; i++) l.Contains(-1);")]
    [InlineData("IEnumerable<int> q = new[] { 1 }; for (var i = 0; i < 60_000; i++) q = q.Skip(0); q.Count();")]
    [InlineData("object o = 1; for (var i = 0; i < 60_000; i++) o = (o, 1); var same = o.Equals((o, 2));")]
    [InlineData("IEnumerable<int> q = new[] { 1 }; for (var i = 0; i < 2_000; i++) q = q.Skip(0); q.Count();")]
    [InlineData("object o = 1; for (var i = 0; i < 2_000; i++) o = (o, 1); var same = o.Equals((o, 2));")]
    [InlineData("object o = 1; for (var i = 0; i < 2_000; i++) o = (o, 1); var text = o.ToString();")]
    [InlineData("object o = 1; for (var i = 0; i < 2_000; i++) o = (o, 1); var keys = new HashSet<object> { o };")]
    [InlineData("object o = 1; for (var i = 0; i < 2_000; i++) o = (o, 1); var first = new[] { o, (o, 1) }.Order().First();")]
    [InlineData("var s = new Box(); for (var i = 0; i < 2_000; i++) s.Held = (s, 1);")]
    [InlineData("for (var i = 0; i < 10; i++) { if (args.Contains(i.ToString())) continue; plan.AddSite(i.ToString()); }")]
    public Task Evaluation_ends_within_its_budget(string statements) => Verify.VerifyAnalyzerAsync(
        $$"""
        using System.Collections.Generic;
        using System.Linq;
        using Deployment.Plans;

        var plan = DeploymentPlan.{|DPL0003:Create("Hostile")|};
        {{statements}}
        plan.Run(args);

        struct Box { public object Held; }
        """);

    [Fact]
    public async Task More_ways_than_can_be_looked_at_are_told_by_what_they_depend_on()
    {
        var compilation = PlanCompilation.Create("""
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Many ways");
            for (var i = 0; i < 50; i++)
            {
                if (!args.Contains($"--with-{i}"))
                    continue;
                plan.AddSite($"Branch {i}");
            }

            plan.Run(args);
            """);

        Assert.Equal(
            "This plan may go more than 32 ways, depending on whether args.Contains(\"--with-0\") is true, args.Contains(\"--with-1\") is true, args.Contains(\"--with-2\") is true and "
            + "29 more: that is more than the compiler looks at, so its rules are checked here only for the way it goes when the program is run without arguments. Check the others with 'dotnet run'.",
            Assert.Single(await compilation.AnalyzeAsync()).GetMessage(null));
    }

    [Fact]
    public async Task Nesting_that_a_plan_may_have_is_followed()
    {
        var compilation = PlanCompilation.Create("""
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Nested");
            IEnumerable<int> q = new[] { 1 };
            object one = 1, other = 1;
            for (var i = 0; i < 100; i++)
                (q, one, other) = (q.Append(i), (one, i), (other, i));
            plan.AddSite($"{q.Count()} {one.Equals(other)}");
            plan.AddSite("101 TRUE");
            plan.Run(args);
            """);

        Assert.Equal("DPL0001", Assert.Single(await compilation.AnalyzeAsync()).Id);
    }

    [Theory]
    [InlineData(200, "+")]
    [InlineData(10_000, "+")]
    [InlineData(10_000, "/")]
    public async Task Deep_expressions_do_not_overflow_the_stack(int depth, string @operator)
    {
        var sum = string.Join(@operator, Enumerable.Repeat("n", depth));
        var compilation = PlanCompilation.Create($$"""
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Deep");
            var n = 1;
            plan.AddSite($"{{{sum}}}");
            plan.AddSite("HQ");
            plan.AddSite("hq");
            plan.Run(args);
            """);

        Assert.All(await compilation.AnalyzeAsync(), diagnostic => Assert.True(diagnostic.Id is "DPL0001" or "DPL0003", diagnostic.ToString()));
    }

    [Fact]
    public async Task An_analysis_that_is_cancelled_ends()
    {
        using var cancellation = new CancellationTokenSource();
        await cancellation.CancelAsync();

        Assert.Throws<OperationCanceledException>(() => PlanAnalysis.Run(LongPlan(), ProjectSettings.Default, RuleCatalog.Rules, cancellation.Token));
    }

    /// <summary>An editor asks for several documents of a project at a time, and may lose its interest in one of them at any point.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(10)]
    [InlineData(100)]
    public async Task Who_waits_for_an_evaluation_that_another_cancels_gets_one(int milliseconds)
    {
        var analysis = LongPlan().WithAnalyzers([new DeploymentPlanAnalyzer()]);
        using var cancellation = new CancellationTokenSource();
        var cancelled = Task.Run(() => analysis.GetAnalyzerDiagnosticsAsync(cancellation.Token));
        await Task.Delay(milliseconds);
        var waiting = Task.Run(() => analysis.GetAnalyzerDiagnosticsAsync(CancellationToken.None));

        await cancellation.CancelAsync();

        Assert.Equal("DPL0001", Assert.Single(await waiting).Id);
        await cancelled.ContinueWith(_ => { }, TaskScheduler.Default);
        Assert.Equal("DPL0001", Assert.Single(await analysis.GetAnalyzerDiagnosticsAsync(CancellationToken.None)).Id);
    }

    private static CSharpCompilation LongPlan() => PlanCompilation.Create("""
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Long");
        for (var i = 0; i < 400_000; i++) { }
        plan.AddSite("HQ");
        plan.AddSite("hq");
        plan.Run(args);
        """);
}
