using Verify = Deployment.Analyzers.CodeFixes.Tests.Verifiers.CSharpCodeFixVerifier<
    Deployment.Analyzers.DeploymentPlanAnalyzer,
    Deployment.Analyzers.CodeFixes.Fixes.DisasterRecovery.ReplicationWithoutProxyAtBothEndsCodeFixProvider>;

namespace Deployment.Analyzers.CodeFixes.Tests.Fixes;

public class ReplicationWithoutProxyAtBothEndsTests
{
    [Fact]
    public Task Adds_a_proxy_on_a_machine_of_its_own() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Disaster recovery");
        var oslo = plan.AddSite("Oslo");
        var recovery = plan.AddSite("Recovery");
        plan.AddWanLink(oslo, recovery);
        var esx = recovery.AddHost("esx-dr");
        var vbr = recovery.AddBackupServer("vbr-dr");
        vbr.{|DPL2004:AddReplicationJob("dr")|} // every hour
            .Protects(oslo.AddVirtualMachines("Oslo VMs", 20))
            .ToHost(esx);
        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Disaster recovery");
        var oslo = plan.AddSite("Oslo");
        var recovery = plan.AddSite("Recovery");
        plan.AddWanLink(oslo, recovery);
        var esx = recovery.AddHost("esx-dr");
        var vbr = recovery.AddBackupServer("vbr-dr");
        vbr.AddReplicationJob("dr") // every hour
            .Protects(oslo.AddVirtualMachines("Oslo VMs", 20))
            .ToHost(esx);
        vbr.AddProxy(on: oslo.AddServer("proxy-oslo"));
        return plan.Run(args);
        """,
        "Add a proxy of 'vbr-dr' at 'Oslo'");

    [Fact]
    public Task Adds_it_on_a_machine_that_nobody_else_uses() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Disaster recovery");
        var oslo = plan.AddSite("Oslo");
        var recovery = plan.AddSite("Recovery");
        plan.AddWanLink(oslo, recovery);
        var esx = recovery.AddHost("esx-dr");
        var vbrOslo = oslo.AddBackupServer("vbr-oslo").WithVersion("13.0.1.1071");
        var shared = oslo.AddServer("shared");
        vbrOslo.AddRepository("Oslo local", on: shared);
        var spare = oslo.AddServer("spare");
        var vbr = recovery.AddBackupServer("vbr-dr").WithVersion("13.0.1.1071");
        vbr.{|DPL2004:AddReplicationJob("dr")|}.Protects(oslo.AddVirtualMachines("Oslo VMs", 20)).ToHost(esx);
        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Disaster recovery");
        var oslo = plan.AddSite("Oslo");
        var recovery = plan.AddSite("Recovery");
        plan.AddWanLink(oslo, recovery);
        var esx = recovery.AddHost("esx-dr");
        var vbrOslo = oslo.AddBackupServer("vbr-oslo").WithVersion("13.0.1.1071");
        var shared = oslo.AddServer("shared");
        vbrOslo.AddRepository("Oslo local", on: shared);
        var spare = oslo.AddServer("spare");
        var vbr = recovery.AddBackupServer("vbr-dr").WithVersion("13.0.1.1071");
        vbr.AddReplicationJob("dr").Protects(oslo.AddVirtualMachines("Oslo VMs", 20)).ToHost(esx);
        vbr.AddProxy(on: spare);
        return plan.Run(args);
        """);

    [Fact]
    public Task Adds_one_at_each_end_that_lacks_it() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Disaster recovery");
        var (oslo, bergen, recovery) = (plan.AddSite("Oslo"), plan.AddSite("Bergen"), plan.AddSite("Recovery"));
        plan.AddWanLink(oslo, bergen).WithBandwidth(200.Mbps());
        plan.AddWanLink(bergen, recovery).WithBandwidth(200.Mbps());
        var vbr = bergen.AddBackupServer("vbr-bergen");
        recovery.AddBackupServer("vbr-dr");
        vbr.{|DPL2004:AddReplicationJob("dr")|}.Protects(oslo.AddVirtualMachines("Oslo VMs", 20)).ToHost(recovery.AddHost("esx"));
        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Disaster recovery");
        var (oslo, bergen, recovery) = (plan.AddSite("Oslo"), plan.AddSite("Bergen"), plan.AddSite("Recovery"));
        plan.AddWanLink(oslo, bergen).WithBandwidth(200.Mbps());
        plan.AddWanLink(bergen, recovery).WithBandwidth(200.Mbps());
        var vbr = bergen.AddBackupServer("vbr-bergen");
        recovery.AddBackupServer("vbr-dr");
        vbr.AddReplicationJob("dr").Protects(oslo.AddVirtualMachines("Oslo VMs", 20)).ToHost(recovery.AddHost("esx"));
        vbr.AddProxy(on: oslo.AddServer("proxy-oslo"));
        vbr.AddProxy(on: recovery.AddServer("proxy-recovery"));
        return plan.Run(args);
        """,
        "Add a proxy of 'vbr-bergen' at 2 sites");

    [Fact]
    public Task Adds_one_in_each_turn_of_a_loop() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Disaster recovery");
        var recovery = plan.AddSite("Recovery");
        var esx = recovery.AddHost("esx-dr");
        var vbr = recovery.AddBackupServer("vbr-dr");
        foreach (var town in new[] { "Oslo", "Bergen" })
        {
            var site = plan.AddSite(town);
            vbr.{|DPL2004:AddReplicationJob(town)|}.Protects(site.AddVirtualMachines("VMs", 20)).ToHost(esx);
        }
        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Disaster recovery");
        var recovery = plan.AddSite("Recovery");
        var esx = recovery.AddHost("esx-dr");
        var vbr = recovery.AddBackupServer("vbr-dr");
        foreach (var town in new[] { "Oslo", "Bergen" })
        {
            var site = plan.AddSite(town);
            vbr.AddReplicationJob(town).Protects(site.AddVirtualMachines("VMs", 20)).ToHost(esx);
            vbr.AddProxy(on: site.AddServer($"proxy-{site.Name}"));
        }
        return plan.Run(args);
        """);

    [Fact]
    public Task Offers_nothing_where_the_server_is_made_for_the_job() => Verify.VerifyNoCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Disaster recovery");
        var oslo = plan.AddSite("Oslo");
        var recovery = plan.AddSite("Recovery");
        plan.AddWanLink(oslo, recovery);
        var esx = recovery.AddHost("esx-dr");
        recovery.AddBackupServer("vbr-dr").{|DPL2004:AddReplicationJob("dr")|}.Protects(oslo.AddVirtualMachines("Oslo VMs", 20)).ToHost(esx);
        return plan.Run(args);
        """);
}
