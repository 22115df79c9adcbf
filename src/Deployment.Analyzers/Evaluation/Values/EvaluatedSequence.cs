using System.Collections;

namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>A sequence that is evaluated while it is enumerated, each time anew, as LINQ queries are.</summary>
internal sealed class EvaluatedSequence(IEnumerable<Value> items) : IEnumerable<Value>
{
    /// <summary>The sequence as the sort operators return it, which <c>ThenBy</c> goes on from.</summary>
    public IOrderedEnumerable<Value>? Ordered { get; } = items as IOrderedEnumerable<Value>;

    public IEnumerator<Value> GetEnumerator() => items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
