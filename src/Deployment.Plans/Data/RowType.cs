namespace Deployment.Plans.Data;

/// <summary>The author's type that the rows of a table are read as, by a constructor of it.</summary>
/// <param name="name">What the type is called.</param>
/// <param name="parameters">What its constructor takes.</param>
internal sealed class RowType(string name, IReadOnlyList<RowParameter> parameters)
{
    /// <summary>Nobody mends more at a time.</summary>
    private const int MaxProblems = 100;

    /// <summary>What to say of a type that rows cannot be read as.</summary>
    public static InvalidPlanException NoConstructor(string name) => new(
        $"Rows cannot be read as '{name}': it needs one public constructor with parameters, as a record has that is declared with its columns.", "T");

    /// <summary>What the rows of a table give for the parameters.</summary>
    /// <param name="table">The table.</param>
    /// <param name="onStep">Called for each cell, for whoever has a limit to keep.</param>
    /// <param name="problems">What of it cannot be read.</param>
    /// <exception cref="InvalidPlanException">A parameter is of a type that no cell can be.</exception>
    public IReadOnlyList<RowValue[]> Read(CsvTable table, Action? onStep, out IReadOnlyList<CsvProblem> problems)
    {
        if (parameters.FirstOrDefault(parameter => parameter.Type is null) is { } strange)
        {
            throw new InvalidPlanException(
                $"'{strange.Name}' of '{name}' is of type '{strange.TypeName}', as which no cell can be read: take a text, a number, bool, an enumeration, "
                + "Bandwidth, DataSize, Percentage, TimeSpan or ProductVersion.", "T");
        }

        var found = new List<CsvProblem>(table.Problems);
        problems = found;
        var columns = found.Count == 0 ? Columns(table, found) : [];
        var rows = new List<RowValue[]>();
        if (found.Count > 0)
            return rows;
        foreach (var row in table.Rows)
        {
            if (found.Count < MaxProblems)
                rows.Add(Read(row, columns, table.Header.Count, onStep, found));
        }

        return rows;
    }

    /// <summary>The position of each parameter's column; none where the parameter is left to its default.</summary>
    private List<int?> Columns(CsvTable table, List<CsvProblem> problems)
    {
        var columns = new List<int?>();
        foreach (var parameter in parameters)
        {
            var matches = Enumerable.Range(0, table.Header.Count).Where(i => IsNameOf(parameter, table.Header[i].Text)).ToList();
            columns.Add(matches.Count > 0 ? matches[0] : null);
            if (matches.Count > 1)
                problems.Add(new($"There are two columns for '{parameter.Name}': rename or remove one.", table.Header[matches[1]]));
            if (matches.Count == 0 && !parameter.HasDefault && Missing(parameter, table) is var missing && !problems.Contains(missing))
                problems.Add(missing);
        }

        return columns;
    }

    private CsvProblem Missing(RowParameter parameter, CsvTable table)
    {
        if (table.Header.Count == 0)
            return new($"The file has no content: its first line names the columns that '{name}' has.", 0, 0);
        if (MeantBy(parameter, table) is { } column)
            return new($"There is no column for '{parameter.Name}' of '{name}': did you mean it by '{column.Text}'? Rename that column, or give the parameter a default value.", column);
        var (first, last) = (table.Header[0], table.Header[table.Header.Count - 1]);
        var message = table.Header.Count == 1 && first.Text.Contains(';')
            ? "The columns are separated by semicolons: separate them by commas."
            : table.Header.Count == 1 && first.Text.Contains('\t') ? "The columns are separated by tabs: separate them by commas."
            : $"There is no column for '{parameter.Name}' of '{name}': add one, or give the parameter a default value.";
        return new(message, first.Start, last.Start + last.Length - first.Start);
    }

    /// <summary>The column that a parameter is most likely to be given by, among those that are no other's.</summary>
    private CsvCell? MeantBy(RowParameter parameter, CsvTable table) => table.Header
        .Where(column => Spelling.IsLike(Letters(column.Text), Letters(parameter.Name)) && !parameters.Any(other => IsNameOf(other, column.Text)))
        .Select(column => (CsvCell?)column)
        .FirstOrDefault();

    /// <summary>Inventories spell their columns as they like: <c>WAN uplink</c> is <c>WanUplink</c>.</summary>
    private static bool IsNameOf(RowParameter parameter, string column) =>
        string.Equals(Letters(column), Letters(parameter.Name), StringComparison.OrdinalIgnoreCase);

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit));

    private RowValue[] Read(IReadOnlyList<CsvCell> row, List<int?> columns, int width, Action? onStep, List<CsvProblem> problems)
    {
        var values = new RowValue[parameters.Count];
        if (row.Count != width)
        {
            var at = row[Math.Min(width, row.Count - 1)];
            problems.Add(new(
                $"This line has {Wording.Count(row.Count, "cell")}, and the first line {Wording.Count(width, "column")}: "
                + (row.Count > width ? "put what has a comma in it in quotes." : "add what is missing."), at));
            return values;
        }

        for (var i = 0; i < values.Length; i++)
        {
            onStep?.Invoke();
            if (columns[i] is { } column)
                values[i] = Read(row[column], parameters[i], problems);
        }

        return values;
    }

    private RowValue Read(CsvCell cell, RowParameter parameter, List<CsvProblem> problems)
    {
        if (cell.IsBlank || (cell.Text.Length == 0 && !parameter.Type!.IsText))
        {
            if (!parameter.HasDefault && !parameter.MayBeNull)
                problems.Add(new($"'{parameter.Name}' is missing, which '{name}' must have: fill it in.", cell));
            return parameter.HasDefault ? default : new(null, cell);
        }

        if (parameter.Type!.Parse(cell.Text) is { } value)
            return new(value, cell);
        problems.Add(new(parameter.Type.Refuse(cell.Text), cell));
        return default;
    }
}
