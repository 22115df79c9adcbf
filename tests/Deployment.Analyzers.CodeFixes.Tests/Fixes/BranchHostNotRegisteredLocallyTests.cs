using Verify = Deployment.Analyzers.CodeFixes.Tests.Verifiers.CSharpCodeFixVerifier<
    Deployment.Analyzers.DeploymentPlanAnalyzer,
    Deployment.Analyzers.CodeFixes.Fixes.Discovery.BranchHostNotRegisteredLocallyCodeFixProvider>;

namespace Deployment.Analyzers.CodeFixes.Tests.Fixes;

public class BranchHostNotRegisteredLocallyTests
{
    private const string Sites = """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Branches");
        var hq = plan.AddSite("HQ");
        var vbrHq = hq.AddBackupServer("vbr-hq");
        var vCenter = hq.AddVCenter("vcenter");
        var bergen = plan.AddSite("Bergen");
        plan.AddWanLink(hq, bergen).WithBandwidth(4.Mbps());
        """;

    [Fact]
    public Task Registers_the_hosts_behind_the_server() => Verify.VerifyCodeFixAsync(
        Sites + """

        var esx1 = bergen.AddHost("esx-1");
        var esx2 = bergen.AddHost("esx-2");
        var vbr = bergen.{|DPL1005:AddBackupServer("vbr-bergen")|}.WithCores(8); // enough
        var vms = bergen.AddVirtualMachines("VMs", count: 5).RunOn(esx1, esx2);
        vbr.AddBackupJob("nightly").Protects(vms);
        return plan.Run(args);
        """,
        Sites + """

        var esx1 = bergen.AddHost("esx-1");
        var esx2 = bergen.AddHost("esx-2");
        var vbr = bergen.AddBackupServer("vbr-bergen").WithCores(8); // enough
        vbr.Manages(esx1, esx2);
        var vms = bergen.AddVirtualMachines("VMs", count: 5).RunOn(esx1, esx2);
        vbr.AddBackupJob("nightly").Protects(vms);
        return plan.Run(args);
        """,
        "Register 2 hosts with 'vbr-bergen'");

    [Fact]
    public Task Registers_them_behind_the_VMs_where_they_are_declared_later() => Verify.VerifyCodeFixAsync(
        Sites + """

        var vbr = bergen.{|DPL1005:AddBackupServer("vbr-bergen")|};
        var esx = bergen.AddHost("esx-1");
        var vms = bergen.AddVirtualMachines("VMs", count: 5)
            .RunOn(esx);
        vbr.AddBackupJob("nightly").Protects(vms);
        return plan.Run(args);
        """,
        Sites + """

        var vbr = bergen.AddBackupServer("vbr-bergen");
        var esx = bergen.AddHost("esx-1");
        var vms = bergen.AddVirtualMachines("VMs", count: 5)
            .RunOn(esx);
        vbr.Manages(esx);
        vbr.AddBackupJob("nightly").Protects(vms);
        return plan.Run(args);
        """,
        "Register 'esx-1' with 'vbr-bergen'");

    [Fact]
    public Task Registers_all_hosts_of_each_branch_of_a_loop() => Verify.VerifyCodeFixAsync(
        Sites + """

        foreach (var town in new[] { "Oslo", "Moss" })
        {
            var site = plan.AddSite(town);
            plan.AddWanLink(hq, site).WithBandwidth(4.Mbps());
            var vbr = site.{|DPL1005:AddBackupServer($"vbr-{town}")|};
            for (var i = 1; i <= 3; i++)
                site.AddHost($"esx-{town}-{i}");
            var vms = site.AddVirtualMachines($"{town} VMs", count: 5).RunOn([.. site.Hosts]);
            vbr.AddBackupJob($"{town} nightly").Protects(vms);
        }

        return plan.Run(args);
        """,
        Sites + """

        foreach (var town in new[] { "Oslo", "Moss" })
        {
            var site = plan.AddSite(town);
            plan.AddWanLink(hq, site).WithBandwidth(4.Mbps());
            var vbr = site.AddBackupServer($"vbr-{town}");
            for (var i = 1; i <= 3; i++)
                site.AddHost($"esx-{town}-{i}");
            var vms = site.AddVirtualMachines($"{town} VMs", count: 5).RunOn([.. site.Hosts]);
            vbr.Manages([.. site.Hosts]);
            vbr.AddBackupJob($"{town} nightly").Protects(vms);
        }

        return plan.Run(args);
        """,
        "Register 6 hosts with the backup servers beside them");

    [Fact]
    public Task Registers_the_vCenter_of_hosts_that_share_storage() => Verify.VerifyCodeFixAsync(
        Sites + """

        var esx = bergen.AddHost("esx-1").MemberOf(vCenter.AddCluster("bergen"));
        var vbr = bergen.{|DPL1005:AddBackupServer("vbr-bergen")|};
        vbr.AddBackupJob("nightly").Protects(bergen.AddVirtualMachines("VMs", count: 5).RunOn(esx));
        return plan.Run(args);
        """,
        Sites + """

        var esx = bergen.AddHost("esx-1").MemberOf(vCenter.AddCluster("bergen"));
        var vbr = bergen.AddBackupServer("vbr-bergen");
        vbr.Manages(vCenter, vCenter.AddAccount("svc-bergen").LimitedTo(bergen));
        vbr.AddBackupJob("nightly").Protects(bergen.AddVirtualMachines("VMs", count: 5).RunOn(esx));
        return plan.Run(args);
        """,
        "Register vCenter 'vcenter' with 'vbr-bergen'");

    [Fact]
    public Task Offers_nothing_where_server_and_hosts_have_no_names_in_one_place() => Verify.VerifyNoCodeFixAsync(
        Sites + """

        bergen.{|DPL1005:AddBackupServer("vbr-bergen")|};
        vbrHq.AddBackupJob("nightly").Protects(bergen.AddVirtualMachines("VMs", count: 5).RunOn(bergen.AddHost("esx-1")));
        return plan.Run(args);
        """);
}
