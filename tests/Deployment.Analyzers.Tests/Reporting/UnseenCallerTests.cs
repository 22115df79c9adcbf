using Deployment.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Verify = Deployment.Analyzers.Tests.Verifiers.CSharpAnalyzerVerifier<Deployment.Analyzers.DeploymentPlanAnalyzer>;

namespace Deployment.Analyzers.Tests.Reporting;

/// <summary>What code that is not followed to a plan may add to it is not claimed to be absent.</summary>
public class UnseenCallerTests
{
    private const string Fleet = """
        class Contoso : Fleet, IFleet
        {
            public override DeploymentPlan Build()
            {
                var plan = DeploymentPlan.Create("Contoso");
                var hq = plan.AddSite("HQ");
                var dr = plan.AddSite("DR");
                plan.AddWanLink(hq, dr).WithBandwidth(200.Mbps());
                var vbr = hq.AddBackupServer("vbr");
                vbr.AddProxy(on: dr.AddServer("proxy"));
                vbr.AddReplicationJob("dr").Protects(hq.AddVirtualMachines("VMs", 5)).ToHost(dr.AddHost("esx"));
                hq.AddEnterpriseManager("em").WithVersion("12.1.0.2131").Manages(vbr.WithVersion("12.3.2.4165"));
                return plan;
            }

            public static DeploymentPlan Make() => new Contoso().Build();
        }

        static class Fleets { public static Func<DeploymentPlan>[] All { get; set; } = [Contoso.Make]; }
        abstract class Fleet { public abstract DeploymentPlan Build(); }
        interface IFleet { DeploymentPlan Build(); }
        """;

    [Fact]
    public Task A_plan_that_is_made_before_the_program_begins_is_seen_as_a_whole() => Verify.VerifyAnalyzerAsync(
        """
        using System.Runtime.CompilerServices;
        using Deployment.Plans;

        Made.Hq.AddBackupServer("vbr");
        var dr = Made.Plan.AddSite("DR");
        Made.Plan.AddSite(Made.Name);
        Made.Plan.Run(args);

        static class Made
        {
            public static DeploymentPlan Plan = null!;
            public static Site Hq = null!;
            public static string Name = "HQ";
            [ModuleInitializer]
            internal static void Make() => (Plan, Name) = (DeploymentPlan.Create("Contoso"), {|DPL0001:"DR"|});
            [ModuleInitializer]
            internal static void Fill() => Hq = Plan.AddSite("HQ");
        }
        """);

    [Theory]
    [InlineData("class Company { static DeploymentPlan? _made; public DeploymentPlan Plan { get { return _made ??= Create(); } }")]
    [InlineData("class Company { static DeploymentPlan? _made; public DeploymentPlan Plan => _made ??= Create();")]
    [InlineData("class Company { public DeploymentPlan Plan; public Company() => Plan = Create();")]
    [InlineData("class Company { public DeploymentPlan Plan; public Company() : this(Create()) { } Company(DeploymentPlan plan) => Plan = plan;")]
    [InlineData("class Company { public readonly DeploymentPlan Plan = Create();")]
    [InlineData("class Company { static readonly DeploymentPlan Made; static Company() => Made = Create(); public DeploymentPlan Plan => Made;")]
    [InlineData("class Company { static DeploymentPlan Made { get; } = Create(); public DeploymentPlan Plan => Made;")]
    public async Task A_plan_that_a_method_makes_for_a_property_or_constructor_is_seen_as_a_whole(string company)
    {
        var compilation = PlanCompilation.Create($$"""
            using Deployment.Plans;

            var company = new Company();
            company.Plan.AddSite("hq");
            return company.Plan.Run(args);

            {{company}}
                static DeploymentPlan Create()
                {
                    var plan = DeploymentPlan.Create("Contoso");
                    plan.AddSite("HQ");
                    return plan;
                }
            }
            """);
        PlanCompilation.AssertCompiles(compilation);

        Assert.Equal("DPL0001", Assert.Single(await compilation.AnalyzeAsync()).Id);
    }

    [Theory]
    [InlineData("IFleet fleet = new Contoso(); fleet.Build().Sites[1].AddBackupServer(\"vbr-dr\");")]
    [InlineData("Fleet fleet = new Contoso(); fleet.Build().Sites[1].AddBackupServer(\"vbr-dr\");")]
    [InlineData("Func<DeploymentPlan> make = new Contoso().Build; make().Sites[1].AddBackupServer(\"vbr-dr\");")]
    [InlineData("Func<DeploymentPlan> make = Contoso.Make; make().Sites[1].AddBackupServer(\"vbr-dr\");")]
    [InlineData("foreach (var fleet in System.Text.Json.JsonSerializer.Deserialize<IFleet[]>(\"\")!) fleet.Build().Sites[1].AddBackupServer(\"vbr-dr\");")]
    [InlineData("if (args is null) throw new Exception(); System.Text.Json.JsonSerializer.Deserialize<Fleet>(\"\")!.Build();")]
    [InlineData("Console.WriteLine();")]
    [InlineData("foreach (var make in Fleets.All) make().Sites[1].AddBackupServer(\"vbr-dr\");")]
    [InlineData("System.Text.Json.JsonSerializer.Deserialize<Func<DeploymentPlan>[]>(\"\")![0](); Fleets.All = [];")]
    public async Task A_caller_may_add_to_the_plan(string statements)
    {
        var compilation = PlanCompilation.Create($"using Deployment.Plans;\n{statements}\n{Fleet}");
        PlanCompilation.AssertCompiles(compilation);

        Assert.Equal("DPL4002", Assert.Single(await compilation.AnalyzeAsync(), finding => finding.Id is "DPL2001" or "DPL4002").Id);
    }

