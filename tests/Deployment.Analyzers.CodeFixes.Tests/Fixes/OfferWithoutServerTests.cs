using Verify = Deployment.Analyzers.CodeFixes.Tests.Verifiers.CSharpCodeFixVerifier<
    Deployment.Analyzers.DeploymentPlanAnalyzer,
    Deployment.Analyzers.CodeFixes.Fixes.Consistency.ServerMissingFromEnterpriseManagerCodeFixProvider>;

namespace Deployment.Analyzers.CodeFixes.Tests.Fixes;

/// <summary>DPL4003 where an Enterprise Manager offers restores of backups whose server another one manages.</summary>
public class OfferWithoutServerTests
{
    [Theory]
    [InlineData("em.{|DPL4003:OffersSelfServiceRestore(vms, RestoreKind.GuestFiles)|};", "em.Manages(vbr).OffersSelfServiceRestore(vms, RestoreKind.GuestFiles);")]
    [InlineData(
        """
        em
            .WithCores(4)
            .{|DPL4003:OffersSelfServiceRestore(vms, RestoreKind.GuestFiles)|} // for all
            .OnVirtualMachine();
        """,
        """
        em
            .WithCores(4)
            .Manages(vbr)
            .OffersSelfServiceRestore(vms, RestoreKind.GuestFiles) // for all
            .OnVirtualMachine();
        """)]
    public Task Adds_the_server_to_the_Enterprise_Manager_that_offers_its_backups(string offer, string mended) =>
        Verify.VerifyCodeFixAsync(TwoPortals(offer), TwoPortals(mended), "Add 'vbr-oslo' to Enterprise Manager 'em'");

    [Fact]
    public Task Offers_nothing_where_the_server_of_the_backups_has_no_name() => Verify.VerifyNoCodeFixAsync(
        """
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Portal");
        var hq = plan.AddSite("HQ");
        var em = hq.AddEnterpriseManager("em").Manages(hq.AddBackupServer("vbr-hq"));
        var other = hq.AddEnterpriseManager("em-2").Manages(hq.AddBackupServer("vbr-2"));
        var vms = hq.AddVirtualMachines("VMs", 20);
        var store = hq.AddServer("store");
        other.BackupServers[0].AddBackupJob("Nightly").Protects(vms).To(other.BackupServers[0].AddRepository("Local", on: store));
        em.{|DPL4003:OffersSelfServiceRestore(vms, RestoreKind.GuestFiles)|};
        return plan.Run(args);
        """);

    [Fact]
    public Task Offers_nothing_where_the_builds_of_its_servers_would_clash() => Verify.VerifyNoCodeFixAsync(
        TwoPortals("vbrHq.WithVersion(\"12.1.2.172\"); vbr.WithVersion(\"12.3.2.4165\"); em.{|DPL4003:OffersSelfServiceRestore(vms, RestoreKind.GuestFiles)|};"));

    private static string TwoPortals(string statements) => $$"""
        using Deployment.Plans;

        var plan = DeploymentPlan.Create("Portal");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, oslo).WithBandwidth(10.Mbps());
        var vbrHq = hq.AddBackupServer("vbr-hq");
        var vbr = oslo.AddBackupServer("vbr-oslo");
        var em = hq.AddEnterpriseManager("em").Manages(vbrHq);
        oslo.AddEnterpriseManager("em-oslo").Manages(vbr);
        var vms = oslo.AddVirtualMachines("Oslo VMs", 20);
        vbr.AddBackupJob("Oslo nightly").Protects(vms).To(vbr.AddRepository("Oslo local", on: vbr));
        {{statements}}
        return plan.Run(args);
        """;
}
