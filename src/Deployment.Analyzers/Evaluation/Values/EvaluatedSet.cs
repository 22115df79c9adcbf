using System.Collections;

namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>A set.</summary>
internal sealed class EvaluatedSet : Evaluated, IEnumerable<Value>
{
    public EvaluatedSet(long stamp, IEnumerable<Value> items, ValueComparer? comparer = null, ValueOrder? order = null) =>
        (Stamp, Items, Order) = (stamp, new(items, comparer ?? ValueComparer.Instance), order);

    public HashSet<Value> Items { get; }

    /// <summary>The order that the items are kept in; none if it is that in which they are added, as far as none has been removed.</summary>
    public ValueOrder? Order { get; }

    public IEnumerator<Value> GetEnumerator() =>
        (Order is not null ? Items.OrderBy(item => item, Order) : (IEnumerable<Value>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
