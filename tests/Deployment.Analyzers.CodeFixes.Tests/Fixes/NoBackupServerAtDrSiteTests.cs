using Verify = Deployment.Analyzers.CodeFixes.Tests.Verifiers.CSharpCodeFixVerifier<
    Deployment.Analyzers.DeploymentPlanAnalyzer,
    Deployment.Analyzers.CodeFixes.Fixes.DisasterRecovery.NoBackupServerAtDrSiteCodeFixProvider>;

namespace Deployment.Analyzers.CodeFixes.Tests.Fixes;

public class NoBackupServerAtDrSiteTests
{
    [Fact]
    public Task Adds_a_server_with_the_owners_version_and_hands_it_to_the_same_Enterprise_Manager() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        const string Version = "12.3.2.4165";
        var plan = DeploymentPlan.Create("Disaster recovery");
        var oslo = plan.AddSite("Oslo");
        var recovery = plan.AddSite("Recovery"); // leased
        plan.AddWanLink(oslo, recovery);
        var vbr = oslo.AddBackupServer("vbr-oslo").WithVersion(Version);
        var em = oslo.AddEnterpriseManager("em").Manages(vbr);
        var machines = oslo.AddVirtualMachines("Oslo VMs", 20);
        vbr.AddReplicationJob("dr").Protects(machines).{|DPL2001:ToHost(recovery.AddHost("esx-dr"))|};
        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        const string Version = "12.3.2.4165";
        var plan = DeploymentPlan.Create("Disaster recovery");
        var oslo = plan.AddSite("Oslo");
        var recovery = plan.AddSite("Recovery"); // leased
        var vbrRecovery = recovery.AddBackupServer("vbr-recovery").WithVersion(Version);
        plan.AddWanLink(oslo, recovery);
        var vbr = oslo.AddBackupServer("vbr-oslo").WithVersion(Version);
        var em = oslo.AddEnterpriseManager("em").Manages(vbr);
        em.Manages(vbrRecovery);
        var machines = oslo.AddVirtualMachines("Oslo VMs", 20);
        vbr.AddReplicationJob("dr").Protects(machines).ToHost(recovery.AddHost("esx-dr"));
        return plan.Run(args);
        """,
        "Add backup server 'vbr-recovery' at 'Recovery'");

    [Theory]
    [InlineData(0, "Add backup server 'vbr-Recovery' at 'Recovery'")]
    public Task Adds_a_server_in_a_helper(int index, string title) => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        return Create().Run(args);

        static DeploymentPlan Create()
        {
            var plan = DeploymentPlan.Create("Disaster recovery");
            var oslo = plan.AddSite("Oslo");
            var dr = plan.AddSite("Recovery");
            plan.AddWanLink(oslo, dr);
            oslo.AddBackupServer("vbr-Oslo").WithVersion("12.3.2.4165")
                .AddReplicationJob("dr")
                .Protects(oslo.AddVirtualMachines("Oslo VMs", 20))
                .{|DPL2001:ToHost(dr.AddHost("esx-dr"))|};
            return plan;
        }
        """,
        """
        using Deployment.Plans;

        return Create().Run(args);

        static DeploymentPlan Create()
        {
            var plan = DeploymentPlan.Create("Disaster recovery");
            var oslo = plan.AddSite("Oslo");
            var dr = plan.AddSite("Recovery");
            dr.AddBackupServer("vbr-Recovery").WithVersion("12.3.2.4165");
            plan.AddWanLink(oslo, dr);
            oslo.AddBackupServer("vbr-Oslo").WithVersion("12.3.2.4165")
                .AddReplicationJob("dr")
                .Protects(oslo.AddVirtualMachines("Oslo VMs", 20))
                .ToHost(dr.AddHost("esx-dr"));
            return plan;
        }
        """,
        title,
        index);

    [Fact]
    public Task Replicates_a_virtual_owner_there_as_well() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Disaster recovery");
        var oslo = plan.AddSite("Oslo");
        var recovery = plan.AddSite("Recovery");
        plan.AddWanLink(oslo, recovery);
        var vbr = oslo.AddBackupServer("vbr-oslo").OnVirtualMachine();
        vbr.AddReplicationJob("dr")
            .Protects(oslo.AddVirtualMachines("Oslo VMs", 20)) // all of them
            .{|DPL2001:ToHost(recovery.AddHost("esx-dr"))|}
            .Every(24.Hours());
        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Disaster recovery");
        var oslo = plan.AddSite("Oslo");
        var recovery = plan.AddSite("Recovery");
        plan.AddWanLink(oslo, recovery);
        var vbr = oslo.AddBackupServer("vbr-oslo").OnVirtualMachine();
        vbr.AddReplicationJob("dr")
            .Protects(oslo.AddVirtualMachines("Oslo VMs", 20)) // all of them
            .Protects(vbr)
            .ToHost(recovery.AddHost("esx-dr"))
            .Every(24.Hours());
        return plan.Run(args);
        """,
        "Replicate 'vbr-oslo' to 'Recovery' as well",
        index: 1);
}
