using System.Globalization;
using Deployment.Analyzers.Tests.Verifiers;
using Verify = Deployment.Analyzers.Tests.Verifiers.CSharpAnalyzerVerifier<Deployment.Analyzers.DeploymentPlanAnalyzer>;

namespace Deployment.Analyzers.Tests.Reporting;

/// <summary>A program that makes a plan and does nothing with it is told so; one that may have done something with it is not.</summary>
public class PlanNeverRunTests
{
    [Theory]
    [InlineData("")]
    [InlineData("var hq = plan.AddSite(\"HQ\"); Console.WriteLine(hq.Name + plan.Sites.Count);")]
    [InlineData("if (args.Length > 0) plan.AddSite(\"HQ\"); foreach (var arg in args) plan.AddSite($\"Site {arg}\");")]
    [InlineData("var sites = new List<Site> { plan.AddSite(\"HQ\") }; sites.ForEach(site => site.AddHost(\"esx\")); new Holder(plan).Fill();")]
    [InlineData("File.WriteAllLines(\"sites\", plan.Sites.Select(site => site.Name).ToList());")]
    public Task A_plan_that_nothing_is_done_with(string statements) => Verify.VerifyAnalyzerAsync(
        Program("DeploymentPlan.{|DPL0006:Create(\"Contoso\")|}", statements));

    [Fact]
    public async Task A_program_that_may_catch_what_keeps_it_from_running_its_plan_is_told_what_that_is()
    {
        var compilation = PlanCompilation.Create("""
            using Deployment.Plans;

            try { return Main2(args); } catch (Exception e) { Console.Error.WriteLine(e.Message); return 3; }

            static int Main2(string[] args)
            {
                var plan = DeploymentPlan.Create("Contoso");
                plan.AddSite("HQ");
                plan.AddSite("hq");
                return plan.Run(args);
            }
            """);
        PlanCompilation.AssertCompiles(compilation);

        var finding = Assert.Single(await compilation.AnalyzeAsync());
        Assert.Equal("DPL0006", finding.Id);
        Assert.EndsWith(
            "It may be kept from that by an exception that it catches: 'plan.AddSite(\"hq\")' throws: The plan already has a site named 'hq': names are compared without case, give this one another.",
            finding.GetMessage(CultureInfo.InvariantCulture),
            StringComparison.Ordinal);
        Assert.Single(finding.AdditionalLocations);
    }

    [Theory]
    [InlineData("plan.Run(args);")]
    [InlineData("Environment.Exit(plan.Run(args));")]
    [InlineData("if (plan.Check().Findings.Count > 0) Environment.Exit(1);")]
    [InlineData("Console.WriteLine(plan.DataFlows().All.Count());")]
    [InlineData("Console.WriteLine(plan);")]
    [InlineData("plan.AddSite(\"HQ\").Plan.Run(args);")]
    [InlineData("if (args.Length > 0) plan.Run(args);")]
    [InlineData("foreach (var arg in args) plan.Run([arg]);")]
    [InlineData("new Holder(plan).Run(args);")]
    [InlineData("Action run = () => plan.Run(args); run();")]
    [InlineData("Task.Run(() => plan.Run(args)).Wait();")]
    [InlineData("Action run = () => plan.Run(args); Task.Run(run).Wait();")]
    [InlineData("new Lazy<DeploymentPlan>(() => plan).Value.Run(args);")]
    [InlineData("var plans = new System.Collections.Concurrent.ConcurrentBag<DeploymentPlan> { plan }; foreach (var one in plans) one.Run(args);")]
    [InlineData("var plans = new List<DeploymentPlan>(); foreach (var arg in args) plans.Add(plan); foreach (var one in plans) one.Run(args);")]
    [InlineData("var runs = new List<Action>(); foreach (var arg in args) runs.Add(() => plan.Run(args)); System.Threading.Tasks.Parallel.Invoke(runs.ToArray());")]
    [InlineData("new System.Runtime.CompilerServices.StrongBox<DeploymentPlan>().Value = plan;")]
    [InlineData("new System.Runtime.CompilerServices.StrongBox<Holder> { Value = new Holder(plan) };")]
    [InlineData("new System.Threading.ThreadLocal<DeploymentPlan>().Value = plan;")]
    [InlineData("AppContext.SetData(\"plan\", plan);")]
    [InlineData("AppDomain.CurrentDomain.ProcessExit += (_, _) => plan.Run(args);")]
    [InlineData("dynamic held = plan; held.Check();")]
    [InlineData("Holder.Held = plan; Activator.CreateInstance<Holder>();")]
    [InlineData("new Told(plan);")]
    [InlineData("var made = Activator.CreateInstance(Type.GetType(args[0])!, plan);")]
    [InlineData("throw new NotSupportedException();", "DPL0001")]
    public async Task A_plan_that_something_is_or_may_be_done_with(string statements, params string[] others)
    {
        var compilation = PlanCompilation.Create(Program("DeploymentPlan.Create(\"Contoso\")", statements));
        PlanCompilation.AssertCompiles(compilation);

        Assert.Equal(others, (await compilation.AnalyzeAsync()).Select(diagnostic => diagnostic.Id).Where(id => id != "DPL0002"));
    }

