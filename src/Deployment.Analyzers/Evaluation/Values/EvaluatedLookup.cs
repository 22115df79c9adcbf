using System.Collections;

namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>Groups of items by their keys, as <c>ToLookup</c> makes them. It never changes.</summary>
internal sealed class EvaluatedLookup : Evaluated, IEnumerable<Value>
{
    private readonly Dictionary<Value, Value> _groups;

    public EvaluatedLookup(long stamp, ValueComparer equality, IEnumerable<(Value Key, Value Group)> groups)
    {
        (Stamp, Equality, _groups) = (stamp, equality, new(equality));
        foreach (var (key, group) in groups)
            _groups.Add(key, group);
    }

    /// <summary>How it takes keys for equal.</summary>
    public ValueComparer Equality { get; }

    public int Count => _groups.Count;

    /// <summary>The items with that key; none where there is not any.</summary>
    public Value? Find(Value key) => _groups.TryGetValue(key, out var group) ? group : null;

    public IEnumerator<Value> GetEnumerator() => _groups.Values.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
