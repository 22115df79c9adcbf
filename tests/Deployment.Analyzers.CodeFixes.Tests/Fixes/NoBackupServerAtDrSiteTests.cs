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
        plan.AddWanLink(oslo, recovery).WithBandwidth(200.Mbps());
        var vbr = oslo.AddBackupServer("vbr-oslo").WithVersion(Version);
        var em = oslo.AddEnterpriseManager("em").Manages(vbr);
        var machines = oslo.AddVirtualMachines("Oslo VMs", 20);
        vbr.AddProxy(on: recovery.AddServer("proxy-dr"));
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
        vbrRecovery.AddProxy(on: oslo.AddServer("proxy-oslo"));
        plan.AddWanLink(oslo, recovery).WithBandwidth(200.Mbps());
        var vbr = oslo.AddBackupServer("vbr-oslo").WithVersion(Version);
        var em = oslo.AddEnterpriseManager("em").Manages(vbr);
        em.Manages(vbrRecovery);
        var machines = oslo.AddVirtualMachines("Oslo VMs", 20);
        vbr.AddProxy(on: recovery.AddServer("proxy-dr"));
        vbrRecovery.AddReplicationJob("dr").Protects(machines).ToHost(recovery.AddHost("esx-dr"));
        return plan.Run(args);
        """,
        "Add backup server 'vbr-recovery' at 'Recovery', and give it the job");

    [Fact]
    public Task Writes_the_version_anew_where_a_variable_of_that_name_holds_more() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var version = "build 12.3.2.4165";
        var plan = DeploymentPlan.Create("Disaster recovery");
        var oslo = plan.AddSite("Oslo");
        var recovery = plan.AddSite("Recovery");
        plan.AddWanLink(oslo, recovery).WithBandwidth(200.Mbps());
        Add(version.Substring(6));
        return plan.Run(args);

        void Add(string version)
        {
            var vbr = oslo.AddBackupServer("vbr-oslo").WithVersion(version);
            vbr.AddReplicationJob("dr").Protects(oslo.AddVirtualMachines("Oslo VMs", 20)).{|DPL2001:ToHost(recovery.AddHost("esx-dr"))|};
        }
        """,
        """
        using Deployment.Plans;

        var version = "build 12.3.2.4165";
        var plan = DeploymentPlan.Create("Disaster recovery");
        var oslo = plan.AddSite("Oslo");
        var recovery = plan.AddSite("Recovery");
        var vbrRecovery = recovery.AddBackupServer("vbr-recovery").WithVersion("12.3.2.4165");
        vbrRecovery.AddProxy(on: oslo.AddServer("proxy-oslo"));
        plan.AddWanLink(oslo, recovery).WithBandwidth(200.Mbps());
        Add(version.Substring(6));
        return plan.Run(args);

        void Add(string version)
        {
            var vbr = oslo.AddBackupServer("vbr-oslo").WithVersion(version);
            vbrRecovery.AddReplicationJob("dr").Protects(oslo.AddVirtualMachines("Oslo VMs", 20)).ToHost(recovery.AddHost("esx-dr"));
        }
        """,
        "Add backup server 'vbr-recovery' at 'Recovery', and give it the job");

    [Theory]
    [InlineData(0, "Add backup server 'vbr-Recovery' at 'Recovery', and give it the job")]
    public Task Adds_a_server_in_a_helper(int index, string title) => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        return Create().Run(args);

        static DeploymentPlan Create()
        {
            var plan = DeploymentPlan.Create("Disaster recovery");
            var oslo = plan.AddSite("Oslo");
            var dr = plan.AddSite("Recovery");
            plan.AddWanLink(oslo, dr).WithBandwidth(200.Mbps());
            oslo.AddBackupServer("vbr-Oslo").WithVersion("12.3.2.4165") // four sockets
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
            var vbrRecovery = dr.AddBackupServer("vbr-Recovery").WithVersion("12.3.2.4165");
            vbrRecovery.AddProxy(on: oslo.AddServer("proxy-oslo"));
            plan.AddWanLink(oslo, dr).WithBandwidth(200.Mbps());
            oslo.AddBackupServer("vbr-Oslo").WithVersion("12.3.2.4165"); // four sockets
            vbrRecovery.AddReplicationJob("dr")
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
        plan.AddWanLink(oslo, recovery).WithBandwidth(200.Mbps());
        var vbr = oslo.AddBackupServer("vbr-oslo").OnVirtualMachine();
        vbr.AddProxy(on: recovery.AddServer("proxy-dr"));
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
        plan.AddWanLink(oslo, recovery).WithBandwidth(200.Mbps());
        var vbr = oslo.AddBackupServer("vbr-oslo").OnVirtualMachine();
        vbr.AddProxy(on: recovery.AddServer("proxy-dr"));
        vbr.AddReplicationJob("dr")
            .Protects(oslo.AddVirtualMachines("Oslo VMs", 20)) // all of them
            .Protects(vbr)
            .ToHost(recovery.AddHost("esx-dr"))
            .Every(24.Hours());
        return plan.Run(args);
        """,
        "Replicate 'vbr-oslo' to 'Recovery' as well",
        index: 1);

    [Fact]
    public Task Adds_a_server_in_each_turn_of_a_loop() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Disaster recovery");
        var oslo = plan.AddSite("Oslo");
        var vbr = oslo.AddBackupServer("vbr-oslo");
        var em = oslo.AddEnterpriseManager("em").Manages(vbr);
        var machines = oslo.AddVirtualMachines("Oslo VMs", 20);
        foreach (var town in new[] { "Bergen", "Turku" })
        {
            var recovery = plan.AddSite(town);
            plan.AddWanLink(oslo, recovery).WithBandwidth(200.Mbps());
            vbr.AddProxy(on: recovery.AddServer("proxy"));
            vbr.AddReplicationJob($"to {town}").Protects(machines).{|DPL2001:ToHost(recovery.AddHost($"esx-{town}"))|};
        }

        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Disaster recovery");
        var oslo = plan.AddSite("Oslo");
        var vbr = oslo.AddBackupServer("vbr-oslo");
        var em = oslo.AddEnterpriseManager("em").Manages(vbr);
        var machines = oslo.AddVirtualMachines("Oslo VMs", 20);
        foreach (var town in new[] { "Bergen", "Turku" })
        {
            var recovery = plan.AddSite(town);
            var vbrRecovery = recovery.AddBackupServer($"vbr-{recovery.Name}");
            vbrRecovery.AddProxy(on: oslo.AddServer($"proxy-{vbrRecovery.Name}"));
            em.Manages(vbrRecovery);
            plan.AddWanLink(oslo, recovery).WithBandwidth(200.Mbps());
            vbr.AddProxy(on: recovery.AddServer("proxy"));
            vbrRecovery.AddReplicationJob($"to {town}").Protects(machines).ToHost(recovery.AddHost($"esx-{town}"));
        }

        return plan.Run(args);
        """,
        "Add a backup server at each of these sites, and give it the jobs");

    [Fact]
    public Task Refers_to_elements_by_the_fields_of_a_class() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        return new Contoso().Plan.Run(args);

        class Contoso
        {
            private readonly EnterpriseManager _em;

            public Contoso()
            {
                var oslo = Plan.AddSite("Oslo");
                var vbr = oslo.AddBackupServer("vbr-oslo");
                _em = oslo.AddEnterpriseManager("em").Manages(vbr);
                AddRecovery(oslo, vbr);
            }

            public DeploymentPlan Plan { get; } = DeploymentPlan.Create("Disaster recovery");

            private void AddRecovery(Site oslo, BackupServer vbr)
            {
                var recovery = Plan.AddSite("Recovery");
                Plan.AddWanLink(oslo, recovery).WithBandwidth(200.Mbps());
                vbr.AddProxy(on: recovery.AddServer("proxy-dr"));
                vbr.AddReplicationJob("dr").Protects(oslo.AddVirtualMachines("Oslo VMs", 20)).{|DPL2001:ToHost(recovery.AddHost("esx-dr"))|};
            }
        }
        """,
        """
        using Deployment.Plans;

        return new Contoso().Plan.Run(args);

        class Contoso
        {
            private readonly EnterpriseManager _em;

            public Contoso()
            {
                var oslo = Plan.AddSite("Oslo");
                var vbr = oslo.AddBackupServer("vbr-oslo");
                _em = oslo.AddEnterpriseManager("em").Manages(vbr);
                AddRecovery(oslo, vbr);
            }

            public DeploymentPlan Plan { get; } = DeploymentPlan.Create("Disaster recovery");

            private void AddRecovery(Site oslo, BackupServer vbr)
            {
                var recovery = Plan.AddSite("Recovery");
                var vbrRecovery = recovery.AddBackupServer("vbr-recovery");
                vbrRecovery.AddProxy(on: oslo.AddServer("proxy-oslo"));
                _em.Manages(vbrRecovery);
                Plan.AddWanLink(oslo, recovery).WithBandwidth(200.Mbps());
                vbr.AddProxy(on: recovery.AddServer("proxy-dr"));
                vbrRecovery.AddReplicationJob("dr").Protects(oslo.AddVirtualMachines("Oslo VMs", 20)).ToHost(recovery.AddHost("esx-dr"));
            }
        }
        """);

    [Fact]
    public Task Gives_it_all_jobs_that_end_there_and_only_those_that_are_lost_with_their_owner() => Verify.VerifyCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Disaster recovery");
        var oslo = plan.AddSite("Oslo");
        var third = plan.AddSite("Third");
        var recovery = plan.AddSite("Recovery");
        var esx = recovery.AddHost("esx-dr");
        var (vbr, vbrThird) = (oslo.AddBackupServer("vbr-oslo"), third.AddBackupServer("vbr-third"));
        vbr.AddProxy(on: recovery.AddServer("proxy-dr"));
        vbrThird.AddProxy(on: recovery.AddServer("proxy-dr-3"));
        vbrThird.AddProxy(on: oslo.AddServer("proxy-oslo-3"));
        vbr.AddReplicationJob("mail").Protects(oslo.AddVirtualMachines("Mail", 2)).{|DPL2001:ToHost(esx)|};
        vbr.AddReplicationJob("files").Protects(oslo.AddVirtualMachines("Files", 5)).{|DPL2001:ToHost(esx)|};
        vbrThird.AddReplicationJob("web").Protects(oslo.AddVirtualMachines("Web", 5)).{|DPL2001:ToHost(esx)|};
        return plan.Run(args);
        """,
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Disaster recovery");
        var oslo = plan.AddSite("Oslo");
        var third = plan.AddSite("Third");
        var recovery = plan.AddSite("Recovery");
        var vbrRecovery = recovery.AddBackupServer("vbr-recovery");
        vbrRecovery.AddProxy(on: oslo.AddServer("proxy-oslo"));
        var esx = recovery.AddHost("esx-dr");
        var (vbr, vbrThird) = (oslo.AddBackupServer("vbr-oslo"), third.AddBackupServer("vbr-third"));
        vbr.AddProxy(on: recovery.AddServer("proxy-dr"));
        vbrThird.AddProxy(on: recovery.AddServer("proxy-dr-3"));
        vbrThird.AddProxy(on: oslo.AddServer("proxy-oslo-3"));
        vbrRecovery.AddReplicationJob("mail").Protects(oslo.AddVirtualMachines("Mail", 2)).ToHost(esx);
        vbrRecovery.AddReplicationJob("files").Protects(oslo.AddVirtualMachines("Files", 5)).ToHost(esx);
        vbrThird.AddReplicationJob("web").Protects(oslo.AddVirtualMachines("Web", 5)).ToHost(esx);
        return plan.Run(args);
        """,
        "Add backup server 'vbr-recovery' at 'Recovery', and give it the jobs");

    [Fact]
    public Task Offers_nothing_where_the_job_is_made_before_its_site() => Verify.VerifyNoCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Disaster recovery");
        var oslo = plan.AddSite("Oslo");
        var vbr = oslo.AddBackupServer("vbr-oslo");
        var job = vbr.AddReplicationJob("dr").Protects(oslo.AddVirtualMachines("Mail", 2));
        var recovery = plan.AddSite("Recovery");
        vbr.AddProxy(on: recovery.AddServer("proxy-dr"));
        job.{|DPL2001:ToHost(recovery.AddHost("esx-dr"))|};
        return plan.Run(args);
        """);
}
