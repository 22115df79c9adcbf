using Verify = Deployment.Analyzers.Tests.Verifiers.CSharpAnalyzerVerifier<Deployment.Analyzers.DeploymentPlanAnalyzer>;

namespace Deployment.Analyzers.Tests.Rules;

/// <summary>Each rule in the editor: its squiggle, and its exceptions without one. What the rules decide is tested with the plans themselves.</summary>
public class RuleSquiggleTests
{
    [Theory]
    [InlineData("vbr.{|DPL1001:Manages(vcenter)|};")]
    [InlineData("vbr.{|DPL1001:Manages(vcenter, vcenter.AddAccount(\"svc\"))|};")]
    [InlineData("vbr.Manages(vcenter, vcenter.AddAccount(\"svc\").LimitedTo(oslo));")]
    [InlineData("vbr.Manages(vcenter, vcenter.AddAccount(\"svc\").LimitedTo([oslo]));")]
    [InlineData("vbrHq.Manages(vcenter); vbrHq.AddBackupJob(\"oslo\").Protects(oslo.AddVirtualMachines(\"VMs\", 3));")]
    [InlineData("vbrHq.{|DPL1001:Manages(vcenter)|};")]
    [InlineData("vbr.Manages(vcenter, vcenter.AddAccount(\"svc\").LimitedTo(System.Array.ConvertAll({|DPL0002:args|}, arg => oslo)));")]
    public Task CentralVCenterOverWan(string statement) => Verify.VerifyRuleAsync(
        "DPL1001",
        $$"""
        using Deployment.Plans;
        {{Plan}}
        var vcenter = hq.AddVCenter("vcenter");
        hq.AddHost("esx-hq").ManagedBy(vcenter);
        oslo.AddHost("esx-oslo").ManagedBy(vcenter);
        {{statement}}
        plan.Run(args);
        """);

    [Theory]
    [InlineData("esx1.Uses(san); esx2.Uses(san); vbr.{|DPL1002:Manages(esx1)|}.Manages(esx2);")]
    [InlineData("esx1.Uses(san); esx2.Uses(san); vbr.{|DPL1002:Manages(esx1, esx2)|};")]
    [InlineData("var cluster = oslo.AddVCenter(\"vc\").AddCluster(\"c\"); esx1.MemberOf(cluster); vbr.{|DPL1002:Manages(esx1)|};")]
    [InlineData("esx1.Uses(san); esx2.Uses(oslo.AddDatastore(\"local\")); vbr.Manages(esx1, esx2);")]
    [InlineData("esx1.Uses(san); esx2.Uses(san); vbr.Manages(esx1); vbr.AddProxy(on: hq.AddServer(\"proxy\")); vbr.AddReplicationJob(\"dr\").Protects(hq.AddVirtualMachines(\"VMs\", 3)).ToHost(esx1);")]
    [InlineData("foreach (var host in new[] { esx1, esx2 }) { host.Uses(san); vbr.{|DPL1002:Manages(host)|}; }")]
    public Task IndividualHostsWithSharedStorage(string statements) => Verify.VerifyRuleAsync(
        "DPL1002",
        $$"""
        using Deployment.Plans;
        {{Plan}}
        var san = oslo.AddDatastore("san");
        var esx1 = oslo.AddHost("esx-1");
        var esx2 = oslo.AddHost("esx-2");
        {{statements}}
        plan.Run(args);
        """);

