using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>A variable.</summary>
internal class Cell(Value value, long stamp)
{
    public virtual Value Value { get; set; } = value;

    /// <summary>When it was declared, to tell whether a loop with an unknown number of turns has found it or made it.</summary>
    public long Stamp { get; } = stamp;
}
