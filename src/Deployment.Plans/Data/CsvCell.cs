namespace Deployment.Plans.Data;

/// <summary>A cell of a table.</summary>
/// <param name="Text">What it says, without the quotes and the space around it.</param>
/// <param name="Start">Where it begins in the file, with its quotes.</param>
/// <param name="Length">How long it is there.</param>
/// <param name="IsQuoted">Whether it is in quotes, and so may be meant to be empty.</param>
internal readonly record struct CsvCell(string Text, int Start, int Length, bool IsQuoted)
{
    public bool IsBlank => Text.Length == 0 && !IsQuoted;
}
