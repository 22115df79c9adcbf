using System.Collections;

namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>A set.</summary>
internal sealed class EvaluatedSet : Evaluated, IEnumerable<Value>
{
    public EvaluatedSet(long stamp, IEnumerable<Value> items, ValueComparer? comparer = null) =>
        (Stamp, Items) = (stamp, new(items, comparer ?? ValueComparer.Instance));

    public HashSet<Value> Items { get; }

    public IEnumerator<Value> GetEnumerator() => Items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
