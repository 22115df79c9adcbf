using System.Collections;

namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>A dictionary; enumerated, it gives pairs of key and value.</summary>
internal sealed class EvaluatedDictionary : Evaluated, IEnumerable<Value>
{
    public EvaluatedDictionary(long stamp, ValueComparer? comparer = null, ValueOrder? order = null) =>
        (Stamp, Items, Order) = (stamp, new(comparer ?? ValueComparer.Instance), order);

    public Dictionary<Value, Value> Items { get; }

    /// <summary>The order that the items are kept in; none if it is that in which they are added, as far as none has been removed.</summary>
    public ValueOrder? Order { get; }

    /// <summary>The pairs of key and value in their order.</summary>
    public IEnumerable<KeyValuePair<Value, Value>> InOrder =>
        Order is not null ? Items.OrderBy(item => item.Key, Order) : Items;

    public IEnumerator<Value> GetEnumerator()
    {
        foreach (var item in InOrder)
            yield return new Value(new EvaluatedTuple([item.Key, item.Value], isPair: true));
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
