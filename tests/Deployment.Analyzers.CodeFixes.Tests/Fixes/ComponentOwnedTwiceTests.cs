using Verify = Deployment.Analyzers.CodeFixes.Tests.Verifiers.CSharpCodeFixVerifier<
    Deployment.Analyzers.DeploymentPlanAnalyzer,
    Deployment.Analyzers.CodeFixes.Fixes.Consistency.ComponentOwnedTwiceCodeFixProvider>;

namespace Deployment.Analyzers.CodeFixes.Tests.Fixes;

public class ComponentOwnedTwiceTests
{
    [Fact]
    public Task Drops_the_branchs_own_registration() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Portal");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        var vbrHq = hq.AddBackupServer("vbr-hq");
        var vbr = oslo.AddBackupServer("vbr-oslo");
        // For the branch's own copies.
        vbr.{|DPL4004:AddWanAccelerator(on: vbr)|}
            .WithCache(100.GB()); // big
        vbrHq.AddWanAccelerator(on: vbr);
        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Portal");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        var vbrHq = hq.AddBackupServer("vbr-hq");
        var vbr = oslo.AddBackupServer("vbr-oslo");
        // For the branch's own copies.
        vbrHq.AddWanAccelerator(on: vbr);
        return plan.Run(args);
        """,
        "Drop the WAN accelerator of 'vbr-oslo' on 'vbr-oslo'");

    [Fact]
    public Task Drops_it_in_each_turn_of_a_loop_with_its_variable() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Portal");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        var vbrHq = hq.AddBackupServer("vbr-hq");
        foreach (var site in new[] { oslo, plan.AddSite("Bergen") })
        {
            var vbr = site.AddBackupServer($"vbr-{site.Name}");
            var own = vbr.{|DPL4004:AddRepository($"{site.Name} local", on: vbr)|};
            vbrHq.AddRepository($"{site.Name} local", on: vbr);
        }
        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Portal");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        var vbrHq = hq.AddBackupServer("vbr-hq");
        foreach (var site in new[] { oslo, plan.AddSite("Bergen") })
        {
            var vbr = site.AddBackupServer($"vbr-{site.Name}");
            vbrHq.AddRepository($"{site.Name} local", on: vbr);
        }
        return plan.Run(args);
        """,
        "Drop the repository of 'vbr-Oslo' on 'vbr-Oslo' and 1 more");

    [Fact]
    public Task Offers_nothing_where_it_is_used() => Verify.VerifyNoCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Portal");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        var vbrHq = hq.AddBackupServer("vbr-hq");
        var vbr = oslo.AddBackupServer("vbr-oslo");
        var own = vbr.{|DPL4004:AddRepository("Local", on: vbr)|};
        vbrHq.AddRepository("Local", on: vbr);
        vbr.AddBackupJob("nightly").To(own);
        return plan.Run(args);
        """);
}
