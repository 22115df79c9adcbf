using Deployment.Analyzers.Tests.Verifiers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Testing;
using Verify = Deployment.Analyzers.Tests.Verifiers.CSharpAnalyzerVerifier<Deployment.Analyzers.DeploymentPlanAnalyzer>;

namespace Deployment.Analyzers.Tests.Rules;

/// <summary>The rules about backups and copies on their way, in the editor. What they decide is tested with the plans themselves.</summary>
public class TransferSquiggleTests
{
    private const string Plan = """
        var plan = DeploymentPlan.Create("Contoso");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        var link = plan.AddWanLink(hq, oslo);
        var vbrHq = hq.AddBackupServer("vbr-hq");
        var vbr = oslo.AddBackupServer("vbr-oslo");
        var (wanHq, wan) = (vbrHq.AddWanAccelerator(on: vbrHq), vbr.AddWanAccelerator(on: vbr));
        var (copies, local) = (vbrHq.AddRepository("HQ copies", on: vbrHq), vbr.AddRepository("Oslo local", on: vbr));
        var vms = oslo.AddVirtualMachines("Oslo VMs", 20);
        """;

    private const string Copy = Plan + """

        var nightly = vbr.AddBackupJob("Oslo nightly").Protects(vms).To(local);
        var copy = vbr.AddBackupCopyJob("Oslo to HQ").Copies(nightly);
        """;

    [Theory]
    [InlineData("copy.To(copies).{|DPL5001:Via(wan)|};")]
    [InlineData("copy.To(copies).{|DPL5001:Via(target: wanHq)|};")]
    [InlineData("copy.To(copies).{|DPL5001:Via(wanHq, wan)|};")]
    [InlineData("copy.To(copies).Via(wan, wanHq);")]
    [InlineData("copy.To(copies);")]
    [InlineData("copy.To(copies).{|DPL0001:Via()|};")]
    public Task CopyWithoutAcceleratorPair(string statement) => VerifyAsync("DPL5001", Copy, statement);

    [Theory]
    [InlineData("link.WithBandwidth(100.Mbps()); copy.{|DPL5002:To(copies)|};")]
    [InlineData("link.WithBandwidth(101.Mbps()); copy.To(copies);")]
    [InlineData("link.WithBandwidth(100.Mbps()); copy.To(copies).Via(wan, wanHq);")]
    [InlineData("link.WithBandwidth(int.Parse({|DPL0002:args|}[0]).Mbps()); copy.To(copies);")]
    public Task AccelerationDoesNotFitLink(string statements) => VerifyAsync("DPL5002", Copy, statements);

    [Theory]
    [InlineData("", DiagnosticSeverity.Info)]
    [InlineData("dotnet_diagnostic.DPL5002.severity = error", DiagnosticSeverity.Error)]
    public async Task A_finding_may_have_a_severity_of_its_own_unless_the_author_decides(string setting, DiagnosticSeverity severity)
    {
        var test = new Verify.Test
        {
            TestCode = SourceOf(Copy, "link.WithBandwidth(1.Gbps()); copy.To(copies).{|#0:Via(wan, wanHq)|};"),
            ExpectedDiagnostics = { new DiagnosticResult("DPL5002", severity).WithLocation(0).WithOptions(DiagnosticOptions.IgnoreAdditionalLocations) },
        };
        test.DisabledDiagnostics.AddRange(DesignRules.Others(new DeploymentPlanAnalyzer().SupportedDiagnostics, "DPL5002"));
        test.TestState.AnalyzerConfigFiles.Add(("/.editorconfig", $"root = true\n[*.cs]\n{setting}\n"));
        await test.RunAsync();
    }

    [Theory]
    [InlineData("vbrHq.{|DPL5003:AddBackupJob(\"Oslo nightly\")|}.Protects(vms).To(local);")]
    [InlineData("vbr.AddBackupJob(\"Oslo nightly\").Protects(vms).To(local);")]
    [InlineData("vbr.{|DPL5003:AddBackupJob(\"Oslo nightly\")|}.Protects(vms).To(copies);")]
    [InlineData("foreach (var name in new[] { \"a\", \"b\" }) vbrHq.{|DPL5003:AddBackupJob(name)|}.Protects(vms).To(local);")]
    public Task JobDependsOnWan(string statement) => VerifyAsync("DPL5003", Plan, statement);

    [Theory]
    [InlineData("vbr.AddBackupJob(\"Oslo nightly\").Protects(vms).{|DPL5004:To(copies)|};")]
    [InlineData("vbr.AddBackupJob(\"Oslo nightly\").Protects(vms).To(local);")]
    [InlineData("vbr.AddBackupJob(\"a\").Protects(vms).To(local); vbr.AddBackupJob(\"b\").Protects(vms).To(copies);")]
    public Task PrimaryBackupCrossesWan(string statements) => VerifyAsync("DPL5004", Plan, statements);

    [Theory]
    [InlineData("link.WithBandwidth({|DPL5005:1.Mbps()|}); copy.To(copies).Every(24.Hours());")]
    [InlineData("link.WithBandwidth(3.Mbps()); copy.To(copies).Every(24.Hours());")]
    [InlineData("link.WithBandwidth(1.Mbps()); copy.To(copies).Via(wan, wanHq).Every(24.Hours());")]
    [InlineData("var uplink = {|DPL5005:1.Mbps()|}; link.WithBandwidth(uplink); copy.To(copies).Every(24.Hours());")]
    public Task CopyDoesNotFitItsWindow(string statements) => VerifyAsync("DPL5005", Copy, "vms.WithSize(1.TB()).WithDailyChange(5.Percent()); " + statements);

    [Theory]
    [InlineData("copy.Via(wan, wanHq); vbr.AddBackupCopyJob(\"second\").{|DPL5006:Via(wan, wanHq)|};")]
    [InlineData("copy.Via(wan, wanHq);")]
    public Task AcceleratorOverSubscribed(string statements) => VerifyAsync("DPL5006", Copy, statements);

    [Theory]
    [InlineData("vbr.{|DPL5007:AddBackupJob(\"Oslo nightly\")|}.Protects(vms).To(local);")]
    [InlineData("vbr.AddBackupCopyJob(\"copy\").Copies(vbr.AddBackupJob(\"Oslo nightly\").Protects(vms).To(local)).To(copies);")]
    [InlineData("vbr.AddBackupJob(\"Oslo nightly\").Protects(vms).To(local); vbrHq.AddReplicationJob(\"dr\").Protects(vms).ToHost(hq.AddHost(\"esx\"));")]
    public Task NoOffSiteCopy(string statements) => VerifyAsync("DPL5007", Plan, statements);

    private static Task VerifyAsync(string ruleId, string plan, string statements) => Verify.VerifyRuleAsync(ruleId, SourceOf(plan, statements));

    private static string SourceOf(string plan, string statements) => $"""
        using Deployment.Plans;
        {plan}
        {statements}
        plan.Run(args);
        """;
}
