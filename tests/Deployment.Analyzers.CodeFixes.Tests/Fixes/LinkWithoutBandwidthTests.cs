using Verify = Deployment.Analyzers.CodeFixes.Tests.Verifiers.CSharpCodeFixVerifier<
    Deployment.Analyzers.DeploymentPlanAnalyzer,
    Deployment.Analyzers.CodeFixes.Fixes.Plan.LinkWithoutBandwidthCodeFixProvider>;

namespace Deployment.Analyzers.CodeFixes.Tests.Fixes;

public class LinkWithoutBandwidthTests
{
    private const string Sites = """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Bandwidths");
        var hq = plan.AddSite("HQ");
        var vbr = hq.AddBackupServer("vbr-hq");
        """;

    private const string Replication = """
        void Replicate(Site to)
        {
            vbr.AddProxy(on: to.AddBackupServer($"vbr-{to.Name}"));
            vbr.AddReplicationJob($"To {to.Name}").Protects(hq.AddVirtualMachines($"For {to.Name}", count: 5)).ToHost(to.AddHost("esx"));
        }
        """;

    [Fact]
    public Task Offers_nothing_where_no_link_has_a_bandwidth_to_go_by() => Verify.VerifyNoCodeFixAsync(
        Sites + """

        var bergen = plan.AddSite("Bergen");
        plan.{|DPL0005:AddWanLink(hq, bergen)|};
        Replicate(bergen);
        return plan.Run(args);

        """ + Replication);

    [Fact]
    public Task Adds_a_bandwidth_and_leaves_the_chain_as_it_is() => Verify.VerifyCodeFixAsync(
        Sites + """

        plan.AddWanLink(hq, plan.AddSite("Alta")).WithBandwidth(10.Mbps());
        var bergen = plan.AddSite("Bergen");
        plan
            .{|DPL0005:AddWanLink(hq, bergen)|} // by sea
            .WithLatency(40.Milliseconds());
        Replicate(bergen);
        return plan.Run(args);

        """ + Replication,
        Sites + """

        plan.AddWanLink(hq, plan.AddSite("Alta")).WithBandwidth(10.Mbps());
        var bergen = plan.AddSite("Bergen");
        plan
            .AddWanLink(hq, bergen)
            .WithBandwidth(10.Mbps()) // by sea
            .WithLatency(40.Milliseconds());
        Replicate(bergen);
        return plan.Run(args);

        """ + Replication,
        "Add a bandwidth of 10.Mbps(), to be set to what the line carries");

    [Fact]
    public Task Adds_that_of_the_other_links_to_all_links_at_once() => Verify.VerifyCodeFixAsync(
        Sites + """

        plan.AddWanLink(hq, plan.AddSite("Alta")).WithBandwidth(2.Mbps());
        var oslo = plan.AddSite("Oslo");
        plan.{|DPL0005:AddWanLink(hq, oslo)|};
        Replicate(oslo);
        foreach (var town in new[] { "Bergen", "Moss" })
        {
            var site = plan.AddSite(town);
            plan.{|DPL0005:AddWanLink(hq, site)|};
            Replicate(site);
        }

        return plan.Run(args);

        """ + Replication,
        Sites + """

        plan.AddWanLink(hq, plan.AddSite("Alta")).WithBandwidth(2.Mbps());
        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, oslo).WithBandwidth(2.Mbps());
        Replicate(oslo);
        foreach (var town in new[] { "Bergen", "Moss" })
        {
            var site = plan.AddSite(town);
            plan.AddWanLink(hq, site).WithBandwidth(2.Mbps());
            Replicate(site);
        }

        return plan.Run(args);

        """ + Replication);

    [Fact]
    public Task Offers_nothing_where_the_link_of_some_turns_has_one_later() => Verify.VerifyNoCodeFixAsync(
        Sites + """

        foreach (var town in new[] { "Bergen", "Moss" })
        {
            var site = plan.AddSite(town);
            var link = plan.{|DPL0005:AddWanLink(hq, site)|};
            if (town == "Moss")
                link.WithBandwidth(2.Mbps());
            Replicate(site);
        }

        return plan.Run(args);

        """ + Replication);
}
