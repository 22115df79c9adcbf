using Spectre.Console;
using Spectre.Console.Rendering;

namespace Deployment.Cli.Rendering;

/// <summary>A table without borders, whose lines end with their text.</summary>
internal sealed class PlainTable : Renderable
{
    private const int Gap = 2;

    private readonly Table _table = new Table().NoBorder();

    /// <param name="columns">The columns.</param>
    /// <param name="rows">The cells of each row.</param>
    /// <param name="isSpaced">Whether there is an empty line between rows.</param>
    public PlainTable(IReadOnlyList<Column> columns, IReadOnlyList<IReadOnlyList<IRenderable>> rows, bool isSpaced)
    {
        foreach (var column in columns)
        {
            _table.AddColumn(new TableColumn(new Text(column.Heading, Styles.Faint))
            {
                Padding = new Padding(0, 0, Gap, 0),
                NoWrap = !column.Wraps,
                Alignment = column.IsNumeric ? Justify.Right : Justify.Left,
            });
        }

        _table.Columns[columns.Count - 1].Padding = new Padding(0);
        foreach (var row in rows)
        {
            if (isSpaced && _table.Rows.Count > 0)
                _table.AddEmptyRow();
            _table.AddRow(row);
        }
    }

    protected override IEnumerable<Segment> Render(RenderOptions options, int maxWidth) =>
        Segment.SplitLines(((IRenderable)_table).Render(options, maxWidth)).SelectMany(line => line.WithoutSpaceAtItsEnd().Append(Segment.LineBreak));
}
