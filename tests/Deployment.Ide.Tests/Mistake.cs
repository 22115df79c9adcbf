using Deployment.Ide.Tests.Editing;
using Microsoft.CodeAnalysis;

namespace Deployment.Ide.Tests;

/// <summary>A sample that breaks a rule, and what an editor is to say of it.</summary>
/// <param name="Document">The file.</param>
/// <param name="Id">The rule.</param>
/// <param name="Underlined">The code that completes the mistake.</param>
/// <param name="Titles">What is offered there, in this order; nothing where there is no way out but a new design.</param>
internal sealed record Mistake(string Document, string Id, string Underlined, params IReadOnlyList<string> Titles)
{
    public const string Sample = "Mistakes";

    public static IReadOnlyList<Mistake> All { get; } =
    [
        new(
            "NoRoute.cs", "DPL0004", "To(copies)",
            "Link 'HQ' and 'Bergen' over a WAN, its bandwidth to be set to what the line carries",
            "Link 'HQ' and 'Bergen' over a local network"),
        new(
            "LinkWithoutBandwidth.cs", "DPL0005", "AddWanLink(hq, bergen)",
            "Add a bandwidth of 10.Mbps(), to be set to what the line carries"),
        new(
            "CentralVCenterOverWan.cs", "DPL1001", "Manages(vCenter)",
            "Limit the account to 'Bergen'",
            "Register the hosts of 'Bergen' instead of the vCenter"),
        new(
            "CopiesCannotBeImported.cs", "DPL3005", "AddRepository(\"Vault copies\", on: vault.AddServer(\"store-vault\"))",
            "Add backup server 'vbr-vault' at 'Vault'"),
        new(
            "FileRestoreMountsAcrossWan.cs", "DPL3002", "OffersRestore(virtualMachines, RestoreKind.GuestFiles)",
            "Restore through 'vbr-bergen'",
            "Have 'vbr-bergen' mount the backups of 'Bergen local'"),
        new(
            "IndividualHostsWithSharedStorage.cs", "DPL1002", "Manages(esx1, esx2)",
            "Register vCenter 'vcenter-bergen', limited to 'Bergen', instead"),
        new("BackupServerAsManagedServer.cs", "DPL4005", "AddRepository(\"Bergen local\", on: vbrBergen)"),
        new(
            "ComponentOwnedTwice.cs", "DPL4004", "AddWanAccelerator(on: vbr)",
            "Drop the WAN accelerator of 'vbr-bergen' on 'vbr-bergen'"),
        new(
            "EnterpriseManagerOlderThanServer.cs", "DPL4002", "\"12.2.0.334\"",
            "Raise 'em-hq' to 12.3.2.4165"),
        new(
            "FailoverDependsOnSourceSite.cs", "DPL2002", "AddReplicationJob(\"Oslo to recovery site\")",
            "Give job 'Oslo to recovery site' to 'vbr-recovery'"),
        new(
            "AccountScopeMissesSite.cs", "DPL1003", "Manages(vCenter, account)",
            "Limit the account to 'Bergen'"),
        new(
            "HostRegisteredTwice.cs", "DPL1004", "Manages(esx1, esx2)",
            "Drop the registrations of 2 hosts"),
        new(
            "BranchHostNotRegisteredLocally.cs", "DPL1005", "AddBackupServer(\"vbr-bergen\")",
            "Register 'esx-bergen' with 'vbr-bergen'"),
        new(
            "MismatchedVersions.cs", "DPL4001", "\"12.1.2.172\"",
            "Raise 'vbr-bergen' to 12.3.2.4165"),
        new(
            "CopyWithoutAcceleratorPair.cs", "DPL5001", "Via(wanBergen)",
            "Use WAN accelerators at 'Bergen' and 'HQ'"),
        new(
            "AccelerationDoesNotFitLink.cs", "DPL5002", "To(copies)",
            "Send the copies through WAN accelerators at 'Bergen' and 'HQ'"),
        new(
            "JobDependsOnWan.cs", "DPL5003", "AddBackupJob(\"Bergen nightly\")",
            "Move job 'Bergen nightly' to 'vbr-bergen'"),
        new("PrimaryBackupCrossesWan.cs", "DPL5004", "To(central)"),
        new("CopyDoesNotFitItsWindow.cs", "DPL5005", "4.Mbps()"),
        new("AcceleratorOverSubscribed.cs", "DPL5006", "Via(wanBergen, wanHq)"),
        new("NoOffSiteCopy.cs", "DPL5007", "AddBackupJob(\"Bergen nightly\")"),
        new(
            "MountServerAway.cs", "DPL3006", "WithMountServer(vbrHq)",
            "Have 'vbr-bergen' mount the backups of 'Bergen local'"),
        new(
            "NoBackupServerAtDrSite.cs", "DPL2001", "ToHost(standby)",
            "Add backup server 'vbr-recovery' at 'Recovery', and give it the job"),
        new("PhysicalServerCannotBeReplicated.cs", "DPL2003", "Protects(vbrOslo)"),
        new("ReplicaMetadataAwayFromSource.cs", "DPL2005", "WithMetadataRepository(metadata)"),
        new(
            "ReplicationWithoutProxyAtBothEnds.cs", "DPL2004", "AddReplicationJob(\"Oslo to recovery site\")",
            "Add a proxy of 'vbr-recovery' at 'Oslo'"),
        new(
            "NoBackupServerBesideRepository.cs", "DPL3003", "AddRepository(\"Bergen local\", on: machine)",
            "Have 'store-bergen' mount the backups of 'Bergen local'",
            "Add backup server 'vbr-bergen' at 'Bergen'"),
        new(
            "RestoreMustStayLocal.cs", "DPL3004", "OffersRestore(virtualMachines, RestoreKind.GuestFiles)",
            "Restore through 'vbr-bergen'",
            "Have 'vbr-bergen' mount the backups of 'Bergen local'",
            "Withdraw the restore of 'Bergen VMs'"),
        new(
            "SelfServiceRestoreAcrossWan.cs", "DPL3001", "OffersSelfServiceRestore(virtualMachines, RestoreKind.GuestFiles)",
            "Have 'store-bergen' mount the backups of 'Bergen local'",
            "Withdraw the self-service restore of 'Bergen VMs'"),
        new(
            "ServerMissingFromEnterpriseManager.cs", "DPL4003", "AddBackupServer(\"vbr-bergen\")",
            "Add 'vbr-bergen' to Enterprise Manager 'em-hq'"),
        new(
            "TooManyReplicaRestorePoints.cs", "DPL2006", "42",
            "Keep 28 restore points"),
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

    /// <summary>Opens the document in a project of its own.</summary>
    public Workbench OpenAlone()
    {
        var workbench = new Workbench();
        workbench.AddProject("Alone", (Document, File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "samples", Sample, Document))));
        return workbench;
    }

    /// <summary>The one finding of the sample.</summary>
    public async Task<Diagnostic> FindAsync(Workbench workbench)
    {
        var finding = Assert.Single(await Workbench.DiagnosticsAsync(workbench.DocumentNamed(Document)));
        Assert.Equal((Id, Underlined), (finding.Id, Squiggle.Of(finding).Text));
        return finding;
    }

    public override string ToString() => Document;
}
