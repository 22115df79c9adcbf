using Verify = Deployment.Analyzers.CodeFixes.Tests.Verifiers.CSharpCodeFixVerifier<
    Deployment.Analyzers.DeploymentPlanAnalyzer,
    Deployment.Analyzers.CodeFixes.Fixes.Consistency.ServerMissingFromEnterpriseManagerCodeFixProvider>;

namespace Deployment.Analyzers.CodeFixes.Tests.Fixes;

public class ServerMissingFromEnterpriseManagerTests
{
    [Fact]
    public Task Adds_the_server_where_it_is_declared() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Portal");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, oslo).WithBandwidth(10.Mbps());
        var em = hq.AddEnterpriseManager("em").Manages(hq.AddBackupServer("vbr-hq"));
        var vbr = oslo.{|DPL4003:AddBackupServer("vbr-oslo")|} // rented
            .WithCores(8); // virtual
        vbr.AddProxy(on: vbr);
        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Portal");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, oslo).WithBandwidth(10.Mbps());
        var em = hq.AddEnterpriseManager("em").Manages(hq.AddBackupServer("vbr-hq"));
        var vbr = oslo.AddBackupServer("vbr-oslo") // rented
            .WithCores(8); // virtual
        em.Manages(vbr);
        vbr.AddProxy(on: vbr);
        return plan.Run(args);
        """,
        "Add 'vbr-oslo' to Enterprise Manager 'em'");

    [Fact]
    public Task Stays_on_the_line_that_goes_on_behind_the_declaration() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Portal");
        var hq = plan.AddSite("HQ");
        var em = hq.AddEnterpriseManager("em").Manages(hq.AddBackupServer("vbr-hq"));
        { var vbr = hq.{|DPL4003:AddBackupServer("vbr-lab")|}; vbr.WithCores(8); }
        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Portal");
        var hq = plan.AddSite("HQ");
        var em = hq.AddEnterpriseManager("em").Manages(hq.AddBackupServer("vbr-hq"));
        { var vbr = hq.AddBackupServer("vbr-lab"); em.Manages(vbr); vbr.WithCores(8); }
        return plan.Run(args);
        """);

    [Fact]
    public Task Adds_it_where_the_Enterprise_Manager_is_declared_if_that_is_later() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Portal");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, oslo).WithBandwidth(10.Mbps());
        var vbrHq = hq.AddBackupServer("vbr-hq");
        var vbr = oslo.{|DPL4003:AddBackupServer("vbr-oslo")|};
        var em = hq.AddEnterpriseManager("em").Manages(vbrHq); // the portal
        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Portal");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, oslo).WithBandwidth(10.Mbps());
        var vbrHq = hq.AddBackupServer("vbr-hq");
        var vbr = oslo.AddBackupServer("vbr-oslo");
        var em = hq.AddEnterpriseManager("em").Manages(vbrHq); // the portal
        em.Manages(vbr);
        return plan.Run(args);
        """);

    [Fact]
    public Task Adds_it_to_those_of_an_Enterprise_Manager_without_a_name() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Portal");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, oslo).WithBandwidth(10.Mbps());
        var vbrHq = hq.AddBackupServer("vbr-hq");
        var vbr = oslo.{|DPL4003:AddBackupServer("vbr-oslo")|};
        hq.AddEnterpriseManager("em").WithCores(4).Manages(vbrHq);
        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Portal");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, oslo).WithBandwidth(10.Mbps());
        var vbrHq = hq.AddBackupServer("vbr-hq");
        var vbr = oslo.AddBackupServer("vbr-oslo");
        hq.AddEnterpriseManager("em").WithCores(4).Manages(vbrHq, vbr);
        return plan.Run(args);
        """);

    [Fact]
    public Task Adds_a_server_that_has_no_name() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Portal");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, oslo).WithBandwidth(10.Mbps());
        var em = hq.AddEnterpriseManager("em").Manages(hq.AddBackupServer("vbr-hq"));
        oslo.{|DPL4003:AddBackupServer("vbr-oslo")|}
            .OnVirtualMachine();
        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Portal");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, oslo).WithBandwidth(10.Mbps());
        var em = hq.AddEnterpriseManager("em").Manages(hq.AddBackupServer("vbr-hq"));
        em.Manages(oslo.AddBackupServer("vbr-oslo")
            .OnVirtualMachine());
        return plan.Run(args);
        """);

    [Fact]
    public Task Adds_each_server_of_a_loop() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Portal");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, oslo).WithBandwidth(10.Mbps());
        var em = hq.AddEnterpriseManager("em");
        foreach (var site in new[] { hq, oslo })
        {
            var vbr = site.{|DPL4003:AddBackupServer($"vbr-{site.Name}")|};
            vbr.AddProxy(on: vbr);
        }
        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Portal");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, oslo).WithBandwidth(10.Mbps());
        var em = hq.AddEnterpriseManager("em");
        foreach (var site in new[] { hq, oslo })
        {
            var vbr = site.AddBackupServer($"vbr-{site.Name}");
            em.Manages(vbr);
            vbr.AddProxy(on: vbr);
        }
        return plan.Run(args);
        """,
        "Add 'vbr-HQ' and 1 more to Enterprise Manager 'em'");

    [Fact]
    public Task Adds_each_server_that_is_put_into_a_dictionary() => Verify.VerifyCodeFixAsync(
        """
        using System.Collections.Generic;
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Portal");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, oslo).WithBandwidth(10.Mbps());
        var em = hq.AddEnterpriseManager("em").Manages(hq.AddBackupServer("vbr-hq"));
        var servers = new Dictionary<string, BackupServer>();
        foreach (var site in new[] { hq, oslo })
        {
            servers[site.Name] = site.{|DPL4003:AddBackupServer($"vbr-{site.Name}-1")|}.WithCores(8); // physical
        }

        return plan.Run(args);
        """,
        """
        using System.Collections.Generic;
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Portal");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, oslo).WithBandwidth(10.Mbps());
        var em = hq.AddEnterpriseManager("em").Manages(hq.AddBackupServer("vbr-hq"));
        var servers = new Dictionary<string, BackupServer>();
        foreach (var site in new[] { hq, oslo })
        {
            servers[site.Name] = site.AddBackupServer($"vbr-{site.Name}-1").WithCores(8); // physical
            em.Manages(servers[site.Name]);
        }

        return plan.Run(args);
        """,
        "Add 'vbr-HQ-1' and 1 more to Enterprise Manager 'em'");

    [Fact]
    public Task Adds_a_server_that_is_assigned_to_a_variable() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Portal");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, oslo).WithBandwidth(10.Mbps());
        BackupServer vbr;
        vbr = oslo.{|DPL4003:AddBackupServer("vbr-oslo")|};
        EnterpriseManager em;
        em = hq.AddEnterpriseManager("em").Manages(hq.AddBackupServer("vbr-hq"));
        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Portal");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, oslo).WithBandwidth(10.Mbps());
        BackupServer vbr;
        vbr = oslo.AddBackupServer("vbr-oslo");
        EnterpriseManager em;
        em = hq.AddEnterpriseManager("em").Manages(hq.AddBackupServer("vbr-hq"));
        em.Manages(vbr);
        return plan.Run(args);
        """);

    [Fact]
    public Task Adds_a_server_that_is_declared_together_with_the_Enterprise_Manager() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Portal");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, oslo).WithBandwidth(10.Mbps());
        var (em, vbr) = (hq.AddEnterpriseManager("em"), oslo.{|DPL4003:AddBackupServer("vbr-oslo")|});
        em.Manages(hq.AddBackupServer("vbr-hq"));
        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Portal");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, oslo).WithBandwidth(10.Mbps());
        var (em, vbr) = (hq.AddEnterpriseManager("em"), oslo.AddBackupServer("vbr-oslo"));
        em.Manages(vbr);
        em.Manages(hq.AddBackupServer("vbr-hq"));
        return plan.Run(args);
        """);

    [Fact]
    public Task Offers_nothing_where_the_variable_of_the_Enterprise_Manager_is_assigned_another_one() => Verify.VerifyNoCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Portal");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, oslo).WithBandwidth(10.Mbps());
        var em = hq.AddEnterpriseManager("em").Manages(hq.AddBackupServer("vbr-hq"));
        BackupServer vbr;
        (em, vbr) = (hq.AddEnterpriseManager("em-2"), oslo.{|DPL4003:AddBackupServer("vbr-oslo")|});
        return plan.Run(args);
        """);

    [Fact]
    public Task Offers_nothing_where_an_assignment_is_all_of_an_if() => Verify.VerifyNoCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Portal");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, oslo).WithBandwidth(10.Mbps());
        var em = hq.AddEnterpriseManager("em").Manages(hq.AddBackupServer("vbr-hq"));
        var vbr = hq.BackupServers[0];
        if (args.Length == 0)
            vbr = oslo.{|DPL4003:AddBackupServer("vbr-oslo")|};
        vbr.WithCores(8);
        return plan.Run(args);
        """);

    [Fact]
    public Task Offers_nothing_where_the_server_is_assigned_to_the_next_item_or_nothing() => Verify.VerifyNoCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Portal");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, oslo).WithBandwidth(10.Mbps());
        var em = hq.AddEnterpriseManager("em").Manages(hq.AddBackupServer("vbr-hq"));
        var servers = new BackupServer[2];
        var count = 0;
        servers[count++] = oslo.{|DPL4003:AddBackupServer("vbr-oslo")|};
        _ = oslo.{|DPL4003:AddBackupServer("vbr-oslo-2")|};
        return plan.Run(args);
        """);

    [Fact]
    public Task Offers_nothing_where_the_builds_would_clash() => Verify.VerifyNoCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Portal");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, oslo).WithBandwidth(10.Mbps());
        var em = hq.AddEnterpriseManager("em").Manages(hq.AddBackupServer("vbr-hq").WithVersion("12.3.2.4165"));
        var vbr = oslo.{|DPL4003:AddBackupServer("vbr-oslo")|}.WithVersion("12.1.2.172");
        return plan.Run(args);
        """);
}
