using System.Collections;

namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>A dictionary; enumerated, it gives pairs of key and value.</summary>
internal sealed class EvaluatedDictionary : Evaluated, IEnumerable<Value>
{
    public EvaluatedDictionary(long stamp, ValueComparer equality, ValueOrder? order = null) =>
        (Stamp, Items, Equality, Order) = (stamp, new(equality), equality, order);

    public Dictionary<Value, Value> Items { get; }

    /// <summary>How it takes keys for equal.</summary>
    public ValueComparer Equality { get; }

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
