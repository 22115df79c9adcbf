namespace Deployment.AcceptanceTests;

/// <summary>A mistake in the sample of that name.</summary>
/// <param name="RuleId">The rule that finds it.</param>
/// <param name="File">Where it is.</param>
/// <param name="Text">What a reader would point at.</param>
/// <param name="Level">How the sample's build reports it.</param>
internal sealed record Mistake(string RuleId, string File, string Text, string Level = "warning")
{
    public const string Sample = "Mistakes";

    public static readonly Mistake[] All =
    [
        new("DPL0004", "NoRoute.cs", "To(copies)"),
        new("DPL0005", "LinkWithoutBandwidth.cs", "AddWanLink(hq, bergen)"),
        new("DPL1001", "CentralVCenterOverWan.cs", "Manages(vCenter)"),
        new("DPL1002", "IndividualHostsWithSharedStorage.cs", "Manages(esx1, esx2)"),
        new("DPL1003", "AccountScopeMissesSite.cs", "Manages(vCenter, account)"),
        new("DPL1004", "HostRegisteredTwice.cs", "Manages(esx1, esx2)"),
        new("DPL1005", "BranchHostNotRegisteredLocally.cs", "AddBackupServer(\"vbr-bergen\")"),
        new("DPL2001", "NoBackupServerAtDrSite.cs", "ToHost(standby)"),
        new("DPL2002", "FailoverDependsOnSourceSite.cs", "AddReplicationJob(\"Oslo to recovery site\")"),
        new("DPL2003", "PhysicalServerCannotBeReplicated.cs", "Protects(vbrOslo)"),
        new("DPL2004", "ReplicationWithoutProxyAtBothEnds.cs", "AddReplicationJob(\"Oslo to recovery site\")"),
        new("DPL2005", "ReplicaMetadataAwayFromSource.cs", "WithMetadataRepository(metadata)"),
        new("DPL2006", "TooManyReplicaRestorePoints.cs", "42"),
        new("DPL3001", "SelfServiceRestoreAcrossWan.cs", "OffersSelfServiceRestore(virtualMachines, RestoreKind.GuestFiles)"),
        new("DPL3002", "FileRestoreMountsAcrossWan.cs", "OffersRestore(virtualMachines, RestoreKind.GuestFiles)"),
        new("DPL3003", "NoBackupServerBesideRepository.cs", "AddRepository(\"Bergen local\", on: machine)"),
        new("DPL3004", "RestoreMustStayLocal.cs", "OffersRestore(virtualMachines, RestoreKind.GuestFiles)"),
        new("DPL3005", "CopiesCannotBeImported.cs", "AddRepository(\"Vault copies\", on: vault.AddServer(\"store-vault\"))"),
        new("DPL3006", "MountServerAway.cs", "WithMountServer(vbrHq)"),
        new("DPL4001", "MismatchedVersions.cs", "\"12.1.2.172\""),
        new("DPL4002", "EnterpriseManagerOlderThanServer.cs", "\"12.2.0.334\""),
        new("DPL4003", "ServerMissingFromEnterpriseManager.cs", "AddBackupServer(\"vbr-bergen\")"),
        new("DPL4004", "ComponentOwnedTwice.cs", "AddWanAccelerator(on: vbr)"),
        new("DPL4005", "BackupServerAsManagedServer.cs", "AddRepository(\"Bergen local\", on: vbrBergen)"),
        new("DPL5001", "CopyWithoutAcceleratorPair.cs", "Via(wanBergen)"),
        new("DPL5002", "AccelerationDoesNotFitLink.cs", "To(copies)"),
        new("DPL5003", "JobDependsOnWan.cs", "AddBackupJob(\"Bergen nightly\")", "note"),
        new("DPL5004", "PrimaryBackupCrossesWan.cs", "To(central)"),
        new("DPL5005", "CopyDoesNotFitItsWindow.cs", "4.Mbps()"),
        new("DPL5006", "AcceleratorOverSubscribed.cs", "Via(wanBergen, wanHq)"),
        new("DPL5007", "NoOffSiteCopy.cs", "AddBackupJob(\"Bergen nightly\")"),
        new("DPL6001", "CombinedRolesUndersized.cs", "9"),
        new("DPL6002", "WanAcceleratorUndersized.cs", "3"),
        new("DPL6003", "TooManyTasksForCores.cs", "24"),
        new("DPL6004", "TooManyJobs.cs", "AddBackupJob($\"Application {i}\")"),
    ];
}
