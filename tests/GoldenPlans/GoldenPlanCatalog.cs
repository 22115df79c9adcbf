using Deployment.Plans;

namespace GoldenPlans;

/// <summary>The golden plans by name. What each is expected to bring to light is asserted by every front end.</summary>
public static class GoldenPlanCatalog
{
    public static IReadOnlyList<(string Name, Func<DeploymentPlan> Create)> All { get; } =
    [
        (nameof(Example1), Example1.Create),
        (nameof(Example1WithSelfService), Example1WithSelfService.Create),
        (nameof(Example1OnProduct13), Example1OnProduct13.Create),
        (nameof(Example2), Example2.Create),
        (nameof(Example2WithOneBranchOnAnotherBuild), Example2WithOneBranchOnAnotherBuild.Create),
        (nameof(Example2WithCentralVCenter), Example2WithCentralVCenter.Create),
        (nameof(Example2WithScopedAccounts), Example2WithScopedAccounts.Create),
        (nameof(ReplicationWithoutServerAtDrSite), ReplicationWithoutServerAtDrSite.Create),
        (nameof(ReplicationWithServerAtDrSite), ReplicationWithServerAtDrSite.Create),
        (nameof(ReplicationOwnedAtSourceSite), ReplicationOwnedAtSourceSite.Create),
        (nameof(ReplicationOfVirtualOwner), ReplicationOfVirtualOwner.Create),
        (nameof(OneSite), OneSite.Create),
        (nameof(SharedStorageRegisteredByHost), SharedStorageRegisteredByHost.Create),
    ];
}
