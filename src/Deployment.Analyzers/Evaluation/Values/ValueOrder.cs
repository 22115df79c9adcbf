namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>The order that sorting puts values into.</summary>
internal sealed class ValueOrder : IComparer<Value>
{
    public static readonly ValueOrder Instance = new();

    public int Compare(Value x, Value y) => Compare(x, y, depth: 0);

    private static int Compare(Value x, Value y, int depth) => (x.Data, y.Data) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (string one, string other) => string.Compare(one, other, StringComparison.InvariantCulture),
        (EvaluatedTuple one, EvaluatedTuple other) => Compare(one.Items, other.Items, depth + 1),
        (IComparable one, var other) when one.GetType() == other.GetType() => one.CompareTo(other),
        _ => 0,
    };

    private static int Compare(Value[] one, Value[] other, int depth)
    {
        Budget.CheckNesting(depth);
        for (var i = 0; i < Math.Min(one.Length, other.Length); i++)
        {
            if (Compare(one[i], other[i], depth) is not 0 and var order)
                return order;
        }

        return one.Length.CompareTo(other.Length);
    }
}
