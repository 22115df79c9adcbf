using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>The query operators on two sequences.</summary>
internal static class EnumerablePairs
{
    public static Value? Call(LibraryCall call, IEnumerable<Value> items)
    {
        if (call.Arguments.Length < 2 || EnumerableMembers.Items(call, call.Arguments[1]) is not { } others)
            return null;
        return (call.Method.Name, call.Arguments.Length) switch
        {
            ("Concat", 2) => EnumerableMembers.Lazy(call, items.Concat(others)),
            ("Zip", 2) => EnumerableMembers.Lazy(call, items.Zip(others, (one, other) => TupleOf(call, one, other))),
            ("Zip", 3) when call.Arguments[2].Data is EvaluatedDelegate =>
                EnumerableMembers.Lazy(call, items.Zip(others, (one, other) => call.Invoke(call.Arguments[2], one, other))),
            ("Zip", 3) when EnumerableMembers.Items(call, call.Arguments[2]) is { } third =>
                EnumerableMembers.Lazy(call, items.Zip(others, (one, other) => (one, other)).Zip(third, (pair, last) => TupleOf(call, pair.one, pair.other, last))),
            ("Join", 5) => Joined(call, items, others),
            ("GroupJoin", 5) => Matched(call, items, others, found => [call.NewList(found, ListKind.Sequence)]),
            ("LeftJoin", 5) when NoneOf(call, 1) is { IsUnknown: false } none => Matched(call, items, others, found => found.DefaultIfEmpty(none)),
            ("RightJoin", 5) when NoneOf(call, 0) is { IsUnknown: false } none => RightJoined(call, items, others, none),
            ("Union" or "Except" or "Intersect" or "SequenceEqual", 2) => Compared(call, items, others),
            ("UnionBy" or "ExceptBy" or "IntersectBy", 3) => ComparedByKey(call, items, others),
            _ => null,
        };
    }

    private static Value TupleOf(LibraryCall call, params Value[] items) => call.Result(new EvaluatedTuple(items, EnumerableMembers.ItemTypeOf(call)));

    /// <summary>What stands for a partner that is not there.</summary>
    private static Value NoneOf(LibraryCall call, int typeArgument) => call.Evaluator.NewDefault(call.Method.TypeArguments[typeArgument], call.Place);

    private static Value Compared(LibraryCall call, IEnumerable<Value> items, IEnumerable<Value> others)
    {
        var (known, knownOthers) = (EnumerableKeys.Known(call, items), EnumerableKeys.Known(call, others));
        return call.Method.Name switch
        {
            "Union" => EnumerableMembers.Lazy(call, known.Union(knownOthers, call.Equality)),
            "Except" => EnumerableMembers.Lazy(call, known.Except(knownOthers, call.Equality)),
            "Intersect" => EnumerableMembers.Lazy(call, known.Intersect(knownOthers, call.Equality)),
            _ => call.Result(known.SequenceEqual(knownOthers, call.Equality)),
        };
    }

    /// <summary>Operators that compare the keys of the items with others, which for <c>UnionBy</c> are items as well.</summary>
    private static Value ComparedByKey(LibraryCall call, IEnumerable<Value> items, IEnumerable<Value> others)
    {
        var key = call.Arguments[2];
        return EnumerableMembers.Lazy(call, call.Method.Name == "UnionBy"
            ? EnumerableKeys.FirstOfEach(call, EnumerableKeys.Keyed(call, items.Concat(others), key))
            : Sought(call, EnumerableKeys.Keyed(call, items, key), EnumerableKeys.Known(call, others)));
    }

    /// <summary>The first item with each key that is one of the others, or none of them.</summary>
    private static IEnumerable<Value> Sought(LibraryCall call, IEnumerable<(Value Item, Value Key)> keyed, IEnumerable<Value> others)
    {
        var sought = new HashSet<Value>(others, call.Equality);
        foreach (var (item, key) in keyed)
        {
            if (call.Method.Name == "ExceptBy" ? sought.Add(key) : sought.Remove(key))
                yield return item;
        }
    }

    private static Value Joined(LibraryCall call, IEnumerable<Value> items, IEnumerable<Value> others) => EnumerableMembers.Lazy(call, EnumerableKeys.Keyed(call, items, call.Arguments[2]).Join(
        WithKey(EnumerableKeys.Keyed(call, others, call.Arguments[3])),
        pair => pair.Key,
        other => other.Key,
        (pair, other) => call.Invoke(call.Arguments[4], pair.Item, other.Item),
        call.Equality));

    /// <summary>Each item with what is made of the others that have the same key.</summary>
    private static Value Matched(LibraryCall call, IEnumerable<Value> items, IEnumerable<Value> others, Func<IEnumerable<Value>, IEnumerable<Value>> matches) =>
        EnumerableMembers.Lazy(call, EnumerableKeys.Keyed(call, items, call.Arguments[2])
            .GroupJoin(
                WithKey(EnumerableKeys.Keyed(call, others, call.Arguments[3])),
                pair => pair.Key,
                other => other.Key,
                (pair, found) => (pair.Item, Matches: matches(found.Select(other => other.Item))),
                call.Equality)
            .SelectMany(pair => pair.Matches.Select(match => call.Invoke(call.Arguments[4], pair.Item, match))));

    private static Value RightJoined(LibraryCall call, IEnumerable<Value> items, IEnumerable<Value> others, Value none) =>
        EnumerableMembers.Lazy(call, EnumerableKeys.Keyed(call, others, call.Arguments[3])
            .GroupJoin(
                WithKey(EnumerableKeys.Keyed(call, items, call.Arguments[2])),
                other => other.Key,
                pair => pair.Key,
                (other, found) => (other.Item, Matches: found.Select(pair => pair.Item).DefaultIfEmpty(none)),
                call.Equality)
            .SelectMany(other => other.Matches.Select(match => call.Invoke(call.Arguments[4], match, other.Item))));

    /// <summary>What has no key has no partner.</summary>
    private static IEnumerable<(Value Item, Value Key)> WithKey(IEnumerable<(Value Item, Value Key)> keyed) => keyed.Where(pair => pair.Key.Data is not null);
}
