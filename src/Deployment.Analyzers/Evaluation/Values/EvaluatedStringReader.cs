namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>A <see cref="StringReader"/>.</summary>
internal sealed class EvaluatedStringReader : Evaluated
{
    public EvaluatedStringReader(long stamp, string text) => (Stamp, Text) = (stamp, new(text));

    public StringReader Text { get; }
}
