using Deployment.Cli.Rendering;
using Deployment.Plans;
using Deployment.Plans.DataFlows;

namespace Deployment.Cli.Drawing;

/// <summary>A stream of data through the rows of a drawing, or many that take the same way through them.</summary>
/// <param name="id">What identifies the stream within the drawing.</param>
/// <param name="flows">The streams; the first stands for all.</param>
/// <param name="way">The rows that they pass, from the beginning to the end.</param>
internal sealed class DrawnFlow(string id, IReadOnlyList<DataFlow> flows, IReadOnlyList<CardRow> way)
{
    public string Id { get; } = id;

    public IReadOnlyList<DataFlow> Flows { get; } = flows;

    public IReadOnlyList<CardRow> Way { get; } = way;

    public FlowKind Kind => Flows[0].Kind;

    /// <summary>How often a WAN is crossed by the stream that crosses most.</summary>
    public int WanCrossings => Flows.Max(flow => flow.Route?.WanCrossings ?? 0);

    /// <summary>In words, such as <c>48 backup copies like backup copy job 'Oslo to HQ', over the WAN once</c>.</summary>
    public string Description
    {
        get
        {
            var crossings = WanCrossings == 0 ? "" : $", over the WAN {Wording.Times(WanCrossings)}";
            return $"{Kind.InWords(Flows.Count)}{(Flows.Count == 1 ? " by " : " like that of ")}{Flows[0].Cause.Title}{crossings}";
        }
    }
}
