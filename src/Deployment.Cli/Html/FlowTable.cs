using System.Xml.Linq;
using Deployment.Cli.Drawing;
using Deployment.Cli.Rendering;
using Deployment.Plans;

namespace Deployment.Cli.Html;

/// <summary>The streams of a drawing, those that are alike on one line.</summary>
internal static class FlowTable
{
    public static XElement Of(PlanDrawing drawing) => Table.Of(
        ["Stream", "Way", "WAN crossings", "Narrowest link", "Every", "Moves each time", "Time for that"],
        drawing.Flows.Select(Row));

    private static XElement Row(DrawnFlow drawn)
    {
        var flows = drawn.Flows;
        return new(
            "tr",
            new XElement("td", new XElement("span", new XAttribute("class", $"swatch {drawn.Kind.Id()}"), ""), " ", flows.Count == 1 ? drawn.Kind.InWords() : drawn.Kind.InWords(flows.Count)),
            new XElement(
                "td",
                new XElement("button", new XAttribute("type", "button"), new XAttribute("aria-pressed", "false"), new XAttribute("data-lights", LightsOf(drawn)), flows[0].Cause.Path),
                new XElement("p", string.Join(" → ", flows[0].Waypoints.Select(waypoint => waypoint.Element.Path)))),
            Cell(string.Join(" or ", flows.Select(flow => flow.WanCrossingsInWords()).Distinct())),
            Cell(RangeText.Of(flows.Select(flow => flow.Route?.Bandwidth).OfType<Bandwidth>())),
            Cell(string.Join(" or ", flows.Select(flow => flow.IntervalInWords()).Distinct())),
            Cell(RangeText.Of(flows.SelectMany(flow => flow.Volumes()))),
            Cell(RangeText.Of(flows.SelectMany(flow => flow.Times()), Wording.Duration)));
    }

    private static string LightsOf(DrawnFlow drawn) => string.Join(" ", drawn.Way.Select(row => row.Id).Distinct().Append(drawn.Id));

    private static XElement Cell(string text) => new("td", new XAttribute("class", "short"), text.Length == 0 ? "–" : text);
}
