using Deployment.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Deployment.Analyzers.Tests.Reporting;

/// <summary>Correct programs that an evaluator may get wrong get no finding; what it cannot follow it does not judge.</summary>
public class NoFalseAlarmTests
{
    [Theory]
    [InlineData("var names = new List<string> { \"b\", \"a\" }; names.RemoveRange(0, 1); foreach (var n in names) plan.AddSite(n); plan.AddSite(\"b\");")]
    [InlineData("int[] t = [1, 2], u = new int[2]; Array.Copy(t, u, 2); foreach (var x in u) plan.AddSite($\"s{x}\");")]
    [InlineData("int[] t = [1, 2], u = new int[2]; t.CopyTo(u, 0); foreach (var x in u) plan.AddSite($\"s{x}\");")]
    [InlineData("string[] v = [\"b\", \"a\"]; Array.Sort(v); plan.AddSite(v[0]); plan.AddSite(\"b\");")]
    [InlineData("var l = new List<int> { 1, 2 }; l[^1]++; plan.AddSite($\"s{l[1]}\"); plan.AddSite(\"s2\");")]
    [InlineData("string[] t = [\"c\"]; ref var r = ref t[0]; r = \"z\"; plan.AddSite(t[0]); plan.AddSite(\"c\");")]
    [InlineData("var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase); foreach (var n in new[] { \"a\", \"A\", \"b\" }) if (seen.Add(n)) plan.AddSite(n);")]
    [InlineData("var sites = new Dictionary<string, Site>(StringComparer.OrdinalIgnoreCase); foreach (var n in new[] { \"a\", \"A\" }) if (!sites.TryGetValue(n, out var s)) sites[n] = s = plan.AddSite(n);")]
    [InlineData("var seen = new SortedSet<string>(); foreach (var n in new[] { \"a\", \"a\" }) if (seen.Add(n)) plan.AddSite(n);")]
    [InlineData("if (args.Contains(\"x\")) plan.AddSite(\"B\"); if (!args.Contains(\"x\")) plan.AddSite(\"B\");")]
    [InlineData("var env = Environment.GetEnvironmentVariable(\"E\"); if (env == \"prod\") plan.AddSite(\"B\"); if (env == \"test\") plan.AddSite(\"B\");")]
    [InlineData("var env = args[0]; switch (env) { case \"prod\": plan.AddSite(\"B\"); break; } if (env is \"test\") plan.AddSite(\"B\");")]
    [InlineData("try { plan.AddSite(\"x\"); plan.AddSite(\"X\"); plan.AddSite(\"never\"); } catch (InvalidPlanException) { } plan.AddSite(\"never\");")]
    [InlineData("var dr = Dr(); File.ReadAllLines(\"f\").ToList().ForEach(n => dr.AddBackupServer(n));")]
    [InlineData("var dr = Dr(); Array.ForEach(File.ReadAllLines(\"f\"), n => dr.AddBackupServer(n));")]
    [InlineData("var dr = Dr(); var made = new[] { \"a\" }.Select(n => dr.AddBackupServer(n)); Console.WriteLine(System.Collections.Immutable.ImmutableArray.CreateRange(made));")]
    [InlineData("var sizes = new Dictionary<string, int>(); sizes.TryGetValue(\"b\", out var n); n += 2; plan.AddSite(\"B\").AddVirtualMachines(\"v\", n);")]
    [InlineData("var make = new List<Action>(); foreach (var (name, hosts) in new[] { (\"a\", 1), (\"b\", 2) }) make.Add(() => plan.AddSite(name)); foreach (var m in make) m();")]
    [InlineData("if (uint.Parse(\"5\") > 4u) plan.AddSite(\"B\"); else plan.AddSite(\"hq\");")]
    [InlineData("try { throw new FormatException(); } catch (Exception) { plan.AddSite(\"B\"); }")]
    [InlineData("plan.AddSite(DayOfWeek.Monday.Equals(DayOfWeek.Monday) ? \"a\" : \"hq\");")]
    [InlineData("while (true) { var line = Console.ReadLine(); if (string.IsNullOrEmpty(line)) break; plan.AddSite(line); }")]
    [InlineData("for (;;) { if (args.Length > 3) break; }")]
    [InlineData("foreach (var n in Array.ConvertAll(new[] { 1, 2 }, n => $\"s{n}\")) plan.AddSite(n); plan.AddSite(\"s1x\");")]
    [InlineData("object? o = null; try { plan.AddSite(\"B\").AddVirtualMachines(\"v\", (int)o!); } catch (NullReferenceException) { }")]
    public async Task Nothing_is_claimed(string statements)
    {
        var compilation = Compile(statements);

        Assert.Empty((await compilation.AnalyzeAsync()).Where(diagnostic => diagnostic.Id != "DPL0002"));
    }

