using System.Collections;

namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>A collection that finds by comparing what it holds: a dictionary or a set.</summary>
internal abstract class EvaluatedKeyed : Evaluated, IEnumerable<Value>
{
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

    /// <summary>Whether what it holds may be replaced where it is, while it is gone through.</summary>
    private bool MayBeReplaced => Order is null && this is EvaluatedDictionary { Kind: not KeyedKind.Ordered };

    public abstract IEnumerator<Value> GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <exception cref="UncertainItemsException">The order is not known.</exception>
    protected IEnumerable<T> InOrder<T>(IReadOnlyCollection<T> items, Func<T, Value> key) =>
        Order is not null ? Watched(items.OrderBy(key, Order), items)
        : Disorder is not null && items.Count > 1 ? throw new UncertainItemsException(Disorder, hasMore: true, held: PartsOf(this))
        : Watched(items, items);

    /// <summary>Items as they are gone through, up to where that changes what there is to go through.</summary>
    /// <exception cref="UncertainItemsException">It has: the program goes on, or throws, as the collection and the platform have it.</exception>
    private IEnumerable<T> Watched<T>(IEnumerable<T> items, IReadOnlyCollection<T> all)
    {
        var (count, changes) = (all.Count, Changes);
        using var steps = items.GetEnumerator();
        while (MoveNext())
            yield return steps.Current;

        bool MoveNext()
        {
            if (LastChange is { } change && (all.Count != count || (Changes != changes && !MayBeReplaced)))
                throw new UncertainItemsException(new Unknown(change), hasMore: null) { MayThrow = true };
            return steps.MoveNext();
        }
    }
}
