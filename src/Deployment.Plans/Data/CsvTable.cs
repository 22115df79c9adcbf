namespace Deployment.Plans.Data;

/// <summary>
/// A table as RFC 4180 has it: cells between commas, a first line that names the columns, quotes around what has commas, quotes
/// or line breaks in it. Space around cells is nothing, nor are lines without any content.
/// </summary>
internal sealed class CsvTable
{
    private CsvTable(string text, IReadOnlyList<IReadOnlyList<CsvCell>> lines, IReadOnlyList<CsvProblem> problems)
    {
        (Text, Problems) = (text, problems);
        Header = lines.Count > 0 ? lines[0] : [];
        Rows = [.. lines.Skip(1)];
    }

    /// <summary>The whole file.</summary>
    public string Text { get; }

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<CsvCell> Header { get; }

    public IReadOnlyList<IReadOnlyList<CsvCell>> Rows { get; }

    /// <summary>Where the file is no such table.</summary>
    public IReadOnlyList<CsvProblem> Problems { get; }

    public static CsvTable Parse(string text)
    {
        var reader = new CsvReader(text);
        var lines = new List<IReadOnlyList<CsvCell>>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Any(cell => !cell.IsBlank))
                lines.Add(line);
        }

        return new(text, lines, reader.Problems);
    }

    /// <summary>Line and column as editors count them, from 1.</summary>
    public (int Line, int Column) PositionOf(int offset)
    {
        var (line, start) = (1, 0);
        for (var i = 0; i < offset; i++)
        {
            if (Text[i] == '\n' || (Text[i] == '\r' && (i + 1 == Text.Length || Text[i + 1] != '\n')))
                (line, start) = (line + 1, i + 1);
        }

        return (line, offset - start + 1);
    }
}
