using Verify = Deployment.Analyzers.CodeFixes.Tests.Verifiers.CSharpCodeFixVerifier<
    Deployment.Analyzers.DeploymentPlanAnalyzer,
    Deployment.Analyzers.CodeFixes.Fixes.Sizing.WanAcceleratorUndersizedCodeFixProvider>;

namespace Deployment.Analyzers.CodeFixes.Tests.Fixes;

public class WanAcceleratorUndersizedTests
{
    [Theory]
    [InlineData("machine.WithCores({|DPL6002:2|});", "machine.WithCores(4);", "Give 'wan-hq' 4 cores")]
    [InlineData("machine.WithMemory({|DPL6002:4096.MB()|});", "machine.WithMemory(8.GB());", "Give 'wan-hq' 8 GB of memory")]
    [InlineData("target.WithCache({|DPL6002:20.GB()|});", "target.WithCache(30.GB());", "Give 'wan-hq' a cache of 30 GB")]
    [InlineData("machine.WithCores({|DPL6002:2|}).WithMemory({|DPL6002:4.GB()|});", "machine.WithCores(4).WithMemory(8.GB());")]
    [InlineData("machine.WithCores({|DPL6002:1 + 1|}); target.WithCache({|DPL6002:2 * 10.GB()|});", null)]
    [InlineData("var cores = {|DPL6002:-2|}; machine.WithCores(System.Math.Abs(cores));", null)]
    [InlineData("var cores = {|DPL6002:9|}; machine.WithCores(System.Math.Clamp(cores, 1, 2));", null)]
    public Task Raises_what_is_too_small(string statement, string? mended, string? title = null) =>
        Verify.VerifyCodeFixAsync(Surrounding(statement), Surrounding(mended ?? statement), title);

    [Fact]
    public Task Several_in_a_loop() => Verify.VerifyCodeFixAsync(
        Surrounding("""
            foreach (var number in new[] { 1, 2 })
                vbr.AddWanAccelerator(on: hq.AddServer($"wan-{number}").WithCores({|DPL6002:2|}));
            """),
        Surrounding("""
            foreach (var number in new[] { 1, 2 })
                vbr.AddWanAccelerator(on: hq.AddServer($"wan-{number}").WithCores(4));
            """),
        "Give 2 WAN accelerators 4 cores");

    private static string Surrounding(string statements) =>
        $"""
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Sizing");
        var hq = plan.AddSite("HQ");
        var vbr = hq.AddBackupServer("vbr");
        var machine = hq.AddServer("wan-hq");
        var target = vbr.AddWanAccelerator(on: machine);
        vbr.AddBackupCopyJob("copy").Via(vbr.AddWanAccelerator(on: hq.AddServer("wan-source")), target);
        {statements}
        return plan.Run(args);
        """;
}
