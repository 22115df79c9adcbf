using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>A variable that stands for a field or an element: a <c>ref</c> to it.</summary>
/// <param name="read">Gives what is stored there.</param>
/// <param name="write">Stores something there.</param>
/// <param name="stamp">When the reference was taken.</param>
internal sealed class AliasCell(Func<Value> read, Action<Value> write, long stamp) : Cell(default, stamp)
{
    public override Value Value
    {
        get => read();
        set => write(value);
    }
}