    [Theory]
    [InlineData("vbr.{|DPL1003:Manages(vcenter, vcenter.AddAccount(\"svc\").LimitedTo(hq))|};")]
    [InlineData("var account = vcenter.AddAccount(\"svc\").LimitedTo(hq, oslo); vbr.{|DPL1003:Manages(vcenter, account)|};")]
    [InlineData("vbr.Manages(vcenter, vcenter.AddAccount(\"svc\").LimitedTo(oslo));")]
    [InlineData("vbr.Manages(vcenter, vcenter.AddAccount(\"svc\").LimitedTo(hq, oslo)); vbr.AddBackupJob(\"hq\").Protects(hq.AddVirtualMachines(\"VMs\", 3));")]
    [InlineData("foreach (var town in new[] { \"Bergen\", \"Alta\" }) Add(town).{|DPL1003:Manages(vcenter, vcenter.AddAccount($\"svc-{town}\").LimitedTo(oslo))|};")]
    public Task AccountScopeMissesSite(string statements) => Verify.VerifyRuleAsync(
        "DPL1003",
        $$"""
        using Deployment.Plans;
        {{Plan}}
        var vcenter = hq.AddVCenter("vcenter");
        hq.AddHost("esx-hq").ManagedBy(vcenter);
        oslo.AddHost("esx-oslo").ManagedBy(vcenter);
        {{statements}}
        plan.Run(args);

        BackupServer Add(string town)
        {
            var site = plan.AddSite(town);
            plan.AddWanLink(hq, site).WithBandwidth(2.Mbps());
            return site.AddBackupServer($"vbr-{town}");
        }
        """);

    [Theory]
    [InlineData("vbr.Manages(vcenter).{|DPL1004:Manages(esx1)|};")]
    [InlineData("vbr.{|DPL1004:Manages(esx1)|}.Manages(esx2).Manages(vcenter);")]
    [InlineData("vbr.Manages(vcenter); vbrHq.Manages(esx1, esx2);")]
    [InlineData("vbr.Manages(vcenter).Manages(esx1); vbrHq.AddReplicationJob(\"dr\").ToHost(esx1);")]
    public Task HostRegisteredTwice(string statements) => Verify.VerifyRuleAsync(
        "DPL1004",
        $$"""
        using Deployment.Plans;
        {{Plan}}
        var vcenter = oslo.AddVCenter("vcenter");
        var esx1 = oslo.AddHost("esx-1").ManagedBy(vcenter);
        var esx2 = oslo.AddHost("esx-2").ManagedBy(vcenter);
        {{statements}}
        plan.Run(args);
        """);

    [Theory]
    [InlineData("", true)]
    [InlineData("second.Manages(esx);", false)]
    [InlineData("foreach (var name in {|DPL0002:args|}) second.Manages(oslo.AddHost(name));", false)]
    public Task BranchHostNotRegisteredLocally(string statements, bool isFound) => Verify.VerifyRuleAsync(
        "DPL1005",
        $$"""
        using Deployment.Plans;
        var plan = DeploymentPlan.Create("Contoso");
        var oslo = plan.AddSite("Oslo");
        var esx = oslo.AddHost("esx");
        var first = oslo.{{(isFound ? "{|DPL1005:AddBackupServer(\"vbr-1\")|}" : "AddBackupServer(\"vbr-1\")")}};
        var second = oslo.AddBackupServer("vbr-2");
        first.AddBackupJob("nightly").Protects(oslo.AddVirtualMachines("VMs", 3).RunOn(esx));
        {{statements}}
        plan.Run(args);
        """);

    [Theory]
    [InlineData("job.{|DPL2001:ToHost(dr.AddHost(\"esx\"))|};")]
    [InlineData("var vbrDr = dr.AddBackupServer(\"vbr-dr\"); vbrDr.AddProxy(on: proxyHq); vbrDr.AddReplicationJob(\"pulled\").Protects(vms).ToHost(dr.AddHost(\"esx\"));")]
    [InlineData("job.ToHost(dr.AddHost(\"esx\")).Protects(vbrHq.OnVirtualMachine());")]
    [InlineData("job.{|DPL2001:ToHost(dr.AddHost(\"esx\"))|}; vbrHq.OnPhysicalMachine();")]
    [InlineData("job.ToHost(hq.AddHost(\"esx\"));")]
    [InlineData("var hall = plan.AddSite(\"Hall 2\"); plan.AddLanLink(hq, hall); job.ToHost(hall.AddHost(\"esx\"));")]
    public Task NoBackupServerAtDrSite(string statements) => Verify.VerifyRuleAsync(
        "DPL2001",
        $$"""
        using Deployment.Plans;
        {{Plan}}
        var dr = plan.AddSite("DR");
        plan.AddWanLink(hq, dr).WithBandwidth(200.Mbps());
        vbrHq.AddProxy(on: dr.AddServer("proxy-dr"));
        var proxyHq = hq.AddServer("proxy-hq");
        var vms = hq.AddVirtualMachines("VMs", 3);
        var job = vbrHq.AddReplicationJob("dr").Protects(vms);
        {{statements}}
        plan.Run(args);
        """);

