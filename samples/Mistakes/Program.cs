// One mistake a file: open any of them and look for the squiggle. Here each is run, and its findings are printed.

using Deployment.Plans;
using Mistakes;

DeploymentPlan[] plans =
[
    NoRoute.Create(),
    LinkWithoutBandwidth.Create(),
    CentralVCenterOverWan.Create(),
    IndividualHostsWithSharedStorage.Create(),
    AccountScopeMissesSite.Create(),
    HostRegisteredTwice.Create(),
    BranchHostNotRegisteredLocally.Create(),
    NoBackupServerAtDrSite.Create(),
    FailoverDependsOnSourceSite.Create(),
    PhysicalServerCannotBeReplicated.Create(),
    ReplicationWithoutProxyAtBothEnds.Create(),
    ReplicaMetadataAwayFromSource.Create(),
    TooManyReplicaRestorePoints.Create(),
    SelfServiceRestoreAcrossWan.Create(),
    FileRestoreMountsAcrossWan.Create(),
    NoBackupServerBesideRepository.Create(),
    RestoreMustStayLocal.Create(),
    CopiesCannotBeImported.Create(),
    MountServerAway.Create(),
    MismatchedVersions.Create(),
    EnterpriseManagerOlderThanServer.Create(),
    ServerMissingFromEnterpriseManager.Create(),
    ComponentOwnedTwice.Create(),
    BackupServerAsManagedServer.Create(),
    CopyWithoutAcceleratorPair.Create(),
    AccelerationDoesNotFitLink.Create(),
    JobDependsOnWan.Create(),
    PrimaryBackupCrossesWan.Create(),
    CopyDoesNotFitItsWindow.Create(),
    AcceleratorOverSubscribed.Create(),
    NoOffSiteCopy.Create(),
    CombinedRolesUndersized.Create(),
    WanAcceleratorUndersized.Create(),
    TooManyTasksForCores.Create(),
    TooManyJobs.Create(),
];

var exitCode = 0;
foreach (var plan in plans)
{
    exitCode = Math.Max(exitCode, plan.Run(args));
    Console.WriteLine();
}

return exitCode;
