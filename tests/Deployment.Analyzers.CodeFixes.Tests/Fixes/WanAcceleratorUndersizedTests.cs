using Verify = Deployment.Analyzers.CodeFixes.Tests.Verifiers.CSharpCodeFixVerifier<
    Deployment.Analyzers.DeploymentPlanAnalyzer,
    Deployment.Analyzers.CodeFixes.Fixes.Sizing.WanAcceleratorUndersizedCodeFixProvider>;

namespace Deployment.Analyzers.CodeFixes.Tests.Fixes;

public class WanAcceleratorUndersizedTests
{
    [Theory]
    [InlineData("machine.WithCores({|DPL6002:2|});", "machine.WithCores(4);", "Give 'wan-hq' 4 cores")]
    [InlineData("machine.WithMemory({|DPL6002:4096.MB()|});", "machine.WithMemory(8.GB());", "Give 'wan-hq' 8 GB of memory")]
    [InlineData("var gb = {|DPL6002:4|}; machine.WithMemory(gb.GB());", "var gb = 8; machine.WithMemory(gb.GB());")]
    [InlineData("double gb = {|DPL6002:4.5|}; machine.WithMemory(gb.GB());", "double gb = 8; machine.WithMemory(gb.GB());")]
    [InlineData("machine.WithMemory({|DPL6002:DataSize.Parse(\"4 GB\")|});", "machine.WithMemory(8.GB());", "Give 'wan-hq' 8 GB of memory")]
    [InlineData("target.WithCache({|DPL6002:20.GB()|});", "target.WithCache(30.GB());", "Give 'wan-hq' a cache of 30 GB")]
    [InlineData("machine.WithCores({|DPL6002:2|}).WithMemory({|DPL6002:4.GB()|});", "machine.WithCores(4).WithMemory(8.GB());")]
    [InlineData("machine.WithCores({|DPL6002:1 + 1|}); target.WithCache({|DPL6002:2 * 10.GB()|});", null)]
    [InlineData("var cores = {|DPL6002:-2|}; machine.WithCores(System.Math.Abs(cores));", null)]
    [InlineData("var cores = 9; machine.WithCores({|DPL6002:System.Math.Clamp(cores, 1, 2)|});", null)]
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

    /// <summary>Who gives a machine more cores does not want larger proxies, or more VMs.</summary>
    [Theory]
    [InlineData("const int Small = {|DPL6002:2|}; machine.WithCores(Small);", "hq.AddServer(\"proxy\").WithCores(Small);", "const int Small = 2; machine.WithCores(4);")]
    [InlineData("const int Small = {|DPL6002:2|}; machine.WithCores(Small);", "hq.AddVirtualMachines(\"DCs\", count: Small);", "const int Small = 2; machine.WithCores(4);")]
    [InlineData("const int Small = {|DPL6002:2|}; machine.WithCores(Small);", "hq.AddVirtualMachines(\"DCs\", count: 10 * Small);", "const int Small = 2; machine.WithCores(4);")]
    [InlineData("const int Small = {|DPL6002:2|}; machine.WithCores(Small);", "for (var i = 0; i < Small; i++) hq.AddServer($\"file-{i}\");", "const int Small = 2; machine.WithCores(4);")]
    [InlineData("var small = {|DPL6002:4.GB()|}; machine.WithMemory(small);", "hq.AddServer(\"proxy\").WithMemory(small);", "var small = 4.GB(); machine.WithMemory(8.GB());")]
    [InlineData("var small = {|DPL6002:20.GB()|}; target.WithCache(small);", "hq.AddServer(\"proxy\").WithMemory(small);", "var small = 20.GB(); target.WithCache(30.GB());")]
    [InlineData("var gb = {|DPL6002:4|}; machine.WithMemory(gb.GB());", "hq.AddServer(\"proxy\").WithMemory(gb.GB());", "var gb = 4; machine.WithMemory(8.GB());")]
    public Task Leaves_alone_what_the_number_is_for_besides(string statement, string other, string mended) =>
        Verify.VerifyCodeFixAsync(Surrounding($"{statement}\n{other}"), Surrounding($"{mended}\n{other}"));

    [Theory]
    [InlineData("var small = {|DPL6002:2|}; machine.WithCores(small++); hq.AddServer(\"proxy\").WithCores(small);")]
    [InlineData("foreach (var cores in new[] { {|DPL6002:2|} }) { machine.WithCores(cores); hq.AddServer(\"proxy\").WithCores(cores); }")]
    [InlineData("Give(machine, {|DPL6002:2|}); void Give(Server server, int cores) { server.WithCores(cores); hq.AddServer(\"proxy\").WithCores(cores); }")]
    public Task Offers_nothing_where_something_else_would_change(string statement) => Verify.VerifyNoCodeFixAsync(Surrounding(statement));

    [Fact]
    public Task Sets_all_machines_that_a_number_is_too_small_for() => Verify.VerifyCodeFixAsync(
        Surrounding("""
            const int Small = {|DPL6002:2|};
            vbr.AddWanAccelerator(on: hq.AddServer("wan-a").WithCores(Small));
            vbr.AddWanAccelerator(on: hq.AddServer("wan-b").WithCores(Small));
            vbr.AddProxy(on: hq.AddServer("proxy").WithCores(Small));
            """),
        Surrounding("""
            const int Small = 2;
            vbr.AddWanAccelerator(on: hq.AddServer("wan-a").WithCores(4));
            vbr.AddWanAccelerator(on: hq.AddServer("wan-b").WithCores(4));
            vbr.AddProxy(on: hq.AddServer("proxy").WithCores(Small));
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
