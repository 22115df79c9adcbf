using Verify = Deployment.Analyzers.Tests.Verifiers.CSharpAnalyzerVerifier<Deployment.Analyzers.DeploymentPlanAnalyzer>;

namespace Deployment.Analyzers.Tests.Rules;

/// <summary>The rules on replication in the editor: the squiggle of each, and its exceptions without one.</summary>
public class DisasterRecoverySquiggleTests
{
    private const string Proxies = "vbrOslo.AddProxy(on: machineDr); vbrDr.AddProxy(on: machineOslo); ";

    [Theory]
    [InlineData("vbrOslo.{|DPL2002:AddReplicationJob(\"dr\")|}.Protects(vms).ToHost(esx);")]
    [InlineData("vbrDr.AddReplicationJob(\"dr\").Protects(vms).ToHost(esx);")]
    [InlineData("vbrOslo.AddReplicationJob(\"dr\").Protects(vms).Protects(vbrOslo).ToHost(esx);")]
    [InlineData("if (args.Length > 0) vbrOslo.{|DPL2002:AddReplicationJob(\"dr\")|}.Protects(vms).ToHost(esx);")]
    public Task FailoverDependsOnSourceSite(string statement) => VerifyAsync(Proxies + statement);

    [Theory]
    [InlineData("vbrDr.AddReplicationJob(\"dr\").{|DPL2003:Protects(vbrOslo.OnPhysicalMachine())|}.ToHost(esx);")]
    [InlineData("vbrDr.AddReplicationJob(\"dr\").{|DPL2003:Protects(vbrOslo)|}.ToHost(esx); vbrOslo.OnPhysicalMachine();")]
    [InlineData("vbrDr.AddReplicationJob(\"dr\").Protects(vbrOslo.OnVirtualMachine()).ToHost(esx);")]
    public Task PhysicalServerCannotBeReplicated(string statement) => VerifyAsync(Proxies + statement);

    [Theory]
    [InlineData("vbrDr.{|DPL2004:AddReplicationJob(\"dr\")|}.Protects(vms).ToHost(esx);")]
    [InlineData("vbrOslo.AddProxy(on: machineOslo); vbrDr.{|DPL2004:AddReplicationJob(\"dr\")|}.Protects(vms).ToHost(esx);")]
    [InlineData("vbrDr.AddProxy(on: machineOslo); vbrDr.AddReplicationJob(\"dr\").Protects(vms).ToHost(esx);")]
    [InlineData("vbrDr.AddReplicationJob(\"dr\").Protects(vms).ToHost(esx); foreach (var name in {|DPL0002:args|}) vbrDr.AddProxy(on: oslo.AddServer(name));")]
    public Task ReplicationWithoutProxyAtBothEnds(string statement) => VerifyAsync(statement);

    [Theory]
    [InlineData("var job = vbrDr.AddReplicationJob(\"dr\").Protects(vms).ToHost(esx); job.{|DPL2005:WithMetadataRepository(vbrDr.AddRepository(\"metadata\", on: vbrDr))|};")]
    [InlineData("var job = vbrDr.AddReplicationJob(\"dr\").Protects(vms).ToHost(esx); job.WithMetadataRepository(vbrDr.AddRepository(\"metadata\", on: machineOslo));")]
    public Task ReplicaMetadataAwayFromSource(string statements) => VerifyAsync(Proxies + statements);

    [Theory]
    [InlineData("vbrDr.AddReplicationJob(\"dr\").WithRestorePoints({|DPL2006:29|});")]
    [InlineData("vbrDr.AddReplicationJob(\"dr\").WithRestorePoints(28);")]
    [InlineData("const int Weeks = 6; vbrDr.AddReplicationJob(\"dr\").WithRestorePoints({|DPL2006:Weeks * 7|});")]
    [InlineData("var weekly = new[] { 14, {|DPL2006:35|} }; foreach (var points in weekly) vbrDr.AddReplicationJob($\"dr {points}\").WithRestorePoints(points);")]
    [InlineData("vbrDr.AddReplicationJob(\"dr\").WithRestorePoints({|DPL0002:args|}.Length);")]
    public Task TooManyReplicaRestorePoints(string statements) => VerifyAsync(statements);

    private static Task VerifyAsync(string statements) => Verify.VerifyAnalyzerAsync(
        $$"""
        using Deployment.Plans;
        var plan = DeploymentPlan.Create("Contoso");
        var oslo = plan.AddSite("Oslo");
        var dr = plan.AddSite("DR");
        plan.AddWanLink(oslo, dr).WithBandwidth(100.Mbps());
        var (vbrOslo, vbrDr) = (oslo.AddBackupServer("vbr-oslo"), dr.AddBackupServer("vbr-dr"));
        var (machineOslo, machineDr) = (oslo.AddServer("machine-oslo"), dr.AddServer("machine-dr"));
        var vms = oslo.AddVirtualMachines("VMs", 3);
        var esx = dr.AddHost("esx-dr");
        {{statements}}
        plan.Run(args);
        """);
}
