using Deployment.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Deployment.Analyzers.Tests.Reporting;

/// <summary>A plan that another project makes is checked there; what a program adds to it is not, and that is said.</summary>
public class PlanOfAnotherProjectTests
{
    private const string Library = """
        using Deployment.Plans;

        public static class Common
        {
            public static DeploymentPlan Plan()
            {
                var plan = DeploymentPlan.Create("Contoso");
                plan.AddSite("HQ");
                return plan;
            }

            public static int Run(System.Action<DeploymentPlan> describe)
            {
                var plan = DeploymentPlan.Create("Contoso");
                describe(plan);
                return plan.Run([]);
            }
        }

        public abstract class Description
        {
            protected abstract void Describe(DeploymentPlan plan);

            public int Run() => Common.Run(Describe);
        }
        """;

    [Fact]
    public async Task A_program_that_runs_it_is_told_that_it_is_not_checked_before()
    {
        var compilation = Program("var plan = Common.Plan(); plan.AddSite(\"hq\"); return Deployment.Plans.DeploymentPlanExtensions.Run(plan, args);");

        var told = Assert.Single(await compilation.AnalyzeAsync());

        Assert.Equal("DPL0002", told.Id);
        Assert.Equal("Run(plan, args)", told.Location.SourceTree!.GetText().ToString(told.Location.SourceSpan));
        Assert.Equal(
            "'Deployment.Plans.DeploymentPlanExtensions.Run(plan, args)' is called for a plan that another project makes, so no rule is checked here: 'dotnet run' checks all of them.",
            told.GetMessage(null));
    }

    [Theory]
    [InlineData("return Common.Run(plan => { plan.AddSite(\"HQ\"); plan.AddSite(\"Oslo\"); });")]
    [InlineData("return Common.Run(Describe); static void Describe(Deployment.Plans.DeploymentPlan plan) => plan.AddSite(\"HQ\");")]
    [InlineData("return new Own().Run(); class Own : Description { protected override void Describe(Deployment.Plans.DeploymentPlan plan) => plan.AddSite(\"HQ\"); }")]
    public async Task A_program_that_describes_what_it_is_handed_is_told_once(string program)
    {
        var told = Assert.Single(await Program(program).AnalyzeAsync());

        Assert.Equal("'plan.AddSite(\"HQ\")' is called for a plan that another project makes, so no rule is checked here: 'dotnet run' checks all of them.", told.GetMessage(null));
    }

    [Fact]
    public async Task The_analyzer_of_a_company_leaves_that_to_the_products()
    {
        var program = Program("return Deployment.Plans.DeploymentPlanExtensions.Run(Common.Plan(), args);");

        Assert.Single(await program.AnalyzeAsync());
        Assert.Empty(await program.WithAnalyzers([new DesignRuleAnalyzerTests.CompanyAnalyzer()]).GetAnalyzerDiagnosticsAsync());
    }

    [Fact]
    public async Task A_program_that_does_not_run_it_is_told_nothing() =>
        Assert.Empty(await Program("Common.Plan().AddSite(\"Oslo\");").AnalyzeAsync());

    [Fact]
    public async Task A_library_that_runs_plans_for_others_is_told_nothing()
    {
        var library = PlanCompilation.Create(
            [("Library.cs", "using Deployment.Plans; public static class Runs { public static int Go(this DeploymentPlan plan) => plan.Run([]); }")],
            OutputKind.DynamicallyLinkedLibrary);

        PlanCompilation.AssertCompiles(library);
        Assert.Empty(await library.AnalyzeAsync());
    }

    private static CSharpCompilation Program(string statements)
    {
        using var image = new MemoryStream();
        var library = PlanCompilation.Create([("Library.cs", Library)], OutputKind.DynamicallyLinkedLibrary).WithAssemblyName("Common");
        Assert.True(library.Emit(image).Success);
        var program = PlanCompilation.Create(statements).AddReferences(MetadataReference.CreateFromImage(image.ToArray()));
        PlanCompilation.AssertCompiles(program);
        return program;
    }
}
