namespace Deployment.Cli.Drawing.Svg;

/// <summary>
/// Where everything stands, in pixels: the site with most links on the left, and each other one a column further for every link
/// that lies between.
/// </summary>
internal sealed class DrawingLayout
{
    public const int CardWidth = 300;
    public const int HeaderHeight = 36;
    public const int RowHeight = 22;

    /// <summary>Room for streams and the labels of links.</summary>
    private const int ColumnGap = 280;
    private const int CardGap = 34;
    private const int Margin = 110;
    private const int CardPadding = 10;
    private const int LegendHeight = 26;
    private const int LegendWidth = 170;
    private const int LegendMargin = 40;

    private readonly Dictionary<SiteCard, (int X, int Y)> _cards = [];
    private readonly Dictionary<CardRow, (SiteCard Card, int Y)> _rows = [];
    private readonly Dictionary<SiteCard, int> _columns = [];
    private readonly int _legendTop;

    public DrawingLayout(PlanDrawing drawing)
    {
        foreach (var card in drawing.Cards.OrderByDescending(card => drawing.Links.Where(link => link.From == card || link.To == card).Sum(link => link.Links.Count)))
            Reach(card, drawing);

        var columns = drawing.Cards.GroupBy(card => _columns[card]).ToList();
        _legendTop = columns.Select(column => column.Sum(card => HeightOf(card) + CardGap)).DefaultIfEmpty().Max() + CardGap;
        Width = (2 * Margin) + (Math.Max(1, columns.Count) * (CardWidth + ColumnGap)) - ColumnGap;
        Height = PlaceInLegend(drawing.Flows.Select(flow => flow.Kind).Distinct().Count() - 1).Y + LegendHeight;
        foreach (var column in columns)
        {
            var y = CardGap;
            foreach (var card in column)
            {
                Place(card, Margin + (column.Key * (CardWidth + ColumnGap)), y);
                y += HeightOf(card) + CardGap;
            }
        }
    }

    public int Width { get; }

    public int Height { get; }

    /// <summary>Where the name of a colour stands.</summary>
    public (int X, int Y) PlaceInLegend(int number)
    {
        var inLine = Math.Max(1, (Width - (2 * LegendMargin)) / LegendWidth);
        return (LegendMargin + (number % inLine * LegendWidth), _legendTop + (number / inLine * LegendHeight));
    }

    public static int HeightOf(SiteCard card) => HeaderHeight + (card.Rows.Count * RowHeight) + CardPadding;

    /// <summary>The upper left corner of a card.</summary>
    public (int X, int Y) CornerOf(SiteCard card) => _cards[card];

    public int ColumnOf(SiteCard card) => _columns[card];

    /// <summary>The card that a row is on.</summary>
    public SiteCard CardOf(CardRow row) => _rows[row].Card;

    /// <summary>The height of the middle of a row.</summary>
    public int MiddleOf(CardRow row) => _rows[row].Y;

    /// <summary>The height of the middle of a card's header.</summary>
    public int MiddleOf(SiteCard card) => _cards[card].Y + (HeaderHeight / 2);

    /// <summary>Gives columns to a card and, nearest first, to all that it is linked with.</summary>
    private void Reach(SiteCard start, PlanDrawing drawing)
    {
        if (_columns.ContainsKey(start))
            return;
        _columns.Add(start, 0);
        var reached = new Queue<SiteCard>([start]);
        while (reached.Count > 0)
        {
            var card = reached.Dequeue();
            foreach (var link in drawing.Links.Where(link => link.From == card || link.To == card))
            {
                var other = link.From == card ? link.To : link.From;
                if (_columns.ContainsKey(other))
                    continue;
                _columns.Add(other, _columns[card] + 1);
                reached.Enqueue(other);
            }
        }
    }

    private void Place(SiteCard card, int x, int y)
    {
        _cards.Add(card, (x, y));
        for (var i = 0; i < card.Rows.Count; i++)
            _rows.Add(card.Rows[i], (card, y + HeaderHeight + (i * RowHeight) + (RowHeight / 2)));
    }
}
