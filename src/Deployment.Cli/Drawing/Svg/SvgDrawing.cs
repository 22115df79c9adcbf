using System.Globalization;
using System.Xml.Linq;
using Deployment.Cli.Rendering;
using Deployment.Plans;
using Deployment.Plans.DataFlows;

namespace Deployment.Cli.Drawing.Svg;

/// <summary>A drawing as SVG. Colours come from a style sheet: that of the page, or one of its own.</summary>
internal sealed class SvgDrawing
{
    /// <summary>How many letters fit on a row, beside its indentation.</summary>
    private const int LettersOnRow = 44;
    private const int LettersOfTitle = 28;
    private const int Indentation = 16;

    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    private readonly PlanDrawing _drawing;
    private readonly DrawingLayout _layout;
    private readonly FlowLegs _legs;

    private SvgDrawing(PlanDrawing drawing)
    {
        _drawing = drawing;
        _layout = new DrawingLayout(drawing);
        _legs = new FlowLegs(drawing, _layout);
    }

    /// <param name="drawing">What to draw.</param>
    /// <param name="title">What it shows, for who cannot see it.</param>
    /// <param name="style">A style sheet to carry along; none where the page has it.</param>
    public static XElement Of(PlanDrawing drawing, string title, string? style) => new SvgDrawing(drawing).Draw(title, style);

    private XElement Draw(string title, string? style) => new(
        Svg + "svg",
        new XAttribute("class", "drawing"),
        new XAttribute("viewBox", $"0 0 {_layout.Width} {_layout.Height}"),
        new XAttribute("width", _layout.Width),
        new XAttribute("height", _layout.Height),
        new XAttribute("role", "img"),
        new XAttribute("aria-labelledby", "drawing-title drawing-description"),
        new XElement(Svg + "title", new XAttribute("id", "drawing-title"), title),
        new XElement(Svg + "desc", new XAttribute("id", "drawing-description"), Description),
        style is null ? null : new XElement(Svg + "style", style),
        new XElement(Svg + "defs", Kinds.Select(Arrow)),
        _drawing.Links.Select(Draw),
        _drawing.Cards.Select(Draw),
        _drawing.Legs.GroupBy(leg => leg.Flow).Select(Draw),
        new XElement(Svg + "g", new XAttribute("class", "legend"), _drawing.Flows.Select(flow => flow.Kind).Distinct().OrderBy(kind => kind).Select(Entry)));

    private static IEnumerable<FlowKind> Kinds => (FlowKind[])Enum.GetValues(typeof(FlowKind));

    private string Description
    {
        get
        {
            var sites = Wording.And([.. _drawing.Cards.Select(card => card.Title)]);
            var flows = string.Join("; ", _drawing.Flows.Select(flow => flow.Description));
            return $"Sites: {sites}. Streams: {(flows.Length == 0 ? "none" : flows)}.";
        }
    }

    private static XElement Arrow(FlowKind kind) => new(
        Svg + "marker",
        new XAttribute("id", "arrow-" + kind.Id()),
        new XAttribute("class", kind.Id()),
        new XAttribute("viewBox", "0 0 8 8"),
        new XAttribute("refX", 7),
        new XAttribute("refY", 4),
        new XAttribute("markerWidth", 7),
        new XAttribute("markerHeight", 7),
        new XAttribute("markerUnits", "userSpaceOnUse"),
        new XAttribute("orient", "auto"),
        new XElement(Svg + "path", new XAttribute("class", "arrow"), new XAttribute("d", "M0,0.5 L8,4 L0,7.5 z")));

    private XElement? Draw(DrawnLink link)
    {
        if (link.From == link.To)
            return null;
        var (one, other) = _layout.ColumnOf(link.From) <= _layout.ColumnOf(link.To) ? (link.From, link.To) : (link.To, link.From);
        var isAround = _layout.ColumnOf(one) == _layout.ColumnOf(other);
        var (x1, y1) = (_layout.CornerOf(one).X + DrawingLayout.CardWidth, _layout.MiddleOf(one));
        var (x2, y2) = (_layout.CornerOf(other).X + (isAround ? DrawingLayout.CardWidth : 0), _layout.MiddleOf(other));
        var curve = isAround
            ? new Curve((x1, y1), (x1 + 70, y1), (x2 + 70, y2), (x2, y2))
            : new Curve((x1, y1), (x1 + 90, y1), (x2 - 110, y2), (x2, y2));
        return new(
            Svg + "g",
            new XAttribute("id", link.Id),
            new XAttribute("class", (link.IsWan ? "link wan" : "link lan") + MarkOf(link.Id)),
            new XElement(Svg + "title", $"{link.From.Title} – {link.To.Title}: {link.Label}"),
            new XElement(Svg + "path", new XAttribute("d", curve)),
            Text("label", isAround ? x2 + 14 : x2 - 10, y2 > y1 && !isAround ? y2 + 20 : y2 - 8, link.Label, anchor: isAround ? "start" : "end"));
    }

