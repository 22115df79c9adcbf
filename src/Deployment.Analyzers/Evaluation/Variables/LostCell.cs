using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>A variable that code which is not followed may change at any time, and whose value is therefore never known.</summary>
internal sealed class LostCell(Value unknown, long stamp) : Cell(unknown, stamp)
{
    public override Value Value
    {
        get => base.Value;
        set
        {
            // Whatever is assigned may be gone by the time it is read.
        }
    }
}
