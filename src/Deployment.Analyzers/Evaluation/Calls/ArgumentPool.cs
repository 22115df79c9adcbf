using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>Lists of arguments for calls that do not keep them, to be used again: most calls of a plan are such calls of the DSL.</summary>
internal sealed class ArgumentPool
{
    private const int MaxArguments = 4;

    private readonly Stack<Value[]>[] _free = [.. Enumerable.Range(0, MaxArguments + 1).Select(_ => new Stack<Value[]>())];

    public Value[] Rent(int count) => count <= MaxArguments && _free[count].Count > 0 ? _free[count].Pop() : new Value[count];

    public void Return(Value[] arguments)
    {
        if (arguments.Length is > 0 and <= MaxArguments)
            _free[arguments.Length].Push(arguments);
    }
}
