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
        new("DPL0004", "NoRoute.cs", "To(copies)"),
        new("DPL0005", "LinkWithoutBandwidth.cs", "AddWanLink(hq, bergen)"),
        new("DPL1001", "CentralVCenterOverWan.cs", "Manages(vCenter)"),
        new("DPL1002", "IndividualHostsWithSharedStorage.cs", "Manages(esx1, esx2)"),
        new("DPL1003", "AccountScopeMissesSite.cs", "Manages(vCenter, account)"),
        new("DPL1004", "HostRegisteredTwice.cs", "Manages(esx1, esx2)"),
        new("DPL1005", "BranchHostNotRegisteredLocally.cs", "AddBackupServer(\"vbr-bergen\")"),
        new("DPL2001", "NoBackupServerAtDrSite.cs", "ToHost(standby)"),
        new("DPL3001", "SelfServiceRestoreAcrossWan.cs", "OffersSelfServiceRestore(virtualMachines, RestoreKind.GuestFiles)"),
        new("DPL4001", "MismatchedVersions.cs", "\"12.1.2.172\""),
    ];
}
