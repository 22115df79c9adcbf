using Deployment.Plans;
using Deployment.Plans.DataFlows;

namespace Deployment.Cli.Rendering;

/// <summary>The figures of a data stream, as tables show them.</summary>
internal static class DataFlowExtensions
{
    /// <summary>How often it crosses a WAN. A scan goes on from the vCenter to hosts that may stand anywhere.</summary>
    public static string WanCrossingsInWords(this DataFlow flow) => flow switch
    {
        { Route: null } => "no route",
        HostDiscoveryFlow { HostCount.RemoteHosts: > 0 } => $"≥ {Math.Max(1, flow.Route.WanCrossings)}",
        _ => $"{flow.Route.WanCrossings}",
    };

    public static string IntervalInWords(this DataFlow flow) => flow switch
    {
        { Interval: { } interval } => Wording.Duration(interval),
        RestoreFlow => "on demand",
        _ => "not set",
    };

    /// <summary>The least and the most that it moves each time; nothing where that is not known.</summary>
    public static IEnumerable<DataSize> Volumes(this DataFlow flow) => flow.Volume is { } volume ? [volume.Least, volume.Most] : [];

    /// <summary>
    /// How long the least and the most of its volume take. The volume of a restore is that of mounting the backup, which goes no
    /// further than to the mount point.
    /// </summary>
    public static IEnumerable<TimeSpan> Times(this DataFlow flow)
    {
        var route = flow is RestoreFlow restore ? restore.MountRoute : flow.Route;
        return route?.Bandwidth is { } bandwidth ? flow.Volumes().Select(bandwidth.TimeFor) : [];
    }
}
