// One mistake a file: open any of them and look for the squiggle. Here each is run, and its findings are printed.

using Deployment.Plans;
using Mistakes;

DeploymentPlan[] plans =
[
    CentralVCenterOverWan.Create(),
    IndividualHostsWithSharedStorage.Create(),
    NoBackupServerAtDrSite.Create(),
    FailoverDependsOnSourceSite.Create(),
    PhysicalServerCannotBeReplicated.Create(),
    ReplicationWithoutProxyAtBothEnds.Create(),
    ReplicaMetadataAwayFromSource.Create(),
    TooManyReplicaRestorePoints.Create(),
    SelfServiceRestoreAcrossWan.Create(),
    MismatchedVersions.Create(),
    EnterpriseManagerOlderThanServer.Create(),
    ServerMissingFromEnterpriseManager.Create(),
    ComponentOwnedTwice.Create(),
    BackupServerAsManagedServer.Create(),
];

var exitCode = 0;
foreach (var plan in plans)
{
    exitCode = Math.Max(exitCode, plan.Run(args));
    Console.WriteLine();
}

return exitCode;
