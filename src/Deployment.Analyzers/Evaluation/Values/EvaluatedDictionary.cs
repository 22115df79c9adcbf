using System.Collections;

namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>A dictionary; enumerated, it gives pairs of key and value.</summary>
internal sealed class EvaluatedDictionary : Evaluated, IEnumerable<Value>
{
    public EvaluatedDictionary(long stamp, ValueComparer? comparer = null, ItemOrder order = ItemOrder.Added) =>
        (Stamp, Items, Order) = (stamp, new(comparer ?? ValueComparer.Instance), order);

    public Dictionary<Value, Value> Items { get; }

    public ItemOrder Order { get; }

    /// <summary>The pairs of key and value in their order.</summary>
    public IEnumerable<KeyValuePair<Value, Value>> InOrder =>
        Order == ItemOrder.Sorted ? Items.OrderBy(item => item.Key, ValueOrder.Instance) : Items;

    public IEnumerator<Value> GetEnumerator()
    {
        foreach (var item in InOrder)
            yield return new Value(new EvaluatedTuple([item.Key, item.Value], isPair: true));
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