    [Theory]
    [InlineData("em.{|DPL3001:OffersSelfServiceRestore(vms, RestoreKind.GuestFiles)|};")]
    [InlineData("em.{|DPL3001:OffersSelfServiceRestore(vms, RestoreKind.EntireVm, RestoreKind.Exchange)|};")]
    [InlineData("em.OffersSelfServiceRestore(vms, RestoreKind.EntireVm, RestoreKind.Failover, RestoreKind.InstantRecovery);")]
    [InlineData("local.WithMountServer(vbr); em.OffersSelfServiceRestore(vms, RestoreKind.GuestFiles);")]
    [InlineData("local.WithMountServer(vbr); vbrHq.WithVersion(\"8.0.0.917\"); em.{|DPL3001:OffersSelfServiceRestore(vms, RestoreKind.GuestFiles)|};")]
    [InlineData("var kinds = new[] { RestoreKind.GuestFiles }; em.{|DPL3001:OffersSelfServiceRestore(vms, kinds)|};")]
    public Task SelfServiceRestoreAcrossWan(string statements) => Verify.VerifyRuleAsync(
        "DPL3001",
        $$"""
        using Deployment.Plans;
        {{Plan}}
        var em = hq.AddEnterpriseManager("em").Manages(vbrHq, vbr);
        var vms = oslo.AddVirtualMachines("VMs", 3);
        var local = vbrHq.AddRepository("Oslo local", on: vbr);
        vbrHq.AddBackupJob("Oslo nightly").Protects(vms).To(local);
        {{statements}}
        plan.Run(args);
        """);

    [Theory]
    [InlineData("vbrHq.WithVersion(\"12.3.2.4165\"); vbr.WithVersion({|DPL4001:\"12.3.2.3617\"|}); em.Manages(vbrHq, vbr);")]
    [InlineData("vbrHq.WithVersion(\"9.5.0.1038\"); vbr.WithVersion({|DPL4001:\"9.5.0.823\"|}); em.Manages(vbrHq); vbr.AddProxy(on: vbrHq); em2.Manages(vbr);")]
    [InlineData("vbrHq.WithVersion(\"12.3.2.4165\"); vbr.WithVersion(\"12.3.2.3617\"); em.Manages(vbrHq); em2.Manages(vbr);")]
    [InlineData("vbrHq.WithVersion(\"12.3.2.4165\"); em.Manages(vbrHq, vbr);")]
    [InlineData("vbrHq.WithVersion(Old); vbr.WithVersion(New); em.Manages(vbrHq, vbr);")]
    [InlineData("vbrHq.WithVersion(Product.Version(3617)); vbr.WithVersion(Product.Version(4165)); em.Manages(vbrHq, vbr);")]
    public Task MismatchedVersions(string statements) => Verify.VerifyRuleAsync(
        "DPL4001",
        $$"""
        using Deployment.Plans;
        const string Old = {{(statements.Contains("Old", StringComparison.Ordinal) ? "{|DPL4001:\"12.3.2.3617\"|}" : "\"\"")}};
        const string New = "12.3.2.4165";
        {{Plan}}
        var em = hq.AddEnterpriseManager("em");
        var em2 = oslo.AddEnterpriseManager("em-2");
        {{statements}}
        plan.Run(args);

        static class Product
        {
            public static string Version(int build) => {{(statements.Contains("Product", StringComparison.Ordinal) ? "{|DPL4001:$\"12.3.2.{build}\"|}" : "\"\"")}};
        }
        """);

    private const string Plan = """
        var plan = DeploymentPlan.Create("Contoso");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, oslo).WithBandwidth(2.Mbps());
        var vbrHq = hq.AddBackupServer("vbr-hq");
        var vbr = oslo.AddBackupServer("vbr-oslo");
        """;
}
