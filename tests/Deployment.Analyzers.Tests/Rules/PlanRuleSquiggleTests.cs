using Verify = Deployment.Analyzers.Tests.Verifiers.CSharpAnalyzerVerifier<Deployment.Analyzers.DeploymentPlanAnalyzer>;

namespace Deployment.Analyzers.Tests.Rules;

/// <summary>The rules on the plan itself in the editor.</summary>
public class PlanRuleSquiggleTests
{
    [Theory]
    [InlineData("vbr.{|DPL0004:Manages(hq.AddVCenter(\"vc\"))|};")]
    [InlineData("vbr.{|DPL0004:Manages(hq.AddHost(\"esx\"))|};")]
    [InlineData("vbr.AddBackupJob(\"nightly\").Protects(vms).{|DPL0004:To(store)|};")]
    [InlineData("vbr.AddBackupJob(\"nightly\").Protects(vms).To(store); plan.AddLanLink(hq, oslo);")]
    [InlineData("vbr.AddBackupJob(\"nightly\").Protects(vms).To(store); if (args.Length == 0) plan.AddWanLink(hq, oslo).WithBandwidth(100.Mbps());", true)]
    [InlineData("vbr.AddBackupJob(\"nightly\").Protects(vms).To(store); foreach (var name in {|DPL0002:args|}) plan.AddLanLink(hq, plan.AddSite(name));")]
    public Task NoRoute(string statements, bool isConditional = false) => Verify.VerifyRuleAsync(
        "DPL0004",
        $$"""
        using Deployment.Plans;
        var plan = DeploymentPlan.Create("Contoso");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        var vbr = oslo.AddBackupServer("vbr-oslo");
        var vms = oslo.AddVirtualMachines("VMs", 3);
        var store = hq.AddBackupServer("vbr-hq").AddRepository("store", on: hq.AddServer("store"));
        {{(isConditional ? statements.Replace("To(store)", "{|DPL0004:To(store)|}", StringComparison.Ordinal) : statements)}}
        plan.Run(args);
        """);

    [Theory]
    [InlineData("plan.{|DPL0005:AddWanLink(hq, oslo)|};")]
    [InlineData("plan.{|DPL0005:AddWanLink(hq, oslo)|}.WithLatency(40.Milliseconds());")]
    [InlineData("plan.AddWanLink(hq, oslo).WithBandwidth(100.Mbps());")]
    [InlineData("plan.AddWanLink(hq, oslo).WithBandwidth(int.Parse(args[0]).Mbps());")]
    public Task LinkWithoutBandwidth(string link) => Verify.VerifyRuleAsync(
        "DPL0005",
        $$"""
        using Deployment.Plans;
        var plan = DeploymentPlan.Create("Contoso");
        var hq = plan.AddSite("HQ");
        var oslo = plan.AddSite("Oslo");
        {{link}}
        var vbr = oslo.AddBackupServer("vbr-oslo");
        var vms = oslo.AddVirtualMachines("VMs", 3);
        vbr.AddProxy(on: hq.AddServer("proxy"));
        vbr.AddReplicationJob("replicas").Protects(hq.AddVirtualMachines("HQ VMs", 3)).ToHost(oslo.AddHost("esx"));
        plan.Run(args);
        """);
}
