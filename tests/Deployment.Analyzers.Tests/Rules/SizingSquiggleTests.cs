using Verify = Deployment.Analyzers.Tests.Verifiers.CSharpAnalyzerVerifier<Deployment.Analyzers.DeploymentPlanAnalyzer>;

namespace Deployment.Analyzers.Tests.Rules;

/// <summary>The rules on cores, memory and caches in the editor. What they decide is tested with the plans themselves.</summary>
public class SizingSquiggleTests
{
    [Theory]
    [InlineData("vbr.WithCores({|DPL6001:11|}).WithMemory(24.GB());")]
    [InlineData("vbr.WithMemory({|DPL6001:23.GB()|}).WithCores(12);")]
    [InlineData("const int Small = {|DPL6001:8|}; vbr.WithCores(Small);")]
    [InlineData("vbr.WithCores(12).WithMemory(24.GB());")]
    [InlineData("vbr.WithCores({|DPL0002:args|}.Length);")]
    public Task CombinedRolesUndersized(string statement) => VerifyAsync(
        $$"""
        vbr.AddProxy(on: vbr).WithMaxTasks(4);
        vbr.AddRepository("local", on: vbr).WithMaxTasks(4);
        vbr.AddWanAccelerator(on: vbr);
        {{statement}}
        """);

    [Theory]
    [InlineData("machine.WithCores({|DPL6002:2|});")]
    [InlineData("machine.WithMemory({|DPL6002:4.GB()|});")]
    [InlineData("target.WithCache({|DPL6002:20.GB()|});")]
    [InlineData("machine.WithCores(4).WithMemory(8.GB()); target.WithCache(30.GB()); source.WithCache(1.GB());")]
    public Task WanAcceleratorUndersized(string statement) => VerifyAsync(
        $$"""
        var machine = hq.AddServer("wan");
        var target = vbr.AddWanAccelerator(on: machine);
        var source = vbr.AddWanAccelerator(on: hq.AddServer("wan-source"));
        vbr.AddBackupCopyJob("copy").Via(source, target);
        {{statement}}
        """);

    [Theory]
    [InlineData("vbr.AddRepository(\"copies\", on: store).WithMaxTasks({|DPL6003:9|});")]
    [InlineData("vbr.AddProxy(on: store).WithMaxTasks({|DPL6003:9|});")]
    [InlineData("vbr.AddProxy(on: store).WithMaxTasks(8);")]
    public Task TooManyTasksForCores(string statement) => VerifyAsync(
        $$"""
        var store = hq.AddServer("store").WithCores(4);
        {{statement}}
        """);

    [Theory]
    [InlineData("for (var i = 0; i < 101; i++) vbr.{|DPL6004:AddBackupCopyJob($\"copy {i}\")|};")]
    [InlineData("for (var i = 0; i < 100; i++) vbr.AddBackupCopyJob($\"copy {i}\");")]
    [InlineData("vbr.WithCores({|DPL6004:2|}).WithMemory({|DPL6004:7.GB()|}).AddBackupCopyJob(\"copy\");")]
    public Task TooManyJobs(string statement) => VerifyAsync(statement);

    private static Task VerifyAsync(string statements) => Verify.VerifyAnalyzerAsync(
        $$"""
        using Deployment.Plans;
        var plan = DeploymentPlan.Create("Contoso");
        var hq = plan.AddSite("HQ");
        var vbr = hq.AddBackupServer("vbr").WithVersion("12.3.2.4165");
        {{statements}}
        plan.Run(args);
        """);
}
