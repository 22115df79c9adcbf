using Deployment.Analyzers.Tests.Verifiers;

namespace Deployment.Analyzers.Tests.Reporting;

/// <summary>What does not compile yet is the compiler's to speak of, not the plan's.</summary>
public class HalfTypedTests
{
    private const string Body = "{ plan.AddSite(\"HQ\").AddHost($\"esx-{n}\"); }";

    [Theory]
    [InlineData("plan.AddSite(\"")]
    [InlineData("plan.AddSite(\"Oslo\").AddBackupServer(\"vbr\").WithVersion(\"12.")]
    [InlineData("plan.AddSite(\"Oslo\").AddBackupServer(\"vbr\").Manages(")]
    [InlineData("plan.AddSite(\"Oslo\"); plan.AddSite($\"Osl{'o'")]
    [InlineData("var oslo = plan.AddSite(\"Oslo\"); plan.AddWanLink(oslo, oslo")]
    public async Task A_call_that_is_being_written_is_not_rejected(string statement)
    {
        var compilation = PlanCompilation.Create($"""
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Half typed");
            {statement}
            """);

        Assert.Empty((await compilation.AnalyzeAsync()).Where(diagnostic => diagnostic.Id == "DPL0001"));
    }

    [Theory]
    [InlineData("for (var i = 1; i <= 40; ++)", Body)]
    [InlineData("for (var i = 1; i <= 40; i)", Body)]
    [InlineData("for (var i = 1; i <= 40;", Body)]
    [InlineData("while (n < 3 n++)", Body)]
    [InlineData("for (var i = 1; i <= 40", "")]
    [InlineData("for (var i = 1; i <= 40;", "")]
    [InlineData("while (n < 40", "")]
    [InlineData("while (n < 40)", "")]
    public async Task A_loop_that_is_being_written_does_not_run_on(string head, string body)
    {
        var compilation = PlanCompilation.Create($$"""
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Half typed");
            var n = 0;
            {{head}}
            {{body}}
            """);

        Assert.Empty((await compilation.AnalyzeAsync()).Where(diagnostic => diagnostic.Id == "DPL0003"));
    }

    [Fact]
    public async Task A_table_that_does_not_compile_yet_does_not_make_the_plan_too_large()
    {
        var compilation = PlanCompilation.Create($$"""
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Half typed");
            foreach (var branch in new Branch[] { {{string.Concat(Enumerable.Repeat("new(\"Oslo\", 2), ", 50))}} })
            {
                for (var i = 0; i < branch.Hosts; i++)
                    plan.AddSite(branch.Name);
            }

            record Branch(string Name, int Hosts, Bandwidth Uplink);
            """);

        Assert.Empty(await compilation.AnalyzeAsync());
    }

    [Fact]
    public async Task A_variable_in_its_own_initializer_is_left_to_the_compiler()
    {
        var compilation = PlanCompilation.Create("""
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Half typed");
            var hq = plan.AddSite("HQ");
            var vbr = hq.AddBackupServer("vbr-hq");
            var machine = hq.AddServer("wan-hq").WithCores(
            vbr.AddWanAccelerator(on: machine).WithCache(100.GB());
            """);

        Assert.Empty(await compilation.AnalyzeAsync());
    }

    [Fact]
    public async Task A_squiggle_ends_with_what_is_written()
    {
        const string source = """
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Half typed");
            var hq = plan.AddSite("HQ");
            var bergen = plan.AddSite("Bergen");
            plan.AddWanLink(hq, bergen);
            var vCenter = hq.AddVCenter("vcenter");
            hq.AddHost("esx").ManagedBy(vCenter);
            bergen.AddBackupServer("vbr").Manages(vCenter
            """;

        var finding = Assert.Single((await PlanCompilation.Create(source + "\n\n\n").AnalyzeAsync()).Where(diagnostic => diagnostic.Id == "DPL1001"));

        Assert.Equal("Manages(vCenter", source[finding.Location.SourceSpan.Start..finding.Location.SourceSpan.End]);
    }
}
