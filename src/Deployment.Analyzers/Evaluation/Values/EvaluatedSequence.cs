using System.Collections;

namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>A sequence that is evaluated while it is enumerated, each time anew, as LINQ queries are.</summary>
internal sealed class EvaluatedSequence(IEnumerable<Value> items) : IEnumerable<Value>
{
    public IEnumerable<Value> Source { get; } = items;

    public IEnumerator<Value> GetEnumerator() => Source.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
