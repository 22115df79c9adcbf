using Verify = Deployment.Analyzers.CodeFixes.Tests.Verifiers.CSharpCodeFixVerifier<
    Deployment.Analyzers.DeploymentPlanAnalyzer,
    Deployment.Analyzers.CodeFixes.Fixes.DisasterRecovery.NoBackupServerAtDrSiteCodeFixProvider>;

namespace Deployment.Analyzers.CodeFixes.Tests.Fixes;

/// <summary>Sites that are declared or assigned together have no declaration of their own to add a server after.</summary>
public class NoBackupServerAtJointSitesTests
{
    [Fact]
    public Task Adds_a_server_on_one_of_several_sites_that_are_declared_together() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Disaster recovery");
        var (oslo, recovery) = (plan.AddSite("Oslo"), plan.AddSite("Recovery")); // leased
        plan.AddWanLink(oslo, recovery).WithBandwidth(200.Mbps());
        var vbr = oslo.AddBackupServer("vbr-oslo");
        var em = oslo.AddEnterpriseManager("em").Manages(vbr);
        vbr.AddProxy(on: recovery.AddServer("proxy-dr"));
        vbr.AddReplicationJob("dr").Protects(oslo.AddVirtualMachines("Oslo VMs", 20)).{|DPL2001:ToHost(recovery.AddHost("esx-dr"))|};
        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Disaster recovery");
        var (oslo, recovery) = (plan.AddSite("Oslo"), plan.AddSite("Recovery")); // leased
        var vbrRecovery = recovery.AddBackupServer("vbr-recovery");
        vbrRecovery.AddProxy(on: oslo.AddServer("proxy-oslo"));
        plan.AddWanLink(oslo, recovery).WithBandwidth(200.Mbps());
        var vbr = oslo.AddBackupServer("vbr-oslo");
        var em = oslo.AddEnterpriseManager("em").Manages(vbr);
        em.Manages(vbrRecovery);
        vbr.AddProxy(on: recovery.AddServer("proxy-dr"));
        vbrRecovery.AddReplicationJob("dr").Protects(oslo.AddVirtualMachines("Oslo VMs", 20)).ToHost(recovery.AddHost("esx-dr"));
        return plan.Run(args);
        """,
        "Add backup server 'vbr-recovery' at 'Recovery', and give it the job");

    [Fact]
    public Task Adds_a_server_on_a_site_that_is_assigned_with_others() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Disaster recovery");
        Site oslo;
        var sites = new Site[1];
        (sites[0], oslo) = (plan.AddSite("Recovery"), plan.AddSite("Oslo"));
        var vbr = oslo.AddBackupServer("vbr-oslo");
        vbr.AddProxy(on: sites[0].AddServer("proxy-dr"));
        vbr.AddReplicationJob("dr").Protects(oslo.AddVirtualMachines("Oslo VMs", 20)).{|DPL2001:ToHost(sites[0].AddHost("esx-dr"))|};
        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Disaster recovery");
        Site oslo;
        var sites = new Site[1];
        (sites[0], oslo) = (plan.AddSite("Recovery"), plan.AddSite("Oslo"));
        var vbrRecovery = sites[0].AddBackupServer("vbr-recovery");
        vbrRecovery.AddProxy(on: oslo.AddServer("proxy-oslo"));
        var vbr = oslo.AddBackupServer("vbr-oslo");
        vbr.AddProxy(on: sites[0].AddServer("proxy-dr"));
        vbrRecovery.AddReplicationJob("dr").Protects(oslo.AddVirtualMachines("Oslo VMs", 20)).ToHost(sites[0].AddHost("esx-dr"));
        return plan.Run(args);
        """);

    [Fact]
    public Task Offers_nothing_where_the_site_is_declared_with_others_in_a_loop() => Verify.VerifyNoCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Disaster recovery");
        foreach (var town in new[] { "Oslo", "Bergen" })
        {
            var (site, recovery) = (plan.AddSite(town), plan.AddSite($"{town} recovery"));
            var vbr = site.AddBackupServer($"vbr-{town}");
            vbr.AddProxy(on: recovery.AddServer("proxy-dr"));
            vbr.AddReplicationJob(town).Protects(site.AddVirtualMachines("VMs", 20)).{|DPL2001:ToHost(recovery.AddHost("esx-dr"))|};
        }

        return plan.Run(args);
        """);
}
