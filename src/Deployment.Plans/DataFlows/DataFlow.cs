namespace Deployment.Plans.DataFlows;

/// <summary>A stream of data that a plan will cause.</summary>
public abstract class DataFlow
{
    private protected DataFlow(Element cause, IReadOnlyList<Waypoint> waypoints, Topology topology)
    {
        Cause = cause;
        Waypoints = waypoints;
        Route = RouteThrough(waypoints, topology);
    }

    /// <summary>What kind of stream it is.</summary>
    public abstract FlowKind Kind { get; }

    /// <summary>The job or server that causes it.</summary>
    public Element Cause { get; }

    /// <summary>The elements it passes, from its beginning to its end.</summary>
    public IReadOnlyList<Waypoint> Waypoints { get; }

    /// <summary>The links it crosses on its way through all waypoints; none where two of them are not connected.</summary>
    public Route? Route { get; }

    /// <summary>How long from one time to the next, where it is periodic and that is known.</summary>
    public virtual TimeSpan? Interval => null;

    /// <summary>How much is moved each time, where the guide gives a figure.</summary>
    public virtual VolumeRange? Volume => null;

    /// <summary>The waypoints with arrows between them.</summary>
    public override string ToString() => string.Join(" → ", Waypoints);

    private static Route? RouteThrough(IReadOnlyList<Waypoint> waypoints, Topology topology)
    {
        var route = Route.Local;
        for (var i = 1; i < waypoints.Count; i++)
        {
            if (topology.Between(waypoints[i - 1].Site, waypoints[i].Site) is not { } leg)
                return null;
            route = route.Append(leg);
        }

        return route;
    }
}
