using Deployment.Ide.Tests.Editing;
using Microsoft.CodeAnalysis;

namespace Deployment.Ide.Tests;

/// <summary>A sample that breaks a rule, and what an editor is to say of it.</summary>
/// <param name="Document">The file.</param>
/// <param name="Id">The rule.</param>
/// <param name="Underlined">The code that completes the mistake.</param>
/// <param name="Titles">What is offered there, in this order.</param>
internal sealed record Mistake(string Document, string Id, string Underlined, params IReadOnlyList<string> Titles)
{
    public const string Sample = "Mistakes";

    public static IReadOnlyList<Mistake> All { get; } =
    [
        new(
            "CentralVCenterOverWan.cs", "DPL1001", "Manages(vCenter)",
            "Limit the account to 'Bergen'",
            "Register the hosts of 'Bergen' instead of the vCenter"),
        new(
            "IndividualHostsWithSharedStorage.cs", "DPL1002", "Manages(esx1, esx2)",
            "Register vCenter 'vcenter-bergen', limited to 'Bergen', instead"),
        new(
            "MismatchedVersions.cs", "DPL4001", "\"12.1.2.172\"",
            "Raise 'vbr-bergen' to 12.3.2.4165"),
        new(
            "NoBackupServerAtDrSite.cs", "DPL2001", "ToHost(standby)",
            "Add backup server 'vbr-recovery' at 'Recovery'"),
        new(
            "SelfServiceRestoreAcrossWan.cs", "DPL3001", "OffersSelfServiceRestore(virtualMachines, RestoreKind.GuestFiles)",
            "Have 'store-bergen' mount the backups of 'Bergen local'",
            "Withdraw the self-service restore of 'Bergen VMs'"),
        new(
            "CombinedRolesUndersized.cs", "DPL6001", "9",
            "Give 'vbr-oslo' 12 cores"),
        new(
            "WanAcceleratorUndersized.cs", "DPL6002", "3",
            "Give 'wan-hq' 4 cores"),
        new(
            "TooManyTasksForCores.cs", "DPL6003", "24",
            "Lower the limit to 16 tasks"),
        new("TooManyJobs.cs", "DPL6004", "AddBackupJob($\"Application {i}\")"),
    ];

    /// <summary>The one finding of the sample.</summary>
    public async Task<Diagnostic> FindAsync(Workbench workbench)
    {
        var finding = Assert.Single(await Workbench.DiagnosticsAsync(workbench.DocumentNamed(Document)));
        Assert.Equal((Id, Underlined), (finding.Id, Squiggle.Of(finding).Text));
        return finding;
    }

    public override string ToString() => Document;
}
