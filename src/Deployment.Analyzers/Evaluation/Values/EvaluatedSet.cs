using System.Collections;

namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>A set.</summary>
internal sealed class EvaluatedSet : Evaluated, IEnumerable<Value>
{
    public EvaluatedSet(long stamp, IEnumerable<Value> items, ValueComparer? comparer = null, ItemOrder order = ItemOrder.Added) =>
        (Stamp, Items, Order) = (stamp, new(items, comparer ?? ValueComparer.Instance), order);

    public HashSet<Value> Items { get; }

    public ItemOrder Order { get; }

    public IEnumerator<Value> GetEnumerator() =>
        (Order == ItemOrder.Sorted ? Items.OrderBy(item => item, ValueOrder.Instance) : (IEnumerable<Value>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
