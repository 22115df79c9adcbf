using System.Collections;

namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>A collection that finds by comparing what it holds: a dictionary or a set.</summary>
internal abstract class EvaluatedKeyed : Evaluated, IEnumerable<Value>
{
    private int _unnoticed;

    protected EvaluatedKeyed(long stamp, ValueComparer equality) => (Stamp, Equality) = (stamp, equality);

    /// <summary>How it takes keys for equal.</summary>
    public ValueComparer Equality { get; }

    /// <summary>The order that the items are kept in; none if it is that in which they are added, as far as none has been removed.</summary>
    public ValueOrder? Order { get; init; }

    public KeyedKind Kind { get; init; }

    /// <summary>Whether it always holds what it holds.</summary>
    public bool IsFixed => Kind is KeyedKind.Immutable or KeyedKind.Frozen;

    /// <summary>Why it is not known in which order the items are; none where that is known.</summary>
    public Unknown? Disorder { get; init; }

    /// <summary>Whether items are put into it and removed as in a dictionary or set that keeps no order.</summary>
    private bool IsPlain => Order is null && Kind == KeyedKind.Changing;

    /// <summary>Whether what it holds may be replaced where it is, while it is gone through.</summary>
    private bool MayBeReplaced => Order is null && this is EvaluatedDictionary { Kind: not KeyedKind.Ordered };

    /// <summary>Counts a change that code which goes through it does not notice: an item was removed, or replaced where it was.</summary>
    public void CountUnnoticed() => _unnoticed++;

    /// <summary>Whether the change that a call has made is such a one.</summary>
    public bool IsUnnoticed(string member, Value? result) => IsPlain && (member == "Remove" || (member is "Add" or "TryAdd" && result is { Data: false }));

    public abstract IEnumerator<Value> GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <param name="items">The items.</param>
    /// <param name="key">What an item is found by.</param>
    /// <param name="now">An item as it is by then; none where it has been removed.</param>
    /// <exception cref="UncertainItemsException">The order is not known.</exception>
    protected IEnumerable<T> InOrder<T>(IReadOnlyCollection<T> items, Func<T, Value> key, Func<T, T?> now)
        where T : struct =>
        Order is not null ? Watched(items.OrderBy(key, Order), items, key, now)
        : Disorder is not null && items.Count > 1 ? throw new UncertainItemsException(Disorder, hasMore: true, held: PartsOf(this))
        : Watched(items, items, key, now);

    /// <summary>Items as they are gone through, up to where that changes what there is to go through.</summary>
    /// <exception cref="UncertainItemsException">It has: the program goes on, or throws, as the collection and the platform have it.</exception>
    private IEnumerable<T> Watched<T>(IEnumerable<T> items, IReadOnlyCollection<T> all, Func<T, Value> key, Func<T, T?> now)
        where T : struct
    {
        var (count, changes, unnoticed) = (all.Count, Changes, _unnoticed);
        var seen = new List<Value>();
        foreach (var item in Unchanged())
        {
            seen.Add(key(item));
            yield return item;
        }

        if (Changes == changes)
            yield break;
        var before = new HashSet<Value>(seen, Equality);
        foreach (var item in items.Where(item => !before.Contains(key(item))).ToList())
        {
            if (IsUncertain())
                throw new UncertainItemsException(new Unknown(LastChange!), hasMore: null) { MayThrow = true };
            if (now(item) is { } there)
                yield return there;
        }

        if (IsUncertain())
            throw new UncertainItemsException(new Unknown(LastChange!), hasMore: null) { MayThrow = true };

        IEnumerable<T> Unchanged()
        {
            using var steps = items.GetEnumerator();
            while (Changes == changes && steps.MoveNext())
                yield return steps.Current;
        }

        bool IsUncertain() => LastChange is not null && Changes != changes
            && (IsPlain ? Changes - changes != _unnoticed - unnoticed : all.Count != count || !MayBeReplaced);
    }
}
