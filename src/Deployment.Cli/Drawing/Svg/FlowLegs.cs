namespace Deployment.Cli.Drawing.Svg;

/// <summary>The curves of streams, from row to row, so that none lies upon another.</summary>
internal sealed class FlowLegs
{
    /// <summary>How far apart the ends of streams at one side of a row are, at most.</summary>
    private const double EndGap = 5;

    /// <summary>How much of a row's height the ends take together.</summary>
    private const double EndsHeight = 15;

    private readonly DrawingLayout _layout;
    private readonly Dictionary<(CardRow Row, bool IsLeft), List<Leg>> _ends = [];

    public FlowLegs(PlanDrawing drawing, DrawingLayout layout)
    {
        _layout = layout;
        foreach (var leg in drawing.Legs)
        {
            EndsAt(leg.From, LeavesLeft(leg)).Add(leg);
            EndsAt(leg.To, ArrivesLeft(leg)).Add(leg);
        }
    }

    public Curve CurveOf(Leg leg)
    {
        var (start, end) = (EndOf(leg, leg.From, LeavesLeft(leg)), EndOf(leg, leg.To, ArrivesLeft(leg)));
        var isAround = ColumnOf(leg.From) == ColumnOf(leg.To);
        var reach = isAround ? Math.Min(95, 22 + (Math.Abs(end.Y - start.Y) * 0.35)) : Math.Abs(end.X - start.X) * 0.45;
        return new(
            start,
            (start.X + (LeavesLeft(leg) ? -reach : reach), start.Y),
            (end.X + (ArrivesLeft(leg) ? -reach : reach), end.Y),
            end);
    }

    private int ColumnOf(CardRow row) => _layout.ColumnOf(_layout.CardOf(row));

    /// <summary>Within a column, streams go round the outer side: the left of the first one.</summary>
    private bool LeavesLeft(Leg leg) => ColumnOf(leg.From) is var from && ColumnOf(leg.To) is var to && from == to ? from == 0 : from > to;

    private bool ArrivesLeft(Leg leg) => ColumnOf(leg.From) is var from && ColumnOf(leg.To) is var to && from == to ? from == 0 : from < to;

    private List<Leg> EndsAt(CardRow row, bool isLeft)
    {
        if (!_ends.TryGetValue((row, isLeft), out var ends))
            _ends.Add((row, isLeft), ends = []);
        return ends;
    }

    private (double X, double Y) EndOf(Leg leg, CardRow row, bool isLeft)
    {
        var ends = _ends[(row, isLeft)];
        var gap = Math.Min(EndGap, EndsHeight / ends.Count);
        var offset = (ends.IndexOf(leg) - ((ends.Count - 1) / 2.0)) * gap;
        return (_layout.CornerOf(_layout.CardOf(row)).X + (isLeft ? 0 : DrawingLayout.CardWidth), _layout.MiddleOf(row) + offset);
    }
}
