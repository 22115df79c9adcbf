namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>A <see cref="StringReader"/>.</summary>
internal sealed class EvaluatedReader : Evaluated
{
    public EvaluatedReader(long stamp, string text) => (Stamp, Text) = (stamp, new(text));

    public StringReader Text { get; }
}
