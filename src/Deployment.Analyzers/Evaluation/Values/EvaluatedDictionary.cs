using System.Collections;

namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>A dictionary; enumerated, it gives pairs of key and value.</summary>
internal sealed class EvaluatedDictionary : Evaluated, IEnumerable<Value>
{
    public EvaluatedDictionary(long stamp, ValueComparer? comparer = null) => (Stamp, Items) = (stamp, new(comparer ?? ValueComparer.Instance));

    public Dictionary<Value, Value> Items { get; }

    public IEnumerator<Value> GetEnumerator()
    {
        foreach (var item in Items)
            yield return new Value(new EvaluatedTuple([item.Key, item.Value], isPair: true));
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
