using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>How many items a sequence has from here on is not known, nor what they are.</summary>
/// <param name="reason">Why.</param>
/// <param name="hasMore">Whether it has any in this world; none where that is not decided yet.</param>
internal sealed class UncertainItemsException(Unknown reason, bool? hasMore) : Exception
{
    public Unknown Reason { get; } = reason;

    public bool? HasMore { get; } = hasMore;
}
