using Deployment.Plans.Rules;
using Deployment.Plans.Tests.Support;
using VerifyXunit;

namespace Deployment.Plans.Tests.Rules.DisasterRecovery;

public class TooManyReplicaRestorePointsTests
{
    private const string Rule = "DPL2006";

    private readonly DeploymentPlan _plan = DeploymentPlan.Create("Plan");
    private readonly ReplicationJob _job;

    public TooManyReplicaRestorePointsTests()
    {
        var (hq, recovery) = (_plan.AddSite("HQ"), _plan.AddSite("Recovery"));
        _job = recovery.AddBackupServer("vbr-dr").AddReplicationJob("dr").Protects(hq.AddVirtualMachines("vms", 10)).ToHost(recovery.AddHost("esx-dr"));
    }

    [Fact]
    public Task Message()
    {
        _job.WithRestorePoints(42);
        return Verifier.Verify(_plan.MessageOf(Rule));
    }

    [Theory]
    [InlineData(28, 0)]
    [InlineData(29, 1)]
    public void A_replica_has_28_at_most(int restorePoints, int findings)
    {
        _job.WithRestorePoints(restorePoints);
        Assert.Equal(findings, _plan.FindingsOf(Rule).Count);
        Assert.All(_plan.FindingsOf(Rule), finding => Assert.Equal(RuleSeverity.Error, finding.Severity));
    }

    [Fact]
    public void The_number_that_the_product_sets_is_fine()
    {
        Assert.Empty(_plan.FindingsOf(Rule));
        Assert.Empty(_plan.UndecidedPlacesOf(Rule));
    }

    [Fact]
    public void A_number_known_only_at_run_time_is_undecided()
    {
        AtRunTime.Unknown("restorePoints", "argument", () => _job.WithRestorePoints(0));
        _plan.AssertUndecided(Rule, "argument");
    }
}
