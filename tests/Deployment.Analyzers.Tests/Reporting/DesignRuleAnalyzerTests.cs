using Deployment.Analyzers.Tests.Verifiers;
using Deployment.Plans;
using Deployment.Plans.Rules;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Verify = Deployment.Analyzers.Tests.Verifiers.CSharpAnalyzerVerifier<Deployment.Analyzers.Tests.Reporting.DesignRuleAnalyzerTests.CompanyAnalyzer>;

namespace Deployment.Analyzers.Tests.Reporting;

/// <summary>A company's analyzer says what its rules find, and leaves the rest to the product's.</summary>
public class DesignRuleAnalyzerTests
{
    [Theory]
    [InlineData("plan.AddSite(\"HQ\").WithFloor();", "{|CON0001:AddSite(\"X\")|}")]
    [InlineData("plan.AddSite(\"HQ\").Accept(\"CON0001\", because: \"known\");", "{|CON0001:AddSite(\"X\")|}")]
    [InlineData("", "AddSite(\"X\").Accept(\"CON0001\", because: \"known\")")]
    [InlineData("if (args.Length > 0)", "{|CON0001:AddSite(\"X\")|}")]
    [InlineData("", "AddSite(\"X\"); plan.AddSite(\"\")")]
    [InlineData("foreach (var name in {|DPL0002:args|}) plan.AddSite(name);", "AddSite(\"X\")")]
    public Task What_its_rules_find_is_reported_and_nothing_else(string before, string call) => Verify.VerifyAnalyzerAsync(
        $$"""
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Company");
        {{before}}
        plan.{{call}};

        static class Extensions { public static Site WithFloor(this Site site) => site; }
        """);

    [Fact]
    public async Task What_is_left_to_the_run_is_told_of_its_own_rules()
    {
        var analysis = PlanCompilation.Create("var plan = Deployment.Plans.DeploymentPlan.Create(\"Company\"); foreach (var name in args) plan.AddSite(name);").WithAnalyzers([new CompanyAnalyzer()]);

        var told = Assert.Single(await analysis.GetAnalyzerDiagnosticsAsync());

        Assert.Equal("What the program is given in 'args' is known only when it runs, so CON0001 cannot be decided completely here: 'dotnet run' checks it.", told.GetMessage(null));
    }

    [Fact]
    public async Task Rules_that_a_plan_adds_leave_nothing_open()
    {
        var compilation = PlanCompilation.Create("""
            using Deployment.Plans;
            using Deployment.Plans.Rules;

            var plan = DeploymentPlan.Create("Company").AddRules(Company.Rules).AddRules(new Rule("CON0002"), new Rule("CON0003")).AddRules([.. Company.Others]);
            plan.AddSite("HQ").AddBackupServer("vbr").WithVersion("12.3.2.4165");
            plan.Run(args);

            static class Company { public static DesignRule[] Rules => [new Rule("CON0001")]; public static List<DesignRule> Others => [new Rule("CON0004")]; }

            class Rule(string id) : DesignRule
            {
                public override string Id => id;
                public override string Title => "";
                public override RuleCategory Category => RuleCategory.Plan;
                public override RuleSeverity Severity => RuleSeverity.Warning;
                protected override IEnumerable<Finding> Check(RuleContext context) => [];
            }
            """);

        PlanCompilation.AssertCompiles(compilation);
        Assert.Empty(await compilation.AnalyzeAsync());
    }

    [Fact]
    public async Task A_rule_that_throws_is_an_error_where_the_plan_is_made_and_hides_no_other()
    {
        var analysis = PlanCompilation.Create("Deployment.Plans.DeploymentPlan.Create(\"Company\").AddSite(\"X\");").WithAnalyzers([new FailingAnalyzer()]);

        var diagnostics = await analysis.GetAnalyzerDiagnosticsAsync();

        Assert.Equal(
            [
                ("CON0001", DiagnosticSeverity.Warning, "AddSite(\"X\")", "'X' is too short."),
                ("CON0002", DiagnosticSeverity.Error, "Create(\"Company\")", "Rule CON0002 'A site has too short a name' failed: InvalidOperationException: defect. The other rules were checked."),
            ],
            diagnostics.OrderBy(diagnostic => diagnostic.Id).Select(diagnostic => (diagnostic.Id, diagnostic.Severity, TextAt(diagnostic.Location), diagnostic.GetMessage(null))));

        static string TextAt(Location location) => location.SourceTree!.GetText().ToString(location.SourceSpan);
    }

    [Theory]
    [InlineData("if (args.Length > 0) plan.AddSite(\"Another\");")]
    [InlineData("if (System.Console.KeyAvailable) plan.AddSite(\"Another\");")]
    public async Task What_holds_whichever_way_the_program_goes_is_told_once(string statements)
    {
        var analysis = PlanCompilation.Create($"""
            var plan = Deployment.Plans.DeploymentPlan.Create("Company");
            plan.AddSite("X");
            {statements}
            """).WithAnalyzers([new FailingAnalyzer()]);

        var diagnostics = await analysis.GetAnalyzerDiagnosticsAsync();

        Assert.Equal("'X' is too short.", Assert.Single(diagnostics, diagnostic => diagnostic.Id == "CON0001").GetMessage(null));
        Assert.Single(diagnostics, diagnostic => diagnostic.Id == "CON0002");
    }

    [Fact]
    public void The_ids_of_the_product_are_not_to_be_had() => Assert.Throws<InvalidPlanException>(() => new AnalyzerOfProductRule());

#pragma warning disable RS1001 // No compiler is to find these analyzers.
    public sealed class CompanyAnalyzer() : DesignRuleAnalyzer(new SiteNameTooShort("CON0001"));

    private sealed class FailingAnalyzer() : DesignRuleAnalyzer(new SiteNameTooShort("CON0002", fails: true), new SiteNameTooShort("CON0001"));

    private sealed class AnalyzerOfProductRule() : DesignRuleAnalyzer(new SiteNameTooShort("DPL7001"));
#pragma warning restore RS1001

    private sealed class SiteNameTooShort(string id, bool fails = false) : DesignRule
    {
        public override string Id => id;

        public override string Title => "A site has too short a name";

        public override RuleCategory Category => RuleCategory.Plan;

        public override RuleSeverity Severity => RuleSeverity.Warning;

        protected override IEnumerable<Finding> Check(RuleContext context) =>
            from site in context.Plan.Sites
            where context.KnowsAll(typeof(Site))
            where fails ? throw new InvalidOperationException("defect") : site.Name.Length < 2
            select FindingOfAct($"'{site.Name}' is too short.", [site], site.Origin);
    }
}
