namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>A range of indices: <c>1..^1</c>.</summary>
internal sealed record IndexRange(object? Start, object? End)
{
    /// <summary>Start and length within so many items; none where the range lies outside.</summary>
    public (int Start, int Length)? In(int count)
    {
        var (start, end) = (PositionOf(Start, count), PositionOf(End, count));
        return start >= 0 && start <= end && end <= count ? (start, end - start) : null;
    }

    /// <summary>Start and length of what of the range lies within so many items.</summary>
    public (int Start, int Length) Within(int count)
    {
        var start = Math.Min(Math.Max(PositionOf(Start, count), 0), count);
        var end = Math.Min(Math.Max(PositionOf(End, count), start), count);
        return (start, end - start);
    }

    private static int PositionOf(object? index, int count) => index switch
    {
        int number => number,
        IndexFromEnd fromEnd => count - fromEnd.Number,
        _ => -1,
    };
}
