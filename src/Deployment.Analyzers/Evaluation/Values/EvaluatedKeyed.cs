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

    public abstract IEnumerator<Value> GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    /// <exception cref="UncertainItemsException">The order is not known.</exception>
    protected IEnumerable<T> InOrder<T>(IReadOnlyCollection<T> items, Func<T, Value> key) =>
        Order is not null ? items.OrderBy(key, Order)
        : Disorder is not null && items.Count > 1 ? throw new UncertainItemsException(Disorder, hasMore: true, held: PartsOf(this))
        : items;
}
