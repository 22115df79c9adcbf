namespace Deployment.Plans.DataFlows;

/// <summary>An element that a stream passes.</summary>
/// <param name="Element">The element.</param>
/// <param name="Site">Where it stands.</param>
public sealed record Waypoint(Element Element, Site Site)
{
    /// <summary>The element and where it stands.</summary>
    public override string ToString() => $"{Element.Title} at '{Site.Name}'";

    internal static Waypoint At(Role role) => new(role, role.Site);
}
