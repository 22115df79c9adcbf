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
        new("DPL3001", "SelfServiceRestoreAcrossWan.cs", "OffersSelfServiceRestore(virtualMachines, RestoreKind.GuestFiles)"),
        new("DPL4001", "MismatchedVersions.cs", "\"12.1.2.172\""),
        new("DPL6001", "CombinedRolesUndersized.cs", "9"),
        new("DPL6002", "WanAcceleratorUndersized.cs", "3"),
        new("DPL6003", "TooManyTasksForCores.cs", "24"),
        new("DPL6004", "TooManyJobs.cs", "AddBackupJob($\"Application {i}\")"),
    ];
}
