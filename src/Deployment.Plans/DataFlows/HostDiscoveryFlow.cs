namespace Deployment.Plans.DataFlows;

/// <summary>
/// A backup server's scan of the hosts that one vCenter shows it, or that it has registered one by one. However many hosts
/// there are, they are one flow with counts.
/// </summary>
/// <remarks>Source: best-practice guide, chapter "Data Flow", lines 20–24 and 33–39.</remarks>
public sealed class HostDiscoveryFlow : DataFlow
{
    /// <summary>How often hosts are scanned.</summary>
    public static readonly TimeSpan ScanInterval = TimeSpan.FromHours(4);

    internal HostDiscoveryFlow(BackupServer server, VCenterRegistration? registration, HostCount hosts, Topology topology)
        : base(server, Ends(server, registration), topology) =>
        (Server, Registration, HostCount) = (server, registration, hosts);

    /// <inheritdoc/>
    public override FlowKind Kind => FlowKind.HostDiscovery;

    /// <summary>The server that scans.</summary>
    public BackupServer Server { get; }

    /// <summary>The vCenter through which it sees the hosts; none for hosts registered one by one.</summary>
    public VCenterRegistration? Registration { get; }

    /// <summary>How many hosts are scanned, and how many of them over a WAN.</summary>
    public HostCount HostCount { get; }

    /// <inheritdoc/>
    public override TimeSpan? Interval => ScanInterval;

    /// <summary>How many scans cross a WAN in a day.</summary>
    public long RemoteScansADay => ScansADay(HostCount.RemoteHosts);

    /// <summary>How many scans that many hosts get in a day.</summary>
    internal static long ScansADay(int hosts) => hosts * (TimeSpan.FromDays(1).Ticks / ScanInterval.Ticks);

    private static IReadOnlyList<Waypoint> Ends(BackupServer server, VCenterRegistration? registration) => registration is null
        ? [new(server, server.Site)]
        : [new(server, server.Site), new(registration.VCenter, registration.VCenter.Site)];
}
