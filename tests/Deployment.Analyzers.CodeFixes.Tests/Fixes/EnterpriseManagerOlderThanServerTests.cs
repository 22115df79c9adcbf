using Verify = Deployment.Analyzers.CodeFixes.Tests.Verifiers.CSharpCodeFixVerifier<
    Deployment.Analyzers.DeploymentPlanAnalyzer,
    Deployment.Analyzers.CodeFixes.Fixes.Consistency.EnterpriseManagerOlderThanServerCodeFixProvider>;

namespace Deployment.Analyzers.CodeFixes.Tests.Fixes;

public class EnterpriseManagerOlderThanServerTests
{
    [Fact]
    public Task Raises_it_to_the_newest_of_its_servers() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Versions");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        hq.AddEnterpriseManager("em")
            .WithVersion({|DPL4002:"12.1.2.172"|}) // forgotten
            .Manages(hq.AddBackupServer("vbr-hq").WithVersion("12.3.2.4165"), oslo.AddBackupServer("vbr-oslo").WithVersion("12.3.2.4165"));
        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Versions");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        hq.AddEnterpriseManager("em")
            .WithVersion("12.3.2.4165") // forgotten
            .Manages(hq.AddBackupServer("vbr-hq").WithVersion("12.3.2.4165"), oslo.AddBackupServer("vbr-oslo").WithVersion("12.3.2.4165"));
        return plan.Run(args);
        """,
        "Raise 'em' to 12.3.2.4165");

    [Fact]
    public Task Edits_a_constant() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        const string Portal = {|DPL4002:"12.1.2.172"|};
        var plan = DeploymentPlan.Create("Versions");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        hq.AddEnterpriseManager("em-1").WithVersion(Portal).Manages(hq.AddBackupServer("vbr-hq").WithVersion("12.3.2.4165"));
        oslo.AddEnterpriseManager("em-2").WithVersion(Portal).Manages(oslo.AddBackupServer("vbr-oslo").WithVersion("12.2.0.334"));
        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        const string Portal = "12.3.2.4165";
        var plan = DeploymentPlan.Create("Versions");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        hq.AddEnterpriseManager("em-1").WithVersion(Portal).Manages(hq.AddBackupServer("vbr-hq").WithVersion("12.3.2.4165"));
        oslo.AddEnterpriseManager("em-2").WithVersion(Portal).Manages(oslo.AddBackupServer("vbr-oslo").WithVersion("12.2.0.334"));
        return plan.Run(args);
        """);

    [Fact]
    public Task Offers_nothing_where_the_version_is_put_together() => Verify.VerifyNoCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Versions");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        hq.AddEnterpriseManager("em").WithVersion({|DPL4002:"12.1.2" + ".172"|})
            .Manages(hq.AddBackupServer("vbr-hq").WithVersion("12.3.2.4165"), oslo.AddBackupServer("vbr-oslo").WithVersion("12.3.2.4165"));
        return plan.Run(args);
        """);

    [Fact]
    public Task Offers_nothing_where_the_version_is_part_of_another_text() => Verify.VerifyNoCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Versions");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        var version = {|DPL4002:" 12.1.2.172"|};
        hq.AddEnterpriseManager("em").WithVersion(version.Trim())
            .Manages(hq.AddBackupServer("vbr-hq").WithVersion("12.3.2.4165"), oslo.AddBackupServer("vbr-oslo").WithVersion("12.3.2.4165"));
        return plan.Run(args);
        """);
}
