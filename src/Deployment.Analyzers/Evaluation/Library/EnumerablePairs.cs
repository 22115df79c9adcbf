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
            ("Join", 5) => Joined(call, (items, 2), (others, 3), (item, partners) => partners.Select(partner => Made(item, partner))),
            ("GroupJoin", 5) => Joined(call, (items, 2), (others, 3), (item, partners) => [Made(item, call.NewList(partners, ListKind.Sequence))]),
            ("LeftJoin", 5) when NoneOf(call, 1) is { IsUnknown: false } none =>
                Joined(call, (items, 2), (others, 3), (item, partners) => partners.DefaultIfEmpty(none).Select(partner => Made(item, partner))),
            ("RightJoin", 5) when NoneOf(call, 0) is { IsUnknown: false } none =>
                Joined(call, (others, 3), (items, 2), (other, partners) => partners.DefaultIfEmpty(none).Select(partner => Made(partner, other))),
            ("Union" or "Except" or "Intersect" or "SequenceEqual", 2) => Compared(call, items, others),
            ("UnionBy" or "ExceptBy" or "IntersectBy", 3) => ComparedByKey(call, items, others),
            _ => null,
        };

        Value Made(Value item, Value partner) => call.Invoke(call.Arguments[4], item, partner);
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

    /// <summary>What is made of each item and each of its partners, the others that have the same key.</summary>
    /// <param name="call">The call.</param>
    /// <param name="items">The items, with the position of the function that gives their keys.</param>
    /// <param name="others">The others, with the position of the function that gives theirs.</param>
    /// <param name="combine">What is made of an item and its partners.</param>
    private static Value Joined(
        LibraryCall call, (IEnumerable<Value> Items, int Key) items, (IEnumerable<Value> Items, int Key) others, Func<Value, IEnumerable<Value>, IEnumerable<Value>> combine)
    {
        return EnumerableMembers.Lazy(call, WithPartners().SelectMany(pair => combine(pair.Item, pair.Partners)));

        IEnumerable<(Value Item, IEnumerable<Value> Partners)> WithPartners()
        {
            ILookup<Value, Value>? partners = null;
            foreach (var (item, key) in EnumerableKeys.Keyed(call, items.Items.Select(AfterOthers), call.Arguments[items.Key]))
                yield return (item, partners![key]);

            // The keys of all others are asked for once there is an item, and before its own is.
            Value AfterOthers(Value item)
            {
                partners ??= WithKey(EnumerableKeys.Keyed(call, others.Items, call.Arguments[others.Key])).ToLookup(other => other.Key, other => other.Item, call.Equality);
                return item;
            }
        }
    }

    /// <summary>What has no key has no partner.</summary>
    private static IEnumerable<(Value Item, Value Key)> WithKey(IEnumerable<(Value Item, Value Key)> keyed) => keyed.Where(pair => pair.Key.Data is not null);
}
