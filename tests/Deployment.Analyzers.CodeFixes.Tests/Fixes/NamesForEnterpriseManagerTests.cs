using Verify = Deployment.Analyzers.CodeFixes.Tests.Verifiers.CSharpCodeFixVerifier<
    Deployment.Analyzers.DeploymentPlanAnalyzer,
    Deployment.Analyzers.CodeFixes.Fixes.Consistency.ServerMissingFromEnterpriseManagerCodeFixProvider>;

namespace Deployment.Analyzers.CodeFixes.Tests.Fixes;

/// <summary>What DPL4003 calls the server that is missing, and the Enterprise Manager that is to manage it.</summary>
public class NamesForEnterpriseManagerTests
{
    [Fact]
    public Task Calls_it_by_no_variable_of_a_loop_that_has_ended() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Portal");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, oslo).WithBandwidth(10.Mbps());
        var em = hq.AddEnterpriseManager("em").Manages(hq.AddBackupServer("vbr-hq"));
        foreach (var machine in new[] { em })
            machine.WithCores(4);
        var vbr = oslo.{|DPL4003:AddBackupServer("vbr-oslo")|};
        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Portal");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, oslo).WithBandwidth(10.Mbps());
        var em = hq.AddEnterpriseManager("em").Manages(hq.AddBackupServer("vbr-hq"));
        foreach (var machine in new[] { em })
            machine.WithCores(4);
        var vbr = oslo.AddBackupServer("vbr-oslo");
        em.Manages(vbr);
        return plan.Run(args);
        """);

    [Fact]
    public Task Calls_it_by_no_variable_that_is_declared_later() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Portal");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, oslo).WithBandwidth(10.Mbps());
        var em = hq.AddEnterpriseManager("em").Manages(hq.AddBackupServer("vbr-hq"));
        for (var round = 0; round < 2; round++)
        {
            if (round == 1)
            {
                var vbr = oslo.{|DPL4003:AddBackupServer("vbr-oslo")|};
            }
            var portal = em;
        }
        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Portal");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, oslo).WithBandwidth(10.Mbps());
        var em = hq.AddEnterpriseManager("em").Manages(hq.AddBackupServer("vbr-hq"));
        for (var round = 0; round < 2; round++)
        {
            if (round == 1)
            {
                var vbr = oslo.AddBackupServer("vbr-oslo");
                em.Manages(vbr);
            }
            var portal = em;
        }
        return plan.Run(args);
        """);

    [Fact]
    public Task Calls_it_by_the_parameter_of_the_function_around() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Portal");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, oslo).WithBandwidth(10.Mbps());
        var manager = hq.AddEnterpriseManager("em").Manages(hq.AddBackupServer("vbr-hq"));
        System.Action<EnterpriseManager> add = em =>
        {
            var vbr = oslo.{|DPL4003:AddBackupServer("vbr-oslo")|};
        };
        add(manager);
        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Portal");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, oslo).WithBandwidth(10.Mbps());
        var manager = hq.AddEnterpriseManager("em").Manages(hq.AddBackupServer("vbr-hq"));
        System.Action<EnterpriseManager> add = em =>
        {
            var vbr = oslo.AddBackupServer("vbr-oslo");
            em.Manages(vbr);
        };
        add(manager);
        return plan.Run(args);
        """);

    [Fact]
    public Task Escapes_variables_that_are_called_like_keywords() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Portal");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, oslo).WithBandwidth(10.Mbps());
        var @event = hq.AddEnterpriseManager("em").Manages(hq.AddBackupServer("vbr-hq"));
        var @new = oslo.{|DPL4003:AddBackupServer("vbr-oslo")|};
        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Portal");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, oslo).WithBandwidth(10.Mbps());
        var @event = hq.AddEnterpriseManager("em").Manages(hq.AddBackupServer("vbr-hq"));
        var @new = oslo.AddBackupServer("vbr-oslo");
        @event.Manages(@new);
        return plan.Run(args);
        """);

    [Fact]
    public Task Escapes_variables_that_are_declared_later_as_well() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Portal");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, oslo).WithBandwidth(10.Mbps());
        var vbrHq = hq.AddBackupServer("vbr-hq");
        var vbr = oslo.{|DPL4003:AddBackupServer("vbr-oslo")|};
        var @event = hq.AddEnterpriseManager("em").Manages(vbrHq);
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
        var @event = hq.AddEnterpriseManager("em").Manages(vbrHq);
        @event.Manages(vbr);
        return plan.Run(args);
        """);
}
