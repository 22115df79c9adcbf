using System.Text;

namespace Deployment.Plans.Data;

/// <summary>Takes a table apart, line by line.</summary>
internal sealed class CsvReader(string text)
{
    private const char ByteOrderMark = '\uFEFF';

    private readonly List<CsvProblem> _problems = [];
    private int _at = text.Length > 0 && text[0] == ByteOrderMark ? 1 : 0;

    public IReadOnlyList<CsvProblem> Problems => _problems;

    private bool IsAtEnd => _at == text.Length;

    private bool IsAtEndOfCell => IsAtEnd || text[_at] is ',' or '\r' or '\n';

    /// <returns>The cells of the next line; none after the last.</returns>
    public IReadOnlyList<CsvCell>? ReadLine()
    {
        if (IsAtEnd)
            return null;
        var cells = new List<CsvCell> { ReadCell() };
        while (!IsAtEnd && text[_at] == ',')
        {
            _at++;
            cells.Add(ReadCell());
        }

        if (!IsAtEnd)
            _at += text[_at] == '\r' && _at + 1 < text.Length && text[_at + 1] == '\n' ? 2 : 1;
        return cells;
    }

    private CsvCell ReadCell()
    {
        SkipSpace();
        if (!IsAtEnd && text[_at] == '"')
            return ReadQuoted();
        var start = _at;
        while (!IsAtEndOfCell)
            _at++;
        var content = text.Substring(start, _at - start).TrimEnd(' ', '\t');
        return new(content, start, content.Length, IsQuoted: false);
    }

    private CsvCell ReadQuoted()
    {
        var start = _at++;
        var content = new StringBuilder();
        while (!IsAtEnd)
        {
            var character = text[_at++];
            if (character != '"')
            {
                content.Append(character);
            }
            else if (!IsAtEnd && text[_at] == '"')
            {
                content.Append(text[_at++]);
            }
            else
            {
                var cell = new CsvCell(content.ToString(), start, _at - start, IsQuoted: true);
                SkipToEndOfCell();
                return cell;
            }
        }

        _problems.Add(new("This quote is never closed: close it, and write each quote inside of it twice.", start, 1));
        return new(content.ToString(), start, _at - start, IsQuoted: true);
    }

    private void SkipToEndOfCell()
    {
        SkipSpace();
        var start = _at;
        while (!IsAtEndOfCell)
            _at++;
        if (_at > start)
            _problems.Add(new("The cell goes on after its closing quote: put all of it in quotes, and write each quote inside of it twice.", start, _at - start));
    }

    private void SkipSpace()
    {
        while (!IsAtEnd && text[_at] is ' ' or '\t')
            _at++;
    }
}
