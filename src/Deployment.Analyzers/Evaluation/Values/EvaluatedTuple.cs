namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>A tuple, or a pair of key and value. Tuples are values: whoever changes one makes a new one.</summary>
internal sealed class EvaluatedTuple(Value[] items)
{
    public Value[] Items { get; } = items;

    public EvaluatedTuple With(int index, Value item)
    {
        var items = (Value[])Items.Clone();
        items[index] = item;
        return new(items);
    }
}
