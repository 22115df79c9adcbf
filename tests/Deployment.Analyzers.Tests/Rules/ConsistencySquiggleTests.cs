using Deployment.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Verify = Deployment.Analyzers.Tests.Verifiers.CSharpAnalyzerVerifier<Deployment.Analyzers.DeploymentPlanAnalyzer>;

namespace Deployment.Analyzers.Tests.Rules;

/// <summary>The rules on versions and ownership in the editor: the squiggle of each, and its exceptions without one.</summary>
public class ConsistencySquiggleTests
{
    private const string TwoPortals = """
        var vbrHq = hq.AddBackupServer("vbr-hq");
        var vbr = oslo.AddBackupServer("vbr-oslo");
        var em = hq.AddEnterpriseManager("em").Manages(vbrHq);
        var portal = oslo.AddEnterpriseManager("em-oslo").Manages(vbr);
        var vms = oslo.AddVirtualMachines("Oslo VMs", 20);
        var nightly = vbr.AddBackupJob("Oslo nightly").Protects(vms).To(vbr.AddRepository("Oslo local", on: vbr));
        vbr.AddBackupCopyJob("Oslo to HQ").Copies(nightly).To(vbrHq.AddRepository("HQ copies", on: vbrHq)).Via(vbr.AddWanAccelerator(on: vbr), vbrHq.AddWanAccelerator(on: vbrHq));

        """;

    [Theory]
    [InlineData("hq.AddEnterpriseManager(\"em\").WithVersion({|DPL4002:\"12.1.2.172\"|}).Manages(vbrHq, vbr);")]
    [InlineData("hq.AddEnterpriseManager(\"em\").WithVersion(\"12.3.2.4165\").Manages(vbrHq, vbr);")]
    [InlineData("hq.AddEnterpriseManager(\"em\").Manages(vbrHq, vbr);")]
    [InlineData("hq.AddEnterpriseManager(\"em\").WithVersion({|DPL0002:args|}[0]).Manages(vbrHq, vbr);")]
    public Task EnterpriseManagerOlderThanServer(string statement) => VerifyAsync(
        "var vbrHq = hq.AddBackupServer(\"vbr-hq\").WithVersion(\"12.3.2.4165\"); var vbr = oslo.AddBackupServer(\"vbr-oslo\").WithVersion(\"12.3.2.4165\");" + statement);

    [Theory]
    [InlineData("var em = hq.AddEnterpriseManager(\"em\"); em.Manages(hq.AddBackupServer(\"vbr-hq\")); oslo.{|DPL4003:AddBackupServer(\"vbr-oslo\")|};")]
    [InlineData("var em = hq.AddEnterpriseManager(\"em\"); em.Manages(hq.AddBackupServer(\"vbr-hq\"), oslo.AddBackupServer(\"vbr-oslo\"));")]
    [InlineData("hq.AddBackupServer(\"vbr-hq\"); oslo.AddBackupServer(\"vbr-oslo\");")]
    [InlineData("var em = hq.AddEnterpriseManager(\"em\"); var vbr = hq.AddBackupServer(\"vbr-hq\"); oslo.AddBackupServer(\"vbr-oslo\"); foreach (var name in {|DPL0002:args|}) em.Manages(vbr);")]
    [InlineData(TwoPortals + "em.{|DPL4003:OffersSelfServiceRestore(vms, RestoreKind.EntireVm)|};")]
    [InlineData(TwoPortals + "em.Manages(vbr).OffersSelfServiceRestore(vms, RestoreKind.EntireVm);")]
    [InlineData(TwoPortals + "portal.OffersSelfServiceRestore(vms, RestoreKind.EntireVm);")]
    [InlineData(TwoPortals + "em.OffersSelfServiceRestore(vms, RestoreKind.EntireVm); foreach (var name in {|DPL0002:args|}) em.Manages(vbr);")]
    public Task ServerMissingFromEnterpriseManager(string statements) => VerifyAsync(statements);

    [Theory]
    [InlineData("vbr.{|DPL4004:AddWanAccelerator(on: vbr)|}; vbrHq.AddWanAccelerator(on: vbr);")]
    [InlineData("vbr.{|DPL4004:AddRepository(\"Local\", on: vbr)|}; vbrHq.AddRepository(\"local\", on: vbr);")]
    [InlineData("vbr.AddRepository(\"Local\", on: vbr); vbrHq.AddRepository(\"Copies\", on: vbr);")]
    [InlineData("foreach (var server in new[] { vbr, vbrHq }) server.AddRepository(args[0], on: vbr);")]
    public Task ComponentOwnedTwice(string statements) => VerifyAsync(
        "var vbrHq = hq.AddBackupServer(\"vbr-hq\"); var vbr = oslo.AddBackupServer(\"vbr-oslo\");" + statements);

    [Theory]
    [InlineData("12.3.2.4165", "vbrHq.{|DPL4005:AddProxy(on: vbr)|}; vbrHq.AddRepository(\"Local\", on: vbr);")]
    [InlineData("10.0.0.4461", "vbrHq.{|DPL4005:AddProxy(on: vbr)|};")]
    [InlineData("9.5.4.2866", "vbrHq.AddProxy(on: vbr);")]
    [InlineData("12.3.2.4165", "vbrHq.AddProxy(on: oslo.AddServer(\"store\")); vbr.AddProxy(on: vbr);")]
    public Task BackupServerAsManagedServer(string version, string statements) => VerifyAsync(
        $"var vbrHq = hq.AddBackupServer(\"vbr-hq\").WithVersion(\"{version}\"); var vbr = oslo.AddBackupServer(\"vbr-oslo\").WithVersion(\"{version}\");" + statements);

    [Theory]
    [InlineData("vbr.AddWanAccelerator(on: machine);", "DPL4004")]
    [InlineData("vbrHq.AddProxy(on: vbr);", "DPL4005")]
    public async Task What_product_13_rules_out_is_an_error(string statement, string id)
    {
        var diagnostic = Assert.Single(await PlanCompilation.Create(Program(
            "var vbrHq = hq.AddBackupServer(\"vbr-hq\").WithVersion(\"13.0.1.1071\"); var vbr = oslo.AddBackupServer(\"vbr-oslo\").WithVersion(\"13.0.1.1071\");"
            + $"var machine = oslo.AddServer(\"store\"); vbrHq.AddWanAccelerator(on: machine); {statement}")).AnalyzeAsync());

        Assert.Equal((id, DiagnosticSeverity.Error), (diagnostic.Id, diagnostic.Severity));
    }

    private static Task VerifyAsync(string statements) => Verify.VerifyAnalyzerAsync(Program(statements));

    private static string Program(string statements) => $$"""
        using Deployment.Plans;
        var plan = DeploymentPlan.Create("Contoso");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        plan.AddWanLink(hq, oslo).WithBandwidth(2.Mbps());
        {{statements}}
        plan.Run(args);
        """;
}