    [Theory]
    [InlineData("if (args.Contains(\"x\")) plan.AddSite(\"hq\");", "(when args.Contains(\"x\") is true)")]
    [InlineData("var env = Environment.GetEnvironmentVariable(\"E\"); if (env is \"prod\") plan.AddSite(\"hq\");", "(when Environment.GetEnvironmentVariable(\"E\") is \"prod\")")]
    [InlineData("if (args is null) plan.AddSite(\"hq\");", "(when args is null)")]
    [InlineData("foreach (var line in File.ReadAllLines(\"x\")) plan.AddSite(\"hq\");", "(when File.ReadAllLines(\"x\") is not empty)")]
    public async Task A_claim_that_depends_on_what_the_program_is_given_says_so(string statements, string condition)
    {
        var finding = Assert.Single(await Compile(statements).AnalyzeAsync(), diagnostic => diagnostic.Id == "DPL0001");

        Assert.EndsWith(condition, finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("static class Program { static readonly DeploymentPlan Plan = DeploymentPlan.Create(\"F\"); static int Main(string[] args) { Plan.AddSite(\"HQ\"); Plan.AddSite(\"hq\"); return Plan.Run(args); } }")]
    [InlineData("class Program { readonly DeploymentPlan _plan = DeploymentPlan.Create(\"F\"); void Fill() { _plan.AddSite(\"HQ\"); _plan.AddSite(\"hq\"); } static void Main() => new Program().Fill(); }")]
    [InlineData("class Program { DeploymentPlan Plan { get; } = DeploymentPlan.Create(\"F\"); static void Main() { var p = new Program(); p.Plan.AddSite(\"HQ\"); p.Plan.AddSite(\"hq\"); } }")]
    [InlineData("class Program { readonly DeploymentPlan _plan; Program() { _plan = DeploymentPlan.Create(\"F\"); } static void Main() { var p = new Program()._plan; p.AddSite(\"HQ\"); p.AddSite(\"hq\"); } }")]
    [InlineData("""
        class Program { static int Main(string[] args) => new Mine().Plan.Run(args); }
        abstract class Base
        {
            protected Base(string name) { Plan = DeploymentPlan.Create(name); Fill(Plan.AddSite("HQ")); }
            public DeploymentPlan Plan { get; }
            protected abstract void Fill(Site hq);
        }
        class Mine() : Base("mine") { protected override void Fill(Site hq) { hq.AddHost("a"); hq.AddHost("A"); } }
        """)]
    public async Task A_plan_is_found_wherever_it_is_made(string program)
    {
        var compilation = PlanCompilation.Create("using Deployment.Plans;\n" + program);
        Assert.Empty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));

        Assert.Equal("DPL0001", Assert.Single(await compilation.AnalyzeAsync()).Id);
    }

    [Fact]
    public async Task Code_that_does_not_compile_is_left_to_the_compiler()
    {
        var compilation = Compile("plan.AddSSite(\"Core\").AddHost(\"x\");");

        Assert.NotEmpty(compilation.GetDiagnostics().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
        Assert.Empty(await compilation.AnalyzeAsync());
    }

    private static CSharpCompilation Compile(string statements) => PlanCompilation.Create($$"""
        using Deployment.Plans;
        var plan = DeploymentPlan.Create("Contoso");
        plan.AddSite("HQ");
        {{statements}}
        plan.Run(args);

        Site Dr()
        {
            var dr = plan.AddSite("DR");
            plan.AddWanLink(plan.Sites[0], dr).WithBandwidth(200.Mbps());
            var third = plan.AddSite("Third");
            plan.AddWanLink(dr, third).WithBandwidth(200.Mbps());
            var vbr = third.AddBackupServer("vbr");
            vbr.AddProxy(on: dr.AddServer("proxy"));
            vbr.AddProxy(on: plan.Sites[0].AddServer("proxy"));
            vbr.AddReplicationJob("dr").Protects(plan.Sites[0].AddVirtualMachines("VMs", 1)).ToHost(dr.AddHost("esx"));
            return dr;
        }
        """);

    [Fact]
    public async Task A_static_that_other_code_may_have_set_is_not_taken_for_null()
    {
        var compilation = PlanCompilation.Create("""
            using Deployment.Plans;

            Plans.Name = args[0];

            public static class Plans
            {
                public static string? Name;

                public static DeploymentPlan Create()
                {
                    var plan = DeploymentPlan.Create("Statics");
                    plan.AddSite(Name!.Trim());
                    return plan;
                }
            }
            """);

        Assert.Empty((await compilation.AnalyzeAsync()).Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error));
    }
}