    private XElement Draw(SiteCard card)
    {
        var (x, y) = _layout.CornerOf(card);
        return new(
            Svg + "g",
            new XAttribute("id", card.Id),
            new XAttribute("class", "card" + MarkOf(card.Id)),
            card.Sites.Count > 1 ? Box("behind", x + 6, y + 6, DrawingLayout.HeightOf(card)) : null,
            Box("box", x, y, DrawingLayout.HeightOf(card)),
            Text("site", x + 14, y + 24, Shortened(card.Title, LettersOfTitle)),
            card.Rows.Select(row => Draw(row, x)));
    }

    private XElement Draw(CardRow row, int x)
    {
        var indentation = row.IsRole ? Indentation : 0;
        var name = Shortened(row.Name, LettersOnRow - (row.IsRole ? 3 : 0));
        var detail = Shortened(row.Detail, Math.Max(0, LettersOnRow - 2 - name.Length - (row.IsRole ? 3 : 0)));
        var text = Text("text", x + 14 + indentation, _layout.MiddleOf(row) + 4, name);
        if (detail.Length > 0)
            text.Add(new XElement(Svg + "tspan", new XAttribute("class", "detail"), new XAttribute("dx", 7), detail));
        return new(
            Svg + "g",
            new XAttribute("id", row.Id),
            new XAttribute("class", "row" + MarkOf(row.Id)),
            new XElement(Svg + "title", row.Detail.Length == 0 ? row.Name : $"{row.Name} ({row.Detail})"),
            new XElement(
                Svg + "rect",
                new XAttribute("x", x + 6 + indentation),
                new XAttribute("y", _layout.MiddleOf(row) - (DrawingLayout.RowHeight / 2) + 1),
                new XAttribute("width", DrawingLayout.CardWidth - 12 - indentation),
                new XAttribute("height", DrawingLayout.RowHeight - 2),
                new XAttribute("rx", 4)),
            MarkOf(row.Id).Length == 0 ? null : Flag(x, _layout.MiddleOf(row)),
            text);
    }

    private XElement Draw(IGrouping<DrawnFlow, Leg> legs, int number) => new(
        Svg + "g",
        new XAttribute("id", legs.Key.Id),
        new XAttribute("class", $"flow {legs.Key.Kind.Id()}{MarkOf(legs.Key.Id)}"),
        new XElement(Svg + "title", legs.Key.Description),
        legs.Select(leg => new XElement(
            Svg + "path",
            new XAttribute("d", _legs.CurveOf(leg)),
            new XAttribute("marker-end", $"url(#arrow-{legs.Key.Kind.Id()})"))),
        legs.Where(leg => leg.CrossesWan).Select(leg => Crossing(leg, number)));

    /// <summary>Marks where a stream crosses a WAN: on the left, for the labels of the links stand on the right.</summary>
    private XElement Crossing(Leg leg, int number)
    {
        var label = leg.Flow.Flows.Count == 1 ? "WAN" : $"WAN × {leg.Flow.Flows.Count}";
        var width = 16 + (label.Length * 7);
        var curve = _legs.CurveOf(leg);
        var part = 0.25 + (0.05 * (number % 3));
        var (x, y) = curve.At(curve.Start.X < curve.End.X ? part : 1 - part);
        return new(
            Svg + "g",
            new XAttribute("class", "crossing"),
            new XElement(
                Svg + "rect",
                new XAttribute("x", Rounded(x - (width / 2.0))),
                new XAttribute("y", Rounded(y - 8)),
                new XAttribute("width", width),
                new XAttribute("height", 16),
                new XAttribute("rx", 8)),
            Text("label", x, y + 4, label, "middle"));
    }

    /// <summary>A bar at the left of a row in which something was found.</summary>
    private static XElement Flag(int x, int middle) => new(
        Svg + "rect",
        new XAttribute("class", "flag"),
        new XAttribute("x", x + 1),
        new XAttribute("y", middle - 9),
        new XAttribute("width", 4),
        new XAttribute("height", 18),
        new XAttribute("rx", 2));

    /// <summary>Which kind of stream a colour stands for.</summary>
    private XElement Entry(FlowKind kind, int number)
    {
        var (x, y) = _layout.PlaceInLegend(number);
        return new(
            Svg + "g",
            new XAttribute("class", $"flow {kind.Id()}"),
            new XElement(Svg + "path", new XAttribute("d", $"M{x},{y} h26"), new XAttribute("marker-end", $"url(#arrow-{kind.Id()})")),
            Text("label", x + 34, y + 4, kind.InWords()));
    }

    /// <summary>How style sheets tell that something was found.</summary>
    private string MarkOf(string id) => _drawing.WorstIn(id) is { } worst ? $" found {worst.InWords()}" : "";

    private static XElement Box(string kind, int x, int y, int height) => new(
        Svg + "rect",
        new XAttribute("class", kind),
        new XAttribute("x", x),
        new XAttribute("y", y),
        new XAttribute("width", DrawingLayout.CardWidth),
        new XAttribute("height", height),
        new XAttribute("rx", 10));

    private static XElement Text(string kind, double x, double y, string text, string anchor = "start") => new(
        Svg + "text",
        new XAttribute("class", kind),
        new XAttribute("x", Rounded(x)),
        new XAttribute("y", Rounded(y)),
        anchor == "start" ? null : new XAttribute("text-anchor", anchor),
        text);

    private static string Rounded(double number) => number.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Shortened(string text, int letters) => text.Length <= letters ? text : letters < 2 ? "" : text.Substring(0, letters - 1) + "…";
}
