namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>An enumerator of items that are known, on its way through them.</summary>
internal sealed class EvaluatedEnumerator : Evaluated
{
    public EvaluatedEnumerator(long stamp, IEnumerator<Value> items) => (Stamp, Items) = (stamp, items);

    public IEnumerator<Value> Items { get; }
}
