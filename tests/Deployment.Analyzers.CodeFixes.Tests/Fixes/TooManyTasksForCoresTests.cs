using Verify = Deployment.Analyzers.CodeFixes.Tests.Verifiers.CSharpCodeFixVerifier<
    Deployment.Analyzers.DeploymentPlanAnalyzer,
    Deployment.Analyzers.CodeFixes.Fixes.Sizing.TooManyTasksForCoresCodeFixProvider>;

namespace Deployment.Analyzers.CodeFixes.Tests.Fixes;

public class TooManyTasksForCoresTests
{
    [Theory]
    [InlineData("vbr.AddProxy(on: store).WithMaxTasks({|DPL6003:20|});", "vbr.AddProxy(on: store).WithMaxTasks(8);")]
    [InlineData("const int Tasks = {|DPL6003:20|}; vbr.AddProxy(on: store).WithMaxTasks(Tasks);", "const int Tasks = 8; vbr.AddProxy(on: store).WithMaxTasks(Tasks);")]
    public Task Lowers_the_limit(string statement, string mended) =>
        Verify.VerifyCodeFixAsync(Surrounding(statement), Surrounding(mended), "Lower the limit to 8 tasks");

    [Fact]
    public Task In_a_loop_the_smallest_machine_counts() => Verify.VerifyCodeFixAsync(
        Surrounding("""
            foreach (var cores in new[] { 8, 4, 2 })
                vbr.AddRepository($"copies {cores}", on: hq.AddServer($"store-{cores}").WithCores(cores))
                    .WithMaxTasks({|DPL6003:20|}); // all alike
            """),
        Surrounding("""
            foreach (var cores in new[] { 8, 4, 2 })
                vbr.AddRepository($"copies {cores}", on: hq.AddServer($"store-{cores}").WithCores(cores))
                    .WithMaxTasks(4); // all alike
            """),
        "Lower the limit to 4 tasks");

    [Theory]
    [InlineData("vbr.AddProxy(on: store).WithMaxTasks({|DPL6003:4 * 5|});")]
    [InlineData("var tasks = 1; vbr.AddProxy(on: store).WithMaxTasks({|DPL6003:System.Math.Max(tasks, 20)|});")]
    public Task Offers_nothing_where_the_number_is_reckoned(string statement) => Verify.VerifyNoCodeFixAsync(Surrounding(statement));

    private static string Surrounding(string statements) =>
        $"""
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Sizing");
        var hq = plan.AddSite("HQ");
        var vbr = hq.AddBackupServer("vbr").WithVersion("12.3.2.4165");
        var store = hq.AddServer("store").WithCores(4);
        {statements}
        return plan.Run(args);
        """;
}
