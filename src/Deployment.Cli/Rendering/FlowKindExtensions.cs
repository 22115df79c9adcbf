using Deployment.Plans;
using Deployment.Plans.DataFlows;

namespace Deployment.Cli.Rendering;

/// <summary>What the kinds of data streams are called.</summary>
internal static class FlowKindExtensions
{
    public static string InWords(this FlowKind kind) => kind switch
    {
        FlowKind.HostDiscovery => "host discovery",
        FlowKind.Backup => "backup",
        FlowKind.BackupCopy => "backup copy",
        FlowKind.Replication => "replication",
        FlowKind.FileLevelRestore => "file-level restore",
        FlowKind.SelfServiceRestore => "self-service restore",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "There is no such kind of stream."),
    };

    /// <summary>Such as <c>48 backup copies</c>.</summary>
    public static string InWords(this FlowKind kind, int count) => kind switch
    {
        FlowKind.HostDiscovery => Wording.Count(count, kind.InWords(), "host discoveries"),
        FlowKind.BackupCopy => Wording.Count(count, kind.InWords(), "backup copies"),
        _ => Wording.Count(count, kind.InWords()),
    };

    /// <summary>What identifies the kind in style sheets.</summary>
    public static string Id(this FlowKind kind) => kind.InWords().Replace(' ', '-');
}
