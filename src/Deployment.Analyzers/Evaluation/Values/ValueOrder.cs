using Deployment.Analyzers.Evaluation.Library;
using Deployment.Plans;

namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>The order that sorting puts values into.</summary>
internal class ValueOrder(StringComparer strings) : IComparer<Value>
{
    public virtual int Compare(Value x, Value y) => Compare(x, y, depth: 0);

    /// <summary>Why the place of one of the values in their order is not known; none if it is.</summary>
    public virtual Unknown? UnknownIn(IEnumerable<Value> values, SyntaxNode place)
    {
        Type? type = null;
        foreach (var value in values)
        {
            if (UnknownIn(value, place, depth: 0) is { } unknown)
                return unknown;
            if (type is not null && value.Data is not null && value.Data.GetType() != type)
                return new Unknown(place);
            type ??= value.Data?.GetType();
        }

        return null;
    }

    /// <summary>Whether comparing some of the values throws, or may: those that are known, yet of no type with an order, or of several.</summary>
    public virtual bool MayThrow(IEnumerable<Value> values, SyntaxNode place)
    {
        List<Value> known = [.. values.Where(value => value.Data is not (null or Unknown))];
        return known.Count > 1
            && (known.Exists(value => value.Data is not EvaluatedTuple && UnknownIn(value, place, depth: 0) is not null) || known.Select(value => value.Data!.GetType()).Distinct().Skip(1).Any());
    }

    private static Unknown? UnknownIn(Value value, SyntaxNode place, int depth)
    {
        switch (value.Data)
        {
            case Unknown unknown:
                return unknown;
            case null or string or bool or Bandwidth or DataSize or ProductVersion:
                return null;
            case var simple when Numbers.IsNumber(simple) || PureMembers.IsValue(simple):
                return null;
            case EvaluatedTuple { Items: var items }:
                Budget.CheckNesting(depth);
                return items.Select(item => UnknownIn(item, place, depth + 1)).FirstOrDefault(unknown => unknown is not null);
            default:
                return new Unknown(place);
        }
    }

    private int Compare(Value x, Value y, int depth) => (x.Data, y.Data) switch
    {
        (null, null) => 0,
        (null, _) => -1,
        (_, null) => 1,
        (string one, string other) => strings.Compare(one, other),
        (EvaluatedTuple one, EvaluatedTuple other) => Compare(one.Items, other.Items, depth + 1),
        (Bandwidth one, Bandwidth other) => one.CompareTo(other),
        (DataSize one, DataSize other) => one.CompareTo(other),
        (ProductVersion one, ProductVersion other) => one.CompareTo(other),
        (IComparable one, var other) when one.GetType() == other.GetType() => one.CompareTo(other),
        _ => 0,
    };

    private int Compare(Value[] one, Value[] other, int depth)
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
