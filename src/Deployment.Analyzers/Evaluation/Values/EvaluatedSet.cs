namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>A set.</summary>
internal sealed class EvaluatedSet : EvaluatedKeyed
{
    public EvaluatedSet(long stamp, IEnumerable<Value> items, ValueComparer equality)
        : base(stamp, equality) => Items = new(items, equality);

    public HashSet<Value> Items { get; }

    public override IEnumerator<Value> GetEnumerator()
    {
        foreach (var item in InOrder(Items, item => item, item => Items.Contains(item) ? item : null))
            yield return item;
    }
}
