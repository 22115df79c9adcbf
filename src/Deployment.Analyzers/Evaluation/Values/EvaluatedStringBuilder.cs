using System.Text;

namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>A <see cref="StringBuilder"/>.</summary>
internal sealed class EvaluatedStringBuilder : Evaluated
{
    public EvaluatedStringBuilder(long stamp, string text = "") => (Stamp, Text) = (stamp, new(text));

    public StringBuilder Text { get; }
}
