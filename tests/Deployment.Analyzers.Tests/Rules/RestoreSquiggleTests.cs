using Verify = Deployment.Analyzers.Tests.Verifiers.CSharpAnalyzerVerifier<Deployment.Analyzers.DeploymentPlanAnalyzer>;

namespace Deployment.Analyzers.Tests.Rules;

/// <summary>The rules of restores in the editor, besides that of self-service.</summary>
public class RestoreSquiggleTests
{
    [Theory]
    [InlineData("vbrHq.{|DPL3002:OffersRestore(vms, RestoreKind.GuestFiles)|};")]
    [InlineData("vbrHq.WithCores(8).{|DPL3002:OffersRestore(vms, RestoreKind.Exchange, RestoreKind.EntireVm)|};")]
    [InlineData("vbr.OffersRestore(vms, RestoreKind.GuestFiles);")]
    [InlineData("vbrHq.OffersRestore(vms, RestoreKind.EntireVm);")]
    [InlineData("local.WithMountServer(vbr); vbrHq.OffersRestore(vms, RestoreKind.GuestFiles);")]
    [InlineData("vbrHq.{|DPL3004:OffersRestore(vms.MustRestoreLocally(), RestoreKind.GuestFiles)|};")]
    [InlineData("vbrHq.{|DPL3004:OffersRestore(vms, RestoreKind.GuestFiles)|}; vms.MustRestoreLocally();")]
    [InlineData("vbr.OffersRestore(vms.MustRestoreLocally(), RestoreKind.GuestFiles);")]
    [InlineData("local.{|DPL3006:WithMountServer(vbrHq)|};")]
    [InlineData("local.{|DPL3006:WithMountServer(vbrHq)|}; vbrHq.OffersRestore(vms, RestoreKind.GuestFiles);")]
    [InlineData("local.WithMountServer(vbrHq); vbr.WithVersion(\"8.0.0.917\");")]
    [InlineData("local.WithMountServer(oslo.AddServer(\"mount\"));")]
    public Task With_a_backup_server_beside_the_repository(string statements) => Verify.VerifyRuleAsync(
        "DPL3",
        $$"""
        using Deployment.Plans;
        {{Plan}}
        var vbr = oslo.AddBackupServer("vbr-oslo");
        var local = vbr.AddRepository("Oslo local", on: vbr);
        vbr.AddBackupJob("Oslo nightly").Protects(vms).To(local);
        {{statements}}
        plan.Run(args);
        """);

    [Theory]
    [InlineData("vbrHq.{|DPL3003:AddRepository(\"Oslo local\", on: store)|}", "vbrHq.OffersRestore(vms, RestoreKind.GuestFiles);")]
    [InlineData("vbrHq.AddRepository(\"Oslo local\", on: store).WithMountServer(store)", "vbrHq.OffersRestore(vms, RestoreKind.GuestFiles);")]
    [InlineData("vbrHq.AddRepository(\"Oslo local\", on: store)", "oslo.AddBackupServer(\"vbr-oslo\").OffersRestore(vms, RestoreKind.GuestFiles);")]
    [InlineData("vbrHq.AddRepository(\"Oslo local\", on: store)", "")]
    public Task Without_one(string repository, string statements) => Verify.VerifyRuleAsync(
        "DPL3",
        $$"""
        using Deployment.Plans;
        {{Plan}}
        var store = oslo.AddServer("store");
        var local = {{repository}};
        vbrHq.AddBackupJob("Oslo nightly").Protects(vms).To(local);
        {{statements}}
        plan.Run(args);
        """);

    [Theory]
    [InlineData("vbrHq.{|DPL3005:AddRepository(\"copies\", on: oslo.AddServer(\"store\"))|}", "")]
    [InlineData("vbrHq.AddRepository(\"copies\", on: oslo.AddServer(\"store\"))", "oslo.AddBackupServer(\"vbr-oslo\");")]
    [InlineData("vbrHq.AddRepository(\"copies\", on: vbrHq)", "")]
    public Task CopiesCannotBeImported(string repository, string statements) => Verify.VerifyRuleAsync(
        "DPL3",
        $$"""
        using Deployment.Plans;
        {{Plan}}
        var nightly = vbrHq.AddBackupJob("HQ nightly").Protects(hq.AddVirtualMachines("HQ VMs", 3)).To(vbrHq.AddRepository("local", on: vbrHq));
        vbrHq.AddBackupCopyJob("HQ to Oslo").Copies(nightly).To({{repository}});
        {{statements}}
        plan.Run(args);
        """);

    private const string Plan = """
        var plan = DeploymentPlan.Create("Contoso");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, oslo).WithBandwidth(200.Mbps());
        var vbrHq = hq.AddBackupServer("vbr-hq");
        var vms = oslo.AddVirtualMachines("VMs", 3);
        """;
}
