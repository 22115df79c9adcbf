using Microsoft.CodeAnalysis.Testing;
using Verify = Deployment.Analyzers.Tests.Verifiers.CSharpAnalyzerVerifier<Deployment.Analyzers.DeploymentPlanAnalyzer>;

namespace Deployment.Analyzers.Tests.Reporting;

/// <summary>Where squiggles are, and what they say.</summary>
public class SquiggleTests
{
    [Fact]
    public Task A_finding_about_an_act_is_at_the_call_from_its_name_on() => Verify.VerifyAnalyzerAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Contoso");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, oslo).WithBandwidth(10.Mbps());
        var vcenter = hq.AddVCenter("vcenter");
        hq.AddHost("esx-hq").ManagedBy(vcenter);
        oslo.AddHost("esx-oslo").ManagedBy(vcenter);

        oslo.AddBackupServer("vbr-oslo")
            .OnVirtualMachine()
            .{|#0:Manages(vcenter)|}
            .WithCores(4);
        plan.Run(args);
        """,
        Verify.Diagnostic("DPL1001").WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithMessage(
            "Backup server 'vbr-oslo' registers vCenter 'vcenter' with full sight: it rescans 1 host on 1 remote site over the WAN every 4 hours, "
            + "6 host scans a day. Register it with an account limited to 'Oslo', or register the site's standalone hosts instead."));

    [Fact]
    public Task A_finding_about_a_number_that_gets_its_unit_elsewhere_is_at_the_number() => Verify.VerifyAnalyzerAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Contoso");
        (string Town, int Gigabytes)[] rows = [("Oslo", 64), ("Bergen", {|DPL6001:4|})];
        foreach (var row in rows)
        {
            var vbr = plan.AddSite(row.Town).AddBackupServer($"vbr-{row.Town}").WithVersion("12.3.2.4165").WithMemory(row.Gigabytes.GB());
            vbr.AddRepository("Local", on: vbr);
        }

        var half = plan.AddSite("Turku").AddBackupServer("vbr").WithVersion("12.3.2.4165").WithMemory({|DPL6001:(64 / 16).GB()|});
        half.AddRepository("Local", on: half);
        plan.Run(args);
        """);

    [Fact]
    public Task A_finding_about_a_value_is_where_the_value_was_written() => Verify.VerifyAnalyzerAsync(
        """
        using Deployment.Plans;

        const string Common = "12.3.2.4165";
        var plan = DeploymentPlan.Create("Contoso");
        var hq = plan.AddSite("HQ");
        var em = hq.AddEnterpriseManager("em");
        Branch[] branches =
        [
            new("Oslo", Common),
            new("Bergen", {|DPL4001:"12.1.0.2131"|}),
            new("Trondheim", Common),
        ];
        foreach (var branch in branches)
        {
            var site = plan.AddSite(branch.Name);
            plan.AddWanLink(hq, site);
            var server = site.AddBackupServer($"vbr-{branch.Name}").WithVersion(branch.Version);
            em.Manages(server);
        }

        plan.Run(args);

        record Branch(string Name, string Version);
        """);

    [Fact]
    public Task Findings_of_one_rule_at_one_place_are_one_diagnostic() => Verify.VerifyAnalyzerAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Contoso");
        var hq = plan.AddSite("HQ");
        var vcenter = hq.AddVCenter("vcenter");
        foreach (var name in new[] { "Oslo", "Bergen", "Trondheim", "Bodø" })
        {
            var site = plan.AddSite(name);
            plan.AddWanLink(hq, site).WithBandwidth(200.Mbps());
            site.AddHost("esx").ManagedBy(vcenter);
            site.AddBackupServer($"vbr-{name}").{|#0:Manages(vcenter)|};
        }

        plan.Run(args);
        """,
        Verify.Diagnostic("DPL1001").WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithMessage(
            "4 backup servers ('vbr-Oslo', 'vbr-Bergen', 'vbr-Trondheim', …) have this finding. The first: Backup server 'vbr-Oslo' registers vCenter 'vcenter' with full "
            + "sight: it rescans 3 hosts on 3 remote sites over the WAN every 4 hours, 18 host scans a day. Register it with an account limited to "
            + "'Oslo', or register the site's standalone hosts instead."));

    [Fact]
    public Task Helpers_in_another_file_are_followed_and_reported_there() => Verify.VerifyAnalyzerAsync(
        [
            """
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Contoso");
            var hq = plan.AddSite("HQ");
            var vcenter = hq.AddVCenter("vcenter");
            plan.AddBranch(hq, vcenter, "Oslo");
            plan.AddBranch(hq, vcenter, "Bergen");
            plan.Run(args);
            """,
            """
            using Deployment.Plans;

            static class Branches
            {
                public static void AddBranch(this DeploymentPlan plan, Site hq, VCenter vcenter, string name)
                {
                    var site = plan.AddSite(name);
                    plan.AddWanLink(hq, site).WithBandwidth(200.Mbps());
                    site.AddHost("esx").ManagedBy(vcenter);
                    site.AddBackupServer("vbr").{|DPL1001:Manages(vcenter)|};
                }
            }
            """,
        ]);

    [Fact]
    public Task A_guard_that_rejects_a_value_is_at_the_value() => Verify.VerifyAnalyzerAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Contoso");
        var hq = plan.AddSite("HQ");
        var em = hq.AddEnterpriseManager("em").WithVersion({|#0:"12.3"|});
        plan.Run(args);
        """,
        Verify.Diagnostic("DPL0001").WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithMessage(
            "'12.3' is not a product build: write four whole numbers with dots, such as \"12.3.2.4165\"."));

