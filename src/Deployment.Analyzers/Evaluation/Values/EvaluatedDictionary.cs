namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>A dictionary; enumerated, it gives pairs of key and value.</summary>
internal sealed class EvaluatedDictionary : EvaluatedKeyed
{
    public EvaluatedDictionary(long stamp, ValueComparer equality)
        : base(stamp, equality) => Items = new(equality);

    public Dictionary<Value, Value> Items { get; }

    public override IEnumerator<Value> GetEnumerator()
    {
        foreach (var item in InOrder())
            yield return new Value(new EvaluatedTuple([item.Key, item.Value], isPair: true));
    }

    /// <summary>The pairs of key and value in their order.</summary>
    /// <exception cref="UncertainItemsException">The order is not known.</exception>
    public IEnumerable<KeyValuePair<Value, Value>> InOrder() => InOrder(Items, item => item.Key, Now);

    private KeyValuePair<Value, Value>? Now(KeyValuePair<Value, Value> item) => Items.TryGetValue(item.Key, out var value) ? new(item.Key, value) : null;
}
