namespace Deployment.AcceptanceTests;

/// <summary>A mistake in the sample of that name.</summary>
/// <param name="RuleId">The rule that finds it.</param>
/// <param name="File">Where it is.</param>
/// <param name="Text">What a reader would point at.</param>
internal sealed record Mistake(string RuleId, string File, string Text)
{
    public const string Sample = "Mistakes";

    public static readonly Mistake[] All =
    [
        new("DPL1001", "CentralVCenterOverWan.cs", "Manages(vCenter)"),
        new("DPL1002", "IndividualHostsWithSharedStorage.cs", "Manages(esx1, esx2)"),
        new("DPL2001", "NoBackupServerAtDrSite.cs", "ToHost(standby)"),
        new("DPL2002", "FailoverDependsOnSourceSite.cs", "AddReplicationJob(\"Oslo to recovery site\")"),
        new("DPL2003", "PhysicalServerCannotBeReplicated.cs", "Protects(vbrOslo)"),
        new("DPL2004", "ReplicationWithoutProxyAtBothEnds.cs", "AddReplicationJob(\"Oslo to recovery site\")"),
        new("DPL2005", "ReplicaMetadataAwayFromSource.cs", "WithMetadataRepository(metadata)"),
        new("DPL2006", "TooManyReplicaRestorePoints.cs", "42"),
        new("DPL3001", "SelfServiceRestoreAcrossWan.cs", "OffersSelfServiceRestore(virtualMachines, RestoreKind.GuestFiles)"),
        new("DPL4001", "MismatchedVersions.cs", "\"12.1.2.172\""),
        new("DPL4002", "EnterpriseManagerOlderThanServer.cs", "\"12.2.0.334\""),
        new("DPL4003", "ServerMissingFromEnterpriseManager.cs", "AddBackupServer(\"vbr-bergen\")"),
        new("DPL4004", "ComponentOwnedTwice.cs", "AddWanAccelerator(on: vbr)"),
        new("DPL4005", "BackupServerAsManagedServer.cs", "AddRepository(\"Bergen local\", on: vbrBergen)"),
    ];
}
