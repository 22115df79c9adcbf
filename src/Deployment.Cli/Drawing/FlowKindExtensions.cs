using Deployment.Plans.DataFlows;

namespace Deployment.Cli.Drawing;

/// <summary>How kinds of streams are named.</summary>
internal static class FlowKindExtensions
{
    public static string InWords(this FlowKind kind) => kind switch
    {
        FlowKind.HostDiscovery => "host discovery",
        FlowKind.Backup => "backup",
        FlowKind.BackupCopy => "backup copy",
        FlowKind.Replication => "replication",
        FlowKind.FileLevelRestore => "file-level restore",
        _ => "self-service restore",
    };

    /// <summary>Such as <c>48 backup copies</c>.</summary>
    public static string InWords(this FlowKind kind, int count) => kind switch
    {
        FlowKind.HostDiscovery => Plans.Wording.Count(count, "host discovery", "host discoveries"),
        FlowKind.BackupCopy => Plans.Wording.Count(count, "backup copy", "backup copies"),
        _ => Plans.Wording.Count(count, kind.InWords()),
    };

    /// <summary>What identifies the kind in style sheets.</summary>
    public static string Id(this FlowKind kind) => kind.InWords().Replace(' ', '-');
}
