using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>How many items a sequence has from here on is not known, nor what they are.</summary>
/// <param name="reason">Why.</param>
/// <param name="hasMore">Whether it has any in this world; none where that is not decided yet.</param>
/// <param name="held">What is known to be among them.</param>
/// <param name="isCompared">Whether the reason is that a value which is compared is not known, and not how often code has run.</param>
internal sealed class UncertainItemsException(Unknown reason, bool? hasMore, bool isCompared = false, IEnumerable<Value>? held = null) : Exception
{
    private readonly IReadOnlyList<Value> _held = [.. held ?? []];

    public Unknown Reason { get; } = reason;

    /// <summary>Any of the items.</summary>
    public Unknown Item => _held.Count == 0 ? Reason : (Unknown)Reason.DeriveAmong(_held, Reason.Cause, Reason.Text).Data!;

    public bool? HasMore { get; } = hasMore;

    /// <summary>Whether the program may throw instead of going on.</summary>
    public bool MayThrow { get; init; }

    /// <summary>Whether what the program is given decides if it has any, and not what the program itself has put together.</summary>
    public bool IsInput => Reason is { IsInput: true, Among.IsEmpty: true };

    /// <summary>The same, where code that goes through the items gives these of them.</summary>
    public UncertainItemsException With(IEnumerable<Value> given) => new(Reason, HasMore, isCompared, _held.Concat(given)) { MayThrow = MayThrow };

    /// <summary>What is made of the sequence.</summary>
    /// <param name="place">Where.</param>
    /// <param name="known">What is known to be in it.</param>
    public Value ResultAt(SyntaxNode place, IEnumerable<Value>? known = null) =>
        isCompared ? Reason.DeriveAmong(_held.Concat(known ?? []), place) : Reason.Changed(place, place.InOneLine(), _held.Concat(known ?? []));
}
