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
}
