namespace Deployment.Plans.Rules;

/// <summary>What a rule looks after.</summary>
public enum RuleCategory
{
    /// <summary>The plan itself: whether it can be read and makes sense.</summary>
    Plan,

    /// <summary>Host discovery and what it costs on WAN links.</summary>
    Discovery,

    /// <summary>Replication and failover.</summary>
    DisasterRecovery,

    /// <summary>The way of data at restore.</summary>
    Restore,

    /// <summary>Versions and ownership of components.</summary>
    Consistency,

    /// <summary>Backups and copies on their way over links.</summary>
    Transfer,

    /// <summary>Cores, memory and caches.</summary>
    Sizing,
}
