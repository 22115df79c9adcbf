using System.Globalization;
using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Reporting;

/// <summary>Where not all is known of what a program may be given, it is checked as it runs where it is given nothing.</summary>
public class BareRunTests
{
    private const string Helpers = """
        string? Option(string name) { var i = Array.IndexOf(args, name); return i >= 0 && i + 1 < args.Length ? args[i + 1] : null; }
        string Get(string name, string fallback) { for (var i = 0; i < args.Length - 1; i++) if (args[i] == "--" + name) return args[i + 1]; return fallback; }
        int GetInt(string name, int fallback) => int.TryParse(Environment.GetEnvironmentVariable(name), out var number) ? number : fallback;
        """;

    [Theory]
    [InlineData("vbr.WithCores(int.Parse(Option(\"--cores\") ?? \"2\")); vbr.AddRepository(\"r\", on: vbr).WithMaxTasks(int.Parse(Option(\"--tasks\") ?? \"20\"));", "(when the program is run without arguments)")]
    [InlineData("vbr.WithCores(int.Parse(Get(\"cores\", \"2\"))).WithMemory(int.Parse(Get(\"memory\", \"64\")).GB()).WithVersion(Get(\"build\", \"12.3.2.4165\")); vbr.AddRepository(Get(\"name\", \"r\"), on: vbr).WithMaxTasks(int.Parse(Get(\"tasks\", \"20\"))); plan.AddSite(Get(\"hq\", \"Second\"));", "(when the program is run without arguments)")]
    [InlineData("foreach (var town in new[] { \"a\", \"b\", \"c\", \"d\", \"e\", \"f\", \"g\" }) { if (Environment.GetEnvironmentVariable(\"SKIP_\" + town) == \"1\") continue; plan.AddSite(town); } vbr.WithCores(2); vbr.AddRepository(\"r\", on: vbr).WithMaxTasks(20);", "(when none of the environment variables is set that the program reads)")]
    [InlineData("vbr.WithCores(GetInt(\"CORES\", 2)); vbr.AddRepository(\"r\", on: vbr).WithMaxTasks(int.Parse(Option(\"--tasks\") ?? \"20\")); if (Option(\"--x\") == Option(\"--y\")) plan.AddSite(\"X\");", "(when the program is run without arguments and CORES is not set)")]
    public async Task What_is_found_in_it_says_so(string statements, string condition)
    {
        var found = await FindingsOf(statements);

        Assert.Contains(found, finding => finding.StartsWith("DPL6001", StringComparison.Ordinal) && finding.EndsWith(condition, StringComparison.Ordinal));
        Assert.Contains(found, finding => finding.StartsWith("DPL6003", StringComparison.Ordinal) && finding.EndsWith(condition, StringComparison.Ordinal));
    }

