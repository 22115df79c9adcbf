namespace Deployment.Plans.Data;

/// <summary>What a row gives for a parameter.</summary>
/// <param name="Value">The value.</param>
/// <param name="Cell">The cell that says so; none where the parameter is left to its default.</param>
internal readonly record struct RowValue(object? Value, CsvCell? Cell);