    [Fact]
    public Task A_guard_that_rejects_an_element_is_at_the_call() => Verify.VerifyAnalyzerAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Contoso");
        var hq = plan.AddSite("HQ");
        plan.{|#0:AddWanLink(hq, hq)|}.WithBandwidth(10.Mbps());
        plan.Run(args);
        """,
        Verify.Diagnostic("DPL0001").WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations).WithMessage("Site 'HQ' is linked to itself: a link joins two different sites."));

    [Fact]
    public Task Every_rejected_call_is_reported_in_one_go() => Verify.VerifyAnalyzerAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Contoso");
        var hq = plan.AddSite("HQ");
        plan.AddSite({|DPL0001:"hq"|});
        hq.AddVirtualMachines("VMs", count: {|DPL0001:0|});
        hq.AddBackupServer("vbr").WithCores({|DPL0001:-4|});
        plan.Run(args);
        """);

    [Fact]
    public Task Null_is_rejected_once_in_a_chain_of_calls() => Verify.VerifyAnalyzerAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Contoso");
        Server? none = null;
        none!.{|DPL0001:WithCores(4)|}.WithMemory(8.GB());
        plan.Run(args);
        """);

    [Fact]
    public Task A_rejected_call_leaves_no_finding_behind_that_rests_on_what_it_would_have_added() => Verify.VerifyAnalyzerAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Contoso");
        var hq = plan.AddSite("HQ");
        var dr = plan.AddSite("DR");
        plan.AddWanLink(hq, dr).WithBandwidth(200.Mbps());
        var vbr = hq.AddBackupServer("vbr");
        vbr.AddProxy(on: dr.AddServer("proxy"));
        dr.AddBackupServer({|DPL0001:""|});
        vbr.AddReplicationJob("dr").Protects(hq.AddVirtualMachines("VMs", 5)).ToHost(dr.AddHost("esx"));
        plan.Run(args);
        """);

    [Fact]
    public Task An_accepted_risk_is_silent() => Verify.VerifyAnalyzerAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Contoso");
        var hq = plan.AddSite("HQ");
        var dr = plan.AddSite("DR");
        plan.AddWanLink(hq, dr).WithBandwidth(200.Mbps());
        var vbr = hq.AddBackupServer("vbr");
        vbr.AddProxy(on: dr.AddServer("proxy"));
        vbr.AddReplicationJob("dr").Protects(hq.AddVirtualMachines("VMs", 5)).ToHost(dr.AddHost("esx"))
            .Accept("DPL2001", because: "The DR site gets its server next quarter.");
        plan.Run(args);
        """);

    [Fact]
    public Task Nothing_is_reported_under_a_pragma() => Verify.VerifyAnalyzerAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Contoso");
        var hq = plan.AddSite("HQ");
        #pragma warning disable DPL0001
        plan.AddSite("HQ");
        #pragma warning restore DPL0001
        plan.Run(args);
        """);

    [Fact]
    public Task A_project_without_a_plan_gets_nothing() => Verify.VerifyAnalyzerAsync(
        """
        System.Console.WriteLine(Widget.Create("x"));
        class Widget { public static Widget Create(string name) => new(); }
        """);
}
