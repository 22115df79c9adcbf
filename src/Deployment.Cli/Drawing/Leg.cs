using Deployment.Cli.Rendering;

namespace Deployment.Cli.Drawing;

/// <summary>A stream's way from one row to the next.</summary>
/// <param name="flow">The stream.</param>
/// <param name="from">The row that it leaves.</param>
/// <param name="to">The row that it comes to.</param>
/// <param name="crossesWan">Whether a WAN lies between the two.</param>
internal sealed class Leg(DrawnFlow flow, CardRow from, CardRow to, bool crossesWan)
{
    public DrawnFlow Flow { get; } = flow;

    public CardRow From { get; } = from;

    public CardRow To { get; } = to;

    public bool CrossesWan { get; } = crossesWan;

    /// <summary>Such as <c>backup</c>, or <c>48 × backup copy, WAN</c>.</summary>
    public string Label => $"{(Flow.Flows.Count == 1 ? "" : $"{Flow.Flows.Count} × ")}{Flow.Kind.InWords()}{(CrossesWan ? ", WAN" : "")}";
}
