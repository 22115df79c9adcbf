namespace Deployment.Plans.DataFlows;

/// <summary>The data streams a deployment causes.</summary>
/// <remarks>Source: best-practice guide, chapter "Data Flow", lines 3–16.</remarks>
public enum FlowKind
{
    /// <summary>A backup server's periodic scan of the hosts it has registered, by themselves or through a vCenter.</summary>
    HostDiscovery,

    /// <summary>VM data on its way to a repository.</summary>
    Backup,

    /// <summary>Backups on their way to another repository.</summary>
    BackupCopy,

    /// <summary>VM data on its way to the host that keeps the replica.</summary>
    Replication,

    /// <summary>Files or items restored by an administrator: repository, mount point, VM.</summary>
    FileLevelRestore,

    /// <summary>Files or items restored by users through Enterprise Manager: repository, mount point, VM.</summary>
    SelfServiceRestore,
}