    /// <summary>A function of a caller's knows the types of what it is handed, and may do with it what the author could.</summary>
    [Theory]
    [InlineData("Action<Options> configure", "configure(options);")]
    [InlineData("Action<Options> configure", "configure.Invoke(options);")]
    [InlineData("Action<Options>? configure", "configure?.Invoke(options);")]
    [InlineData("Action<Options> configure", "new List<Options> { options }.ForEach(configure);")]
    [InlineData("params Action<Options>[] steps", "steps[0](options);")]
    [InlineData("Func<Options, System.Threading.Tasks.Task> configure", "configure(options).Wait();")]
    [InlineData("Action<Holder> configure", "configure(new Holder(options));")]
    [InlineData("Action<Options[]> configure", "configure([options]);")]
    [InlineData("Action<Action<string>> configure", "configure(name => options.Name = name);")]
    [InlineData("Action<Action> configure", "configure(() => options.Name = \"HQ\");")]
    [InlineData("Configure configure", "configure(options);")]
    [InlineData("IConfigure configure", "configure.Apply(new Holder(options));")]
    [InlineData("IConfigure configure", "configure.Apply([new Holder(options)]);")]
    public async Task A_caller_s_function_may_change_what_it_is_handed(string parameter, string call)
    {
        var compilation = PlanCompilation.Create(
            [("Library.cs", $$"""
                using System;
                using System.Collections.Generic;
                using Deployment.Plans;

                public delegate void Configure(Options options);
                public interface IConfigure { void Apply(Holder holder); void Apply(Holder[] holders); }
                public sealed record Holder(Options Options);
                public sealed class Options { public string Name { get; set; } = ""; }

                public static class Company
                {
                    public static DeploymentPlan Make({{parameter}})
                    {
                        var plan = DeploymentPlan.Create("Contoso");
                        var options = new Options();
                        {{call}}
                        plan.AddSite(options.Name);
                        return plan;
                    }
                }
                """)],
            OutputKind.DynamicallyLinkedLibrary);
        PlanCompilation.AssertCompiles(compilation);

        Assert.DoesNotContain(await compilation.AnalyzeAsync(), finding => finding.Id == "DPL0001");
    }

    [Theory]
    [InlineData("sealed record Town(string Name);", true)]
    [InlineData("sealed class Town(string name) { public string Name { get; } = name; }", false)]
    [InlineData("sealed class Town { public Town(string name) => Name = name; public string Name { get; } }", true)]
    [InlineData("sealed class Town { public Town(string name) => Name = name; public string Name { get; private set; } }", false)]
    [InlineData("record Place { public string Name { get; set; } = \"\"; } sealed record Town : Place { public Town(string name) => Name = name; }", false)]
    public async Task A_caller_s_function_changes_only_what_can_be_changed(string town, bool isKnown)
    {
        var compilation = PlanCompilation.Create(
            [("Library.cs", $$"""
                using System;
                using Deployment.Plans;

                static class Company
                {
                    internal static DeploymentPlan Make(Func<Town, bool> isWanted)
                    {
                        var plan = DeploymentPlan.Create("Contoso");
                        var town = new Town("");
                        isWanted(town);
                        plan.AddSite(town.Name);
                        return plan;
                    }
                }

                {{town}}
                """)],
            OutputKind.DynamicallyLinkedLibrary);
        PlanCompilation.AssertCompiles(compilation);

        Assert.Equal(isKnown, (await compilation.AnalyzeAsync()).Any(finding => finding.Id == "DPL0001"));
    }

    /// <summary>Only a call of the author's own code or of the DSL may be about to add something, and not any line that does not compile.</summary>
    [Theory]
    [InlineData("AddServer(dr);", false)]
    [InlineData("AddServer(dr, ", false)]
    [InlineData("var server = AddServer(dr).WithCores(4);", false)]
    [InlineData("new Adding(dr);", false)]
    [InlineData("dr.AddServers();", false)]
    [InlineData("hq.AddEnterpriseManager(\"em\").Manages(vbr, dr.AddBackupServer(\"vbr-dr\").)", false)]
    [InlineData("AddServ(dr);", true)]
    [InlineData("dr.AddBackupServer();", false)]
    [InlineData("dr.AddBack", true)]
    public async Task A_half_typed_call_may_add_what_it_would_lead_to(string statement, bool isAbsent)
    {
        var compilation = PlanCompilation.Create($$"""
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Contoso");
            var hq = plan.AddSite("HQ");
            var dr = plan.AddSite("DR");
            plan.AddWanLink(hq, dr).WithBandwidth(200.Mbps());
            var vbr = hq.AddBackupServer("vbr");
            vbr.AddProxy(on: dr.AddServer("proxy"));
            vbr.AddReplicationJob("dr").Protects(hq.AddVirtualMachines("VMs", 5)).ToHost(dr.AddHost("esx"));
            {{statement}}
            plan.Run(args);

            BackupServer AddServer(Site site, string name) => site.AddBackupServer(name);

            class Adding
            {
                public Adding(Site site, string name) => site.AddBackupServer(name);
            }

            static class Extensions
            {
                public static void AddServers(this Site site, string name) => site.AddBackupServer(name);
            }
            """);

        Assert.Equal(isAbsent, (await compilation.AnalyzeAsync()).Any(finding => finding.Id == "DPL2001"));
    }
}
