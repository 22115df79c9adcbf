namespace Deployment.Plans;

/// <summary>What is brought back from a backup or a replica.</summary>
public enum RestoreKind
{
    /// <summary>The whole virtual machine, copied back to a host.</summary>
    EntireVm,

    /// <summary>The whole virtual machine, started from the backup file.</summary>
    InstantRecovery,

    /// <summary>The replica, started in place of the virtual machine.</summary>
    Failover,

    /// <summary>Files of the guest system.</summary>
    GuestFiles,

    /// <summary>Objects of Active Directory, through Veeam Explorer.</summary>
    ActiveDirectory,

    /// <summary>Mailbox items of Exchange, through Veeam Explorer.</summary>
    Exchange,

    /// <summary>Documents and items of SharePoint, through Veeam Explorer.</summary>
    SharePoint,

    /// <summary>Databases of SQL Server, through Veeam Explorer.</summary>
    SqlServer,

    /// <summary>Databases of Oracle, through Veeam Explorer.</summary>
    Oracle,
}
