using Deployment.Plans.Rules;
using global::GoldenPlans;
using VerifyXunit;

namespace Deployment.Plans.Tests.GoldenPlans;

/// <summary>Every word that is said of the golden plans.</summary>
public class GoldenPlanFindingTests
{
    [Fact]
    public Task Of_Example1() => Verifier.Verify(Told(Example1.Create()));

    [Fact]
    public Task Of_Example1WithSelfService() => Verifier.Verify(Told(Example1WithSelfService.Create()));

    [Fact]
    public Task Of_Example1OnProduct13() => Verifier.Verify(Told(Example1OnProduct13.Create()));

    [Fact]
    public Task Of_Example2() => Verifier.Verify(Told(Example2.Create()));

    [Fact]
    public Task Of_Example2WithOneBranchOnAnotherBuild() => Verifier.Verify(Told(Example2WithOneBranchOnAnotherBuild.Create()));

    [Fact]
    public Task Of_Example2WithCentralVCenter() => Verifier.Verify(Told(Example2WithCentralVCenter.Create()));

    [Fact]
    public Task Of_Example2WithScopedAccounts() => Verifier.Verify(Told(Example2WithScopedAccounts.Create()));

    [Fact]
    public Task Of_ReplicationWithoutServerAtDrSite() => Verifier.Verify(Told(ReplicationWithoutServerAtDrSite.Create()));

    [Fact]
    public Task Of_ReplicationWithServerAtDrSite() => Verifier.Verify(Told(ReplicationWithServerAtDrSite.Create()));

    [Fact]
    public Task Of_ReplicationOwnedAtSourceSite() => Verifier.Verify(Told(ReplicationOwnedAtSourceSite.Create()));

    [Fact]
    public Task Of_ReplicationOfVirtualOwner() => Verifier.Verify(Told(ReplicationOfVirtualOwner.Create()));

    [Fact]
    public Task Of_OneSite() => Verifier.Verify(Told(OneSite.Create()));

    [Fact]
    public Task Of_SharedStorageRegisteredByHost() => Verifier.Verify(Told(SharedStorageRegisteredByHost.Create()));

    private static string Told(DeploymentPlan plan)
    {
        var report = plan.Check();
        Assert.Empty(report.Accepted);
        Assert.Empty(report.Undecided);
        return report.Findings.Count == 0 ? "Nothing." : string.Join("\n", report.Findings.Select(Told));
    }

    private static string Told(Finding finding) => $"{finding.Rule.Id} {finding.Severity} {finding.Subject.Path}\n  {finding.Message}";
}
