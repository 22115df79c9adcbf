using Verify = Deployment.Analyzers.CodeFixes.Tests.Verifiers.CSharpCodeFixVerifier<
    Deployment.Analyzers.DeploymentPlanAnalyzer,
    Deployment.Analyzers.CodeFixes.Fixes.DisasterRecovery.FailoverDependsOnSourceSiteCodeFixProvider>;

namespace Deployment.Analyzers.CodeFixes.Tests.Fixes;

public class FailoverDependsOnSourceSiteTests
{
    [Fact]
    public Task Gives_the_job_to_the_server_beside_the_replicas_and_the_proxy_it_lacks() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Disaster recovery");
        var oslo = plan.AddSite("Oslo");
        var recovery = plan.AddSite("Recovery");
        plan.AddWanLink(oslo, recovery);
        var esx = recovery.AddHost("esx-dr");
        var vbr = oslo.AddBackupServer("vbr-oslo");
        var vbrDr = recovery.AddBackupServer("vbr-dr");
        vbr.AddProxy(on: recovery.AddServer("proxy-dr"));
        vbr.{|DPL2002:AddReplicationJob("dr")|} // every hour
            .Protects(oslo.AddVirtualMachines("Oslo VMs", 20))
            .ToHost(esx); // standby
        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Disaster recovery");
        var oslo = plan.AddSite("Oslo");
        var recovery = plan.AddSite("Recovery");
        plan.AddWanLink(oslo, recovery);
        var esx = recovery.AddHost("esx-dr");
        var vbr = oslo.AddBackupServer("vbr-oslo");
        var vbrDr = recovery.AddBackupServer("vbr-dr");
        vbr.AddProxy(on: recovery.AddServer("proxy-dr"));
        vbrDr.AddReplicationJob("dr") // every hour
            .Protects(oslo.AddVirtualMachines("Oslo VMs", 20))
            .ToHost(esx); // standby
        vbrDr.AddProxy(on: oslo.AddServer("proxy-oslo"));
        return plan.Run(args);
        """,
        "Give job 'dr' to 'vbr-dr'");

    [Fact]
    public Task Leaves_the_proxies_alone_where_there_are_enough() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Disaster recovery");
        var oslo = plan.AddSite("Oslo");
        var recovery = plan.AddSite("Recovery");
        plan.AddWanLink(oslo, recovery);
        var esx = recovery.AddHost("esx-dr");
        var vbr = oslo.AddBackupServer("vbr-oslo");
        var vbrDr = recovery.AddBackupServer("vbr-dr");
        vbrDr.AddProxy(on: oslo.AddServer("proxy-oslo"));
        vbr.AddProxy(on: recovery.AddServer("proxy-dr"));
        var job = vbr.{|DPL2002:AddReplicationJob("dr")|}.Protects(oslo.AddVirtualMachines("Oslo VMs", 20)).ToHost(esx);
        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Disaster recovery");
        var oslo = plan.AddSite("Oslo");
        var recovery = plan.AddSite("Recovery");
        plan.AddWanLink(oslo, recovery);
        var esx = recovery.AddHost("esx-dr");
        var vbr = oslo.AddBackupServer("vbr-oslo");
        var vbrDr = recovery.AddBackupServer("vbr-dr");
        vbrDr.AddProxy(on: oslo.AddServer("proxy-oslo"));
        vbr.AddProxy(on: recovery.AddServer("proxy-dr"));
        var job = vbrDr.AddReplicationJob("dr").Protects(oslo.AddVirtualMachines("Oslo VMs", 20)).ToHost(esx);
        return plan.Run(args);
        """);

    [Fact]
    public Task Adds_a_proxy_that_several_jobs_lack_once_beside_the_server() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Disaster recovery");
        var oslo = plan.AddSite("Oslo");
        var recovery = plan.AddSite("Recovery");
        plan.AddWanLink(oslo, recovery);
        var esx = recovery.AddHost("esx-dr");
        var vbr = oslo.AddBackupServer("vbr-oslo");
        var vbrDr = recovery.AddBackupServer("vbr-dr");
        vbr.AddProxy(on: recovery.AddServer("proxy-dr"));
        foreach (var group in new[] { "Mail", "Files" })
            vbr.{|DPL2002:AddReplicationJob(group)|}.Protects(oslo.AddVirtualMachines(group, 20)).ToHost(esx);
        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Disaster recovery");
        var oslo = plan.AddSite("Oslo");
        var recovery = plan.AddSite("Recovery");
        plan.AddWanLink(oslo, recovery);
        var esx = recovery.AddHost("esx-dr");
        var vbr = oslo.AddBackupServer("vbr-oslo");
        var vbrDr = recovery.AddBackupServer("vbr-dr");
        vbrDr.AddProxy(on: oslo.AddServer("proxy-oslo"));
        vbr.AddProxy(on: recovery.AddServer("proxy-dr"));
        foreach (var group in new[] { "Mail", "Files" })
            vbrDr.AddReplicationJob(group).Protects(oslo.AddVirtualMachines(group, 20)).ToHost(esx);
        return plan.Run(args);
        """,
        "Give job 'Mail' and 1 more to the servers beside their replicas");

    [Fact]
    public Task Fixes_all_of_several_jobs() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Disaster recovery");
        var oslo = plan.AddSite("Oslo");
        var recovery = plan.AddSite("Recovery");
        plan.AddWanLink(oslo, recovery);
        var esx = recovery.AddHost("esx-dr");
        var vbr = oslo.AddBackupServer("vbr-oslo");
        var vbrDr = recovery.AddBackupServer("vbr-dr");
        vbr.AddProxy(on: recovery.AddServer("proxy-dr"));
        vbr.{|DPL2002:AddReplicationJob("Mail")|}.Protects(oslo.AddVirtualMachines("Mail", 20)).ToHost(esx);
        vbr.{|DPL2002:AddReplicationJob("Files")|}.Protects(oslo.AddVirtualMachines("Files", 20)).ToHost(esx);
        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Disaster recovery");
        var oslo = plan.AddSite("Oslo");
        var recovery = plan.AddSite("Recovery");
        plan.AddWanLink(oslo, recovery);
        var esx = recovery.AddHost("esx-dr");
        var vbr = oslo.AddBackupServer("vbr-oslo");
        var vbrDr = recovery.AddBackupServer("vbr-dr");
        vbr.AddProxy(on: recovery.AddServer("proxy-dr"));
        vbrDr.AddReplicationJob("Mail").Protects(oslo.AddVirtualMachines("Mail", 20)).ToHost(esx);
        vbrDr.AddProxy(on: oslo.AddServer("proxy-oslo"));
        vbrDr.AddReplicationJob("Files").Protects(oslo.AddVirtualMachines("Files", 20)).ToHost(esx);
        return plan.Run(args);
        """);

    [Fact]
    public Task Offers_nothing_where_the_server_has_no_name() => Verify.VerifyNoCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Disaster recovery");
        var oslo = plan.AddSite("Oslo");
        var recovery = plan.AddSite("Recovery");
        plan.AddWanLink(oslo, recovery);
        var esx = recovery.AddHost("esx-dr");
        var vbr = oslo.AddBackupServer("vbr-oslo");
        recovery.AddBackupServer("vbr-dr");
        vbr.AddProxy(on: recovery.AddServer("proxy-dr"));
        vbr.{|DPL2002:AddReplicationJob("dr")|}.Protects(oslo.AddVirtualMachines("Oslo VMs", 20)).ToHost(esx);
        return plan.Run(args);
        """);
}
