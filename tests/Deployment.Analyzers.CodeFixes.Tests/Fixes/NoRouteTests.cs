using Verify = Deployment.Analyzers.CodeFixes.Tests.Verifiers.CSharpCodeFixVerifier<
    Deployment.Analyzers.DeploymentPlanAnalyzer,
    Deployment.Analyzers.CodeFixes.Fixes.Plan.NoRouteCodeFixProvider>;

namespace Deployment.Analyzers.CodeFixes.Tests.Fixes;

public class NoRouteTests
{
    private const string Servers = """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Routes");
        var hq = plan.AddSite("HQ");
        var vCenter = hq.AddVCenter("vcenter");
        plan.AddWanLink(hq, plan.AddSite("Moss")).WithBandwidth(10.Mbps());
        """;

    [Fact]
    public Task Links_the_sites_over_a_WAN_behind_the_second_of_them() => Verify.VerifyCodeFixAsync(
        Servers + """

        var bergen = plan.AddSite("Bergen"); // opened in May
        bergen.AddBackupServer("vbr-bergen")
            .WithCores(8)
            .{|DPL0004:Manages(vCenter)|};
        return plan.Run(args);
        """,
        Servers + """

        var bergen = plan.AddSite("Bergen"); // opened in May
        plan.AddWanLink(hq, bergen).WithBandwidth(10.Mbps());
        bergen.AddBackupServer("vbr-bergen")
            .WithCores(8)
            .Manages(vCenter);
        return plan.Run(args);
        """,
        "Link 'HQ' and 'Bergen' over a WAN, its bandwidth to be set to what the line carries");

    [Fact]
    public Task Takes_the_bandwidth_that_most_other_links_have() => Verify.VerifyCodeFixAsync(
        Servers + """

        foreach (var town in new[] { "Oslo", "Alta" })
            plan.AddWanLink(hq, plan.AddSite(town)).WithBandwidth(4.Mbps());
        plan.AddWanLink(hq, plan.AddSite("DR")).WithBandwidth(200.Mbps());
        var bergen = plan.AddSite("Bergen");
        bergen.AddBackupServer("vbr-bergen").{|DPL0004:Manages(vCenter)|};
        return plan.Run(args);
        """,
        Servers + """

        foreach (var town in new[] { "Oslo", "Alta" })
            plan.AddWanLink(hq, plan.AddSite(town)).WithBandwidth(4.Mbps());
        plan.AddWanLink(hq, plan.AddSite("DR")).WithBandwidth(200.Mbps());
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen).WithBandwidth(4.Mbps());
        bergen.AddBackupServer("vbr-bergen").Manages(vCenter);
        return plan.Run(args);
        """);

    [Fact]
    public Task Links_the_sites_over_a_local_network() => Verify.VerifyCodeFixAsync(
        Servers + """

        var annex = plan.AddSite("Annex");
        annex.AddBackupServer("vbr-annex").{|DPL0004:Manages(vCenter)|};
        return plan.Run(args);
        """,
        Servers + """

        var annex = plan.AddSite("Annex");
        plan.AddLanLink(hq, annex);
        annex.AddBackupServer("vbr-annex").Manages(vCenter);
        return plan.Run(args);
        """,
        "Link 'HQ' and 'Annex' over a local network",
        index: 1);

    [Fact]
    public Task Links_each_site_of_a_loop() => Verify.VerifyCodeFixAsync(
        Servers + """

        foreach (var town in new[] { "Oslo", "Bergen" })
        {
            var branch = plan.AddSite(town);
            branch.AddBackupServer($"vbr-{town}").{|DPL0004:Manages(vCenter)|};
        }

        return plan.Run(args);
        """,
        Servers + """

        foreach (var town in new[] { "Oslo", "Bergen" })
        {
            var branch = plan.AddSite(town);
            plan.AddWanLink(hq, branch).WithBandwidth(10.Mbps());
            branch.AddBackupServer($"vbr-{town}").Manages(vCenter);
        }

        return plan.Run(args);
        """,
        "Link 'HQ' and 2 sites over a WAN, its bandwidth to be set to what the line carries");

    [Fact]
    public Task Links_sites_that_are_found_in_different_places() => Verify.VerifyCodeFixAsync(
        Servers + """

        var oslo = plan.AddSite("Oslo");
        var bergen = plan.AddSite("Bergen");
        oslo.AddBackupServer("vbr-oslo").{|DPL0004:Manages(vCenter)|};
        bergen.AddBackupServer("vbr-bergen").{|DPL0004:Manages(vCenter)|};
        return plan.Run(args);
        """,
        Servers + """

        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, oslo).WithBandwidth(10.Mbps());
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen).WithBandwidth(10.Mbps());
        oslo.AddBackupServer("vbr-oslo").Manages(vCenter);
        bergen.AddBackupServer("vbr-bergen").Manages(vCenter);
        return plan.Run(args);
        """);

    [Fact]
    public Task Offers_nothing_where_no_link_has_a_bandwidth_to_go_by() => Verify.VerifyNoCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Routes");
        var hq = plan.AddSite("HQ");
        var vCenter = hq.AddVCenter("vcenter");
        var bergen = plan.AddSite("Bergen");
        bergen.AddBackupServer("vbr-bergen").{|DPL0004:Manages(vCenter)|};
        return plan.Run(args);
        """);

    [Fact]
    public Task Offers_nothing_where_the_site_has_no_name() => Verify.VerifyNoCodeFixAsync(
        Servers + """

        plan.AddSite("Bergen").AddBackupServer("vbr-bergen").{|DPL0004:Manages(vCenter)|};
        return plan.Run(args);
        """);

    /// <summary>A local network between towns would silence what is to be said of the WAN.</summary>
    [Fact]
    public Task Offers_no_local_network_because_a_WAN_would_be_too_narrow() => Verify.VerifyNoCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Islands");
        var oslo = plan.AddSite("Oslo");
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(bergen, plan.AddSite("Tromso")).WithBandwidth(30.Mbps());
        var vbrOslo = oslo.AddBackupServer("vbr-oslo");
        var vbr = bergen.AddBackupServer("vbr-bergen");
        var local = vbr.AddRepository("Bergen local", on: vbr);
        var job = vbr.AddBackupJob("Nightly").Protects(bergen.AddVirtualMachines("Bergen VMs", 4)).To(local);
        vbr.AddBackupCopyJob("Copy").Copies(job).{|DPL0004:To(vbrOslo.AddRepository("Copies", on: vbrOslo))|};
        return plan.Run(args);
        """);
}
