namespace Deployment.Plans;

/// <summary>What restores of each kind do.</summary>
public static class RestoreKindExtensions
{
    /// <summary>Whether a restore of this kind mounts the backup on a server to read files or items out of it.</summary>
    /// <remarks>
    /// Source: best-practice guide, chapter "Data Flow", lines 111–117 and 173–193. Instant recovery, of which it says nothing, runs the VM from
    /// its backup.
    /// </remarks>
    public static bool MountsBackup(this RestoreKind kind) =>
        kind is not (RestoreKind.EntireVm or RestoreKind.InstantRecovery or RestoreKind.Failover);

    internal static string InWords(this RestoreKind kind) => kind switch
    {
        RestoreKind.EntireVm => "entire VMs",
        RestoreKind.InstantRecovery => "VMs by Instant Recovery",
        RestoreKind.Failover => "replicas",
        RestoreKind.GuestFiles => "guest files",
        RestoreKind.ActiveDirectory => "Active Directory objects",
        RestoreKind.Exchange => "Exchange items",
        RestoreKind.SharePoint => "SharePoint items",
        RestoreKind.SqlServer => "SQL Server databases",
        RestoreKind.Oracle => "Oracle databases",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of restore."),
    };
}
