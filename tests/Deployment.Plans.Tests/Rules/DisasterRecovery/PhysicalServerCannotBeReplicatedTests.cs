using Deployment.Plans.Rules;
using Deployment.Plans.Tests.Support;
using VerifyXunit;

namespace Deployment.Plans.Tests.Rules.DisasterRecovery;

public class PhysicalServerCannotBeReplicatedTests
{
    private const string Rule = "DPL2003";

    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly Site _hq;
    private readonly BackupServer _server;
    private readonly ReplicationJob _job;

    public PhysicalServerCannotBeReplicatedTests()
    {
        _hq = _plan.AddSite("HQ");
        var recovery = _plan.AddSite("Recovery");
        _plan.AddWanLink(_hq, recovery);
        _server = _hq.AddBackupServer("vbr-hq");
        _job = _server.AddReplicationJob("the server").Protects(_server).ToHost(recovery.AddHost("esx-dr"));
    }

    [Fact]
    public Task Message()
    {
        _server.OnPhysicalMachine();
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public Task Message_without_a_target()
    {
        _server.AddReplicationJob("nowhere").Protects(_hq.AddBackupServer("vbr-2").OnPhysicalMachine());
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Fact]
    public void A_physical_server_is_reported_once_for_each_job_that_is_to_replicate_it()
    {
        _server.OnPhysicalMachine();
        var other = _server.AddReplicationJob("again").Protects(_server);
        Assert.Equal([_job, other], _plan.FindingsOf(Rule).Select(finding => finding.Subject));
        Assert.All(_plan.FindingsOf(Rule), finding => Assert.Equal(RuleSeverity.Error, finding.Severity));
    }

    [Fact]
    public void A_virtual_one_is_what_the_guide_asks_for()
    {
        _server.OnVirtualMachine();
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void One_of_which_nothing_is_said_is_taken_to_be_virtual()
    {
        Assert.Empty(_plan.FindingsOf(Rule));
        Assert.Empty(_plan.UndecidedPlacesOf(Rule));
    }

    [Fact]
    public void Backing_a_physical_server_up_is_another_matter()
    {
        _server.AddBackupJob("backup").Protects(_hq.AddBackupServer("vbr-2").OnPhysicalMachine());
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Fact]
    public void So_is_a_physical_server_that_only_owns_the_job()
    {
        _server.OnVirtualMachine();
        var owner = _hq.AddBackupServer("vbr-2").OnPhysicalMachine();
        owner.AddReplicationJob("vms").Protects(_hq.AddVirtualMachines("vms", 1));
        Assert.Empty(_plan.FindingsOf(Rule));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void The_risk_is_accepted_for_the_job_or_the_server(bool forJob)
    {
        _server.OnPhysicalMachine();
        Element element = forJob ? _job : _server;
        element.Accept(Rule, because: "It is made virtual in March.");
        Assert.Empty(_plan.FindingsOf(Rule));
    }
}
