using Deployment.Plans.DataFlows;

namespace Deployment.Plans.Rules.Plan;

/// <summary>A way that data or commands have to go, from one element to the next.</summary>
/// <param name="Cause">What makes them go.</param>
/// <param name="From">Where they come from.</param>
/// <param name="To">Where they have to get.</param>
/// <param name="Act">The call that makes them go.</param>
internal sealed record Leg(Element Cause, Waypoint From, Waypoint To, Origin Act);