    [Theory]
    [InlineData("plan.Run(")]
    [InlineData("plan.Ru")]
    [InlineData("plan.Run();")]
    [InlineData("return pla")]
    public async Task Code_that_is_being_written_may_be_about_to_run_it(string statement)
    {
        var compilation = PlanCompilation.Create($"using Deployment.Plans;\nvar plan = DeploymentPlan.Create(\"Contoso\");\n{statement}");

        Assert.Empty(await compilation.AnalyzeAsync());
    }

    [Fact]
    public Task Each_plan_counts_by_itself() => Verify.VerifyAnalyzerAsync("""
        using Deployment.Plans;

        var one = DeploymentPlan.Create("One");
        var other = DeploymentPlan.{|DPL0006:Create("Other")|};
        return one.Run(args);
        """);

    [Fact]
    public Task It_is_found_in_a_Main_method_and_what_that_calls() => Verify.VerifyAnalyzerAsync("""
        using Deployment.Plans;

        static class Program
        {
            static async System.Threading.Tasks.Task Main()
            {
                await System.Threading.Tasks.Task.Yield();
                Fill(Make());
            }

            static DeploymentPlan Make() => DeploymentPlan.{|DPL0006:Create("Contoso")|};

            static void Fill(DeploymentPlan plan) => plan.AddSite("HQ");
        }
        """);

    [Fact]
    public Task A_method_that_the_program_does_not_call_may_have_other_callers() => Verify.VerifyAnalyzerAsync("""
        using Deployment.Plans;

        return 0;

        public static class Plans
        {
            public static DeploymentPlan Make() => DeploymentPlan.Create("Contoso");

            public static void Sketch() => DeploymentPlan.Create("Sketch").AddSite("HQ");
        }
        """);

    [Fact]
    public Task A_plan_that_the_program_refuses_to_finish_is_not_one() => Verify.VerifyAnalyzerAsync("""
        using Deployment.Plans;

        if (args.Length == 0)
        {
            DeploymentPlan.Create("None");
            throw new System.ArgumentException("Name the plan.");
        }

        return DeploymentPlan.Create("Contoso").Run(args);
        """);

    [Fact]
    public Task The_author_may_accept_it() => Verify.VerifyAnalyzerAsync("""
        using Deployment.Plans;

        DeploymentPlan.Create("Contoso").Accept("DPL0006", because: "A sketch.");
        """);

    private static string Program(string creation, string statements) => $$"""
        using System;
        using System.Collections.Generic;
        using System.IO;
        using System.Linq;
        using System.Threading.Tasks;
        using Deployment.Plans;

        var plan = {{creation}};
        {{statements}}

        class Holder(DeploymentPlan plan)
        {
            public static DeploymentPlan? Held;
            public Holder() : this(Held!) => Held!.Run([]);
            public void Fill() => plan.AddSite("Filled");
            public void Run(string[] args) => plan.Run(args);
        }

        class Told(object told) : Lazy<object>(told);
        """;
}
