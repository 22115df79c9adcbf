namespace Deployment.Plans.Data;

/// <summary>Something in a table that cannot be read.</summary>
/// <param name="Message">What is wrong and how to mend it.</param>
/// <param name="Start">Where it is in the file.</param>
/// <param name="Length">How long it is there.</param>
internal sealed record CsvProblem(string Message, int Start, int Length)
{
    public CsvProblem(string message, CsvCell cell)
        : this(message, cell.Start, cell.Length)
    {
    }
}
