using Verify = Deployment.Analyzers.CodeFixes.Tests.Verifiers.CSharpCodeFixVerifier<
    Deployment.Analyzers.DeploymentPlanAnalyzer,
    Deployment.Analyzers.CodeFixes.Fixes.Sizing.CombinedRolesUndersizedCodeFixProvider>;

namespace Deployment.Analyzers.CodeFixes.Tests.Fixes;

public class CombinedRolesUndersizedTests
{
    [Fact]
    public Task Raises_the_cores_to_the_sum() => VerifyAsync(
        """
        AddRoles(oslo.AddBackupServer("vbr-oslo")
            .WithCores({|DPL6001:8|}) // bought for the server alone
            .WithMemory(48.GB()));
        """,
        """
        AddRoles(oslo.AddBackupServer("vbr-oslo")
            .WithCores(14) // bought for the server alone
            .WithMemory(48.GB()));
        """,
        "Give 'vbr-oslo' 14 cores");

    [Fact]
    public Task Raises_the_memory_to_whole_gigabytes() => VerifyAsync(
        """AddRoles(oslo.AddBackupServer("vbr-oslo").WithMemory({|DPL6001:0.016.TB()|}));""",
        """AddRoles(oslo.AddBackupServer("vbr-oslo").WithMemory(48.GB()));""",
        "Give 'vbr-oslo' 48 GB of memory");

    [Fact]
    public Task Mends_both_together() => VerifyAsync(
        """AddRoles(oslo.AddBackupServer("vbr-oslo").WithCores({|DPL6001:8|}).WithMemory({|DPL6001:16.GB()|}));""",
        """AddRoles(oslo.AddBackupServer("vbr-oslo").WithCores(14).WithMemory(48.GB()));""");

    [Fact]
    public Task In_a_loop_the_largest_sum_counts() => VerifyAsync(
        """
        for (var i = 1; i <= 3; i++)
            AddRoles(oslo.AddBackupServer($"vbr-{i}").WithCores({|DPL6001:8|})).AddRepository("more", on: plan.Sites[0].BackupServers[i - 1]).WithMaxTasks(i);
        """,
        """
        for (var i = 1; i <= 3; i++)
            AddRoles(oslo.AddBackupServer($"vbr-{i}").WithCores(17)).AddRepository("more", on: plan.Sites[0].BackupServers[i - 1]).WithMaxTasks(i);
        """,
        "Give 3 machines 17 cores");

    [Fact]
    public Task Edits_the_constant_that_several_machines_share() => VerifyAsync(
        """
        const int Cores = {|DPL6001:8|};
        AddRoles(oslo.AddBackupServer("vbr-a").WithCores(Cores));
        AddRoles(oslo.AddBackupServer("vbr-b").WithCores(Cores));
        """,
        """
        const int Cores = 14;
        AddRoles(oslo.AddBackupServer("vbr-a").WithCores(Cores));
        AddRoles(oslo.AddBackupServer("vbr-b").WithCores(Cores));
        """,
        "Give 2 machines 14 cores");

    [Fact]
    public Task Leaves_other_machines_alone_that_share_the_constant() => VerifyAsync(
        """
        const int Cores = {|DPL6001:8|};
        AddRoles(oslo.AddBackupServer("vbr-a").WithCores(Cores));
        oslo.AddServer("files").WithCores(Cores);
        """,
        """
        const int Cores = 8;
        AddRoles(oslo.AddBackupServer("vbr-a").WithCores(14));
        oslo.AddServer("files").WithCores(Cores);
        """,
        "Give 'vbr-a' 14 cores");

    [Theory]
    [InlineData("""AddRoles(oslo.AddBackupServer("vbr-oslo").WithCores({|DPL6001:2 * 4|}).WithMemory({|DPL6001:2 * 8.GB()|}));""")]
    [InlineData("""var cores = 1; AddRoles(oslo.AddBackupServer("vbr-oslo").WithCores({|DPL6001:System.Math.Max(cores, 2)|}).WithMemory(64.GB()));""")]
    public Task Offers_nothing_where_the_number_is_reckoned(string source) => VerifyAsync(source, source);

    private static Task VerifyAsync(string source, string fixedSource, string? title = null) =>
        Verify.VerifyCodeFixAsync(Surrounding(source), Surrounding(fixedSource), title);

    private static string Surrounding(string statements) =>
        $$"""
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Sizing");
        var oslo = plan.AddSite("Oslo");
        {{statements}}
        return plan.Run(args);

        static BackupServer AddRoles(BackupServer server)
        {
            server.WithVersion("9.0.0.1715").AddProxy(on: server).WithMaxTasks(4);
            server.AddRepository("local", on: server).WithMaxTasks(4);
            server.AddWanAccelerator(on: server);
            return server;
        }
        """;
}
