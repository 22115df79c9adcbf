using Deployment.Plans;
using Deployment.Plans.DataFlows;

namespace Deployment.Cli.Rendering;

/// <summary>Tells which streams are alike: of one kind, through the same elements, between sites that are linked alike.</summary>
internal sealed class FlowShapes
{
    private readonly Dictionary<Site, int> _linksOfSite = [];

    public FlowShapes(DeploymentPlan plan)
    {
        foreach (var site in plan.Links.SelectMany(link => new[] { link.From, link.To }))
            _linksOfSite[site] = LinksOf(site) + 1;
    }

    /// <summary>The same for all streams that are alike.</summary>
    public object Of(DataFlow flow) => (flow.Kind, flow.Cause.Kind, WayOf(flow), flow.Route?.WanCrossings, flow.Interval, flow.Volume, IsRemoteScan(flow));

    /// <summary>The kinds of the elements on the way. Sites are numbered as they come, and branches told from the sites that join them.</summary>
    private string WayOf(DataFlow flow)
    {
        var sites = flow.Waypoints.Select(waypoint => waypoint.Site).Distinct().ToList();
        return string.Join(" → ", flow.Waypoints.Select(waypoint =>
            $"{waypoint.Element.Kind} at {sites.IndexOf(waypoint.Site)} with {Math.Min(2, LinksOf(waypoint.Site))}"));
    }

    private static bool IsRemoteScan(DataFlow flow) => flow is HostDiscoveryFlow { HostCount.RemoteHosts: > 0 };

    private int LinksOf(Site site) => _linksOfSite.TryGetValue(site, out var links) ? links : 0;
}
