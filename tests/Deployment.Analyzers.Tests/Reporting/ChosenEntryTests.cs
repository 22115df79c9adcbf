using System.Globalization;
using Deployment.Analyzers.Tests.Verifiers;
using static Deployment.Analyzers.Tests.Reporting.ConditionalPlan;

namespace Deployment.Analyzers.Tests.Reporting;

/// <summary>A program that looks up in a dictionary what it is to do goes a way for each entry.</summary>
public class ChosenEntryTests
{
    private const string Sizes = "var sizes = new Dictionary<string, string> { [\"small\"] = \"hq\", [\"big\"] = \"B\" };";

    [Theory]
    [InlineData(Sizes + "plan.AddSite(sizes[args[0]]);", "args[0] == \"small\" is true")]
    [InlineData(Sizes + "if (!sizes.TryGetValue(args[0], out var name)) return; plan.AddSite(name);", "args[0] == \"small\" is true")]
    [InlineData(Sizes + "plan.AddSite(sizes.GetValueOrDefault(args[0], \"C\"));", "args[0] == \"small\" is true")]
    [InlineData(Sizes + "plan.AddSite(sizes.TryGetValue(env ?? \"big\", out var name) ? name : \"C\");", "Environment.GetEnvironmentVariable(\"E\") == \"small\" is true")]
    [InlineData(Sizes + "plan.AddSite(sizes.ContainsKey(args[0]) ? \"B\" : \"hq\");", "args[0] == \"small\" is false and args[0] == \"big\" is false")]
    [InlineData("var sizes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase) { [\"small\"] = \"hq\", [\"Big\"] = \"B\" }; plan.AddSite(sizes[args[0]]);", "args[0] == \"small\" (ignoring case) is true")]
    [InlineData("var verbs = new Dictionary<string, Action> { [\"add\"] = () => plan.AddSite(\"hq\"), [\"none\"] = () => { } }; verbs[args[0]]();", "args[0] == \"add\" is true")]
    [InlineData("var sizes = new Dictionary<string, Size> { [\"small\"] = new(1, \"hq\"), [\"big\"] = new(9, null) }; if (sizes[args[0]].Name is { } name) plan.AddSite(name);", "args[0] == \"small\" is true")]
    public async Task What_one_of_them_leads_to_is_told_of_that(string statements, string condition)
    {
        var finding = Assert.Single(await Compile(statements).AnalyzeAsync());

        Assert.EndsWith($"(when {condition})", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>No dictionary takes null for a key.</summary>
    [Theory]
    [InlineData("try { _ = sizes.GetValueOrDefault(args.FirstOrDefault()!, \"B\"); } catch (ArgumentNullException) { plan.AddSite(\"hq\"); }", "args.FirstOrDefault() is null")]
    [InlineData("if (sizes.ContainsKey(args.FirstOrDefault()!)) plan.AddSite(\"B\"); else plan.AddSite(\"hq\");", "args.FirstOrDefault() == \"small\" is false and args.FirstOrDefault() == \"big\" is false")]
    public async Task Null_is_no_key(string statements, string condition)
    {
        var finding = Assert.Single(await CompileAlone(Sizes + statements).AnalyzeAsync());

        Assert.EndsWith($"(when {condition})", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>Where there is no entry for what the program is given, it ends.</summary>
    [Fact]
    public async Task Nothing_is_claimed_of_what_there_is_no_entry_for() =>
        Assert.Empty(await Compile(Sizes + "_ = sizes[args[0]]; if (args[0] == \"test\") plan.AddSite(\"hq\");").AnalyzeAsync());

    /// <summary>Whether a key is found may be up to the author's code.</summary>
    [Fact]
    public async Task Nothing_is_claimed_of_keys_that_are_compared_in_a_way_of_their_own()
    {
        var compilation = PlanCompilation.Create("""
            using Deployment.Plans;

            var sizes = new Dictionary<string, int>(new ByLetter()) { ["small"] = 1 };
            var plan = DeploymentPlan.Create("Contoso");
            plan.AddSite("HQ");
            if (!sizes.ContainsKey(args[0]))
                plan.AddSite("hq");
            return plan.Run([]);

            class ByLetter : IEqualityComparer<string>
            {
                public bool Equals(string? x, string? y) => x?[0] == y?[0];
                public int GetHashCode(string key) => key[0];
            }
            """);
        PlanCompilation.AssertCompiles(compilation);

        Assert.All(await compilation.AnalyzeAsync(), finding => Assert.Equal("DPL0002", finding.Id));
    }

    /// <summary>A function that makes a plan is checked for each entry that leads to it.</summary>
    [Fact]
    public async Task Plans_of_several_functions_are_all_checked()
    {
        var compilation = PlanCompilation.Create("""
            using Deployment.Plans;

            var verbs = new Dictionary<string, Func<int>> { ["prod"] = () => Run(8), ["lab"] = () => Run(1) };
            return verbs.TryGetValue(args.FirstOrDefault() ?? "prod", out var verb) ? verb() : 1;

            static int Run(int cores)
            {
                var plan = DeploymentPlan.Create("Contoso");
                var server = plan.AddSite("HQ").AddBackupServer("vbr").WithCores(cores);
                server.AddWanAccelerator(on: server);
                return plan.Run([]);
            }
            """);

        var finding = Assert.Single(await compilation.AnalyzeAsync(), finding => finding.Id == "DPL6001");

        Assert.EndsWith("(when args.FirstOrDefault() == \"lab\" is true)", finding.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    /// <summary>Many look-ups lead to more ways than are looked at.</summary>
    [Fact]
    public async Task Which_of_many_it_is_is_left_to_the_run()
    {
        var findings = await Compile(Sizes + "for (var i = 0; i < 6; i++) if (sizes.ContainsKey(args[i])) plan.AddSite($\"{i}\"); if (sizes[args[7]] == \"B\") plan.AddSite(\"hq\");").AnalyzeAsync();

        Assert.Contains(findings, finding => finding.Id is "DPL0002" or "DPL0003");
    }

    /// <summary>It is not known how a plan is made each time where a function that makes it is only one of those that may be called.</summary>
    [Theory]
    [InlineData("Func<int>[] all = [() => Run(8), () => Run(1)]; return args.Length == 0 ? all[0]() : all[args.Length % 2]();")]
    [InlineData("return Go(args, 8); int Go(string[] rest, int cores) => rest switch { [\"a\", .. var t] => Go(t, 8), [\"b\", .. var t] => Go(t, 8), [] => Run(cores), _ => 1 };")]
    [InlineData("return Go(args, 8); int Go(string[] rest, int cores) => rest switch { [] => Run(cores), [_, .. var others] => Go(others, cores / 2) };")]
    public async Task A_plan_that_may_be_made_in_another_way_is_left_to_the_run(string statements)
    {
        var compilation = PlanCompilation.Create($$"""
            using Deployment.Plans;

            {{statements}}

            int Run(int cores)
            {
                var plan = DeploymentPlan.Create("Contoso");
                var server = plan.AddSite("HQ").AddBackupServer("vbr").WithCores(cores);
                server.AddWanAccelerator(on: server);
                return plan.Run([]);
            }
            """);
        PlanCompilation.AssertCompiles(compilation);

        var left = Assert.Single(await compilation.AnalyzeAsync(), finding => finding.Id == "DPL0002");

        Assert.Contains("no rule can be decided completely here", left.GetMessage(CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }
}