    /// <summary>What is read on any of the ways that it may go even so is not set.</summary>
    [Fact]
    public async Task What_is_read_on_only_one_way_is_named_as_well()
    {
        var found = await FindingsOf("""
            if (DateTime.Now.Hour > 12)
                vbr.WithCores(GetInt("CORES", 2));
            else
                vbr.WithCores(2);
            vbr.AddRepository("r", on: vbr).WithMaxTasks(int.Parse(Option("--tasks") ?? "20"));
            if (Option("--x") == Option("--y"))
                plan.AddSite("X");
            """);

        Assert.EndsWith(
            "(when the program is run without arguments and CORES is not set)",
            Assert.Single(found, finding => finding.StartsWith("DPL6003", StringComparison.Ordinal)),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_plan_that_may_go_too_many_ways_is_said_to_be_checked_for_that_one()
    {
        var found = await FindingsOf("for (var i = 0; i < 6; i++) { if (args.Contains($\"--{i}\")) continue; plan.AddSite($\"{i}\"); } vbr.WithCores(1).AddRepository(\"r\", on: vbr);");

        Assert.Collection(
            found.OrderDescending(StringComparer.Ordinal),
            finding => Assert.EndsWith("(when the program is run without arguments)", finding, StringComparison.Ordinal),
            finding => Assert.EndsWith("so its rules are checked here only for the way it goes when the program is run without arguments. Check the others with 'dotnet run'.", finding, StringComparison.Ordinal));
    }

    /// <summary>Jobs that a loop adds on other ways may be missed in that one, so that a rule which rests on there being none is left to the run.</summary>
    [Fact]
    public async Task What_is_not_decided_of_it_is_said()
    {
        var told = await ToldOf("""
            if (args.Contains("--help"))
                return 0;
            var options = args.Where(arg => arg.StartsWith("--")).ToDictionary(arg => arg[2..], arg => "1");
            T Of<T>(string name, T fallback) where T : IParsable<T> => options.TryGetValue(name, out var text) && T.TryParse(text, null, out var value) ? value : fallback;
            var count = Math.Clamp(Of("sites", 2), 1, 5);
            for (var i = 1; i <= count; i++)
            {
                var site = plan.AddSite("S" + i);
                plan.AddWanLink(hq, site).WithBandwidth(Of("bandwidth", 50).Mbps());
                vbr.AddBackupJob("j" + i).Protects(site.AddVirtualMachines("vm" + i, 4)).To(vbr.AddRepository("r" + i, on: vbr));
            }

            foreach (var name in new[] { "a", "b", "c", "d", "e", "f" })
            {
                if (Of(name, 0) == 0)
                    continue;
                plan.AddWanLink(hq, plan.AddSite(name));
            }
            """);

        Assert.Contains(told, finding => finding.StartsWith("DPL0003", StringComparison.Ordinal));
        Assert.Contains(told, finding => finding.StartsWith("DPL5003", StringComparison.Ordinal));
        Assert.Contains(told, finding => finding.StartsWith("DPL0002", StringComparison.Ordinal) && finding.Contains("DPL5004", StringComparison.Ordinal));
    }

    /// <summary>Nothing is said twice, nor of a run that comes to no plan.</summary>
    [Theory]
    [InlineData("if (args.Length == 0) { Console.WriteLine(\"usage\"); return 1; } vbr.WithCores(GetInt(\"CORES\", 8)); vbr.AddRepository(\"r\", on: vbr).WithMaxTasks(GetInt(\"TASKS\", 20)); if (args.Length == 0) plan.AddSite(\"hq\");")]
    [InlineData("vbr.WithCores(GetInt(\"CORES\", 64)); vbr.AddRepository(\"r\", on: vbr).WithMaxTasks(GetInt(\"TASKS\", 20));")]
    [InlineData("var file = File.ReadAllText(args[0]); vbr.WithCores(file.Length); vbr.AddRepository(\"r\", on: vbr);")]
    [InlineData("vbr.WithCores(GetInt(\"CORES\", 0)); vbr.AddRepository(\"r\", on: vbr).WithMaxTasks(GetInt(\"TASKS\", 20));")]
    [InlineData("var dr = plan.AddSite(\"DR\"); vbr.AddBackupJob(\"j\").Protects(hq.AddVirtualMachines(\"VMs\", 5)).To(vbr.AddRepository(\"r\", on: dr.AddServer(\"s\"))); foreach (var speed in args) plan.AddWanLink(hq, dr).WithBandwidth(int.Parse(speed).Mbps());")]
    [InlineData("if (DateTime.Now.Hour > 12) plan.AddSite(\"hq\"); vbr.WithCores(GetInt(\"CORES\", 64));")]
    public async Task Nothing_else_is_claimed(string statements) =>
        Assert.DoesNotContain(await FindingsOf(statements), finding => finding.Contains("without arguments", StringComparison.Ordinal) || finding.Contains("not set", StringComparison.Ordinal) || finding.Contains("is set", StringComparison.Ordinal));

    [Fact]
    public async Task What_a_method_is_given_by_its_callers_is_not_what_the_program_is_given()
    {
        var compilation = PlanCompilation.Create("""
            using Deployment.Plans;

            static class Program
            {
                static void Main() { }

                public static void Build(string[] names, int[] cores, int[] tasks)
                {
                    var vbr = DeploymentPlan.Create("Contoso").AddSite("HQ").AddBackupServer("vbr").WithCores(cores.Contains(2) ? 2 : 4);
                    vbr.AddRepository("r", on: vbr).WithMaxTasks(tasks.ToList().IndexOf(8) < 0 ? 20 : 10);
                }
            }
            """);
        PlanCompilation.AssertCompiles(compilation);

        Assert.DoesNotContain(await compilation.AnalyzeAsync(), finding => finding.GetMessage(CultureInfo.InvariantCulture).Contains("is run without", StringComparison.Ordinal));
    }

    private static async Task<IReadOnlyList<string>> FindingsOf(string statements) =>
        [.. (await ToldOf(statements)).Where(told => !told.StartsWith("DPL0002", StringComparison.Ordinal))];

    private static async Task<IReadOnlyList<string>> ToldOf(string statements)
    {
        var compilation = PlanCompilation.Create($$"""
            using Deployment.Plans;

            {{Helpers}}
            var plan = DeploymentPlan.Create("Contoso");
            var hq = plan.AddSite("HQ");
            var vbr = hq.AddBackupServer("vbr");
            {{statements}}
            return plan.Run(args);
            """);
        PlanCompilation.AssertCompiles(compilation);

        return [.. from finding in await compilation.AnalyzeAsync() select $"{finding.Id} {finding.GetMessage(CultureInfo.InvariantCulture)}"];
    }
}
