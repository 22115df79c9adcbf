using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>The query operators that compare items or their keys.</summary>
internal static class EnumerableKeys
{
    public static Value? Call(LibraryCall call, IEnumerable<Value> items)
    {
        var key = call.Arguments.Length > 1 ? call.Arguments[1] : default;
        return (call.Method.Name, call.Arguments.Length) switch
        {
            ("Distinct", 1) => EnumerableMembers.Lazy(call, Known(call, items).Distinct(call.Equality)),
            ("DistinctBy", 2) => EnumerableMembers.Lazy(call, FirstOfEach(call, Keyed(call, items, key))),
            ("GroupBy", >= 2) => Grouped(call, items),
            ("CountBy", 2) => EnumerableMembers.Lazy(call, ByKey(call, Keyed(call, items, key)).Select(group => PairOf(call, group.Key, call.Result(group.Count())))),
            ("AggregateBy", 4) => EnumerableMembers.Lazy(call, Aggregated(call, Keyed(call, items, key)).Select(pair => PairOf(call, pair.Key, pair.Sum))),
            ("Order" or "OrderDescending", 1) => EnumerableMembers.Lazy(call, new SortedItems(items, LevelOf(call, item => item))),
            ("OrderBy" or "OrderByDescending", 2) => EnumerableMembers.Lazy(call, new SortedItems(items, LevelOf(call, item => call.Invoke(key, item)))),
            ("ThenBy" or "ThenByDescending", 2) when call.Arguments[0].Data is EvaluatedSequence { Source: SortedItems sorted } =>
                EnumerableMembers.Lazy(call, sorted.Then(LevelOf(call, item => call.Invoke(key, item)))),
            _ => null,
        };
    }

    /// <summary>The items, for an operator that compares them.</summary>
    public static IEnumerable<Value> Known(LibraryCall call, IEnumerable<Value> items) => EnumerableMembers.Certain(call, items, item => call.Equality.UnknownIn(item.Data));

    /// <summary>The items with their keys, for an operator that compares those.</summary>
    public static IEnumerable<(Value Item, Value Key)> Keyed(LibraryCall call, IEnumerable<Value> items, Value key) => Keyed(call, items, key, item => item);

    /// <summary>What is made of the items, with their keys.</summary>
    public static IEnumerable<(Value Item, Value Key)> Keyed(LibraryCall call, IEnumerable<Value> items, Value key, Func<Value, Value> element) =>
        EnumerableMembers.Certain(call, items.Select(item => (Item: item, Key: call.Invoke(key, item))).Select(pair => (Item: element(pair.Item), pair.Key)), pair => call.Equality.UnknownIn(pair.Key.Data));

    /// <summary>The items with equal keys together, each group with its key.</summary>
    public static IEnumerable<Value> Groups(LibraryCall call, IEnumerable<(Value Item, Value Key)> keyed) => ByKey(call, keyed)
        .Select(group => call.Result(new EvaluatedList(call.Evaluator.Effects.Now(), [.. group]) { Key = group.Key }));

    /// <summary>The first item with each key.</summary>
    public static IEnumerable<Value> FirstOfEach(LibraryCall call, IEnumerable<(Value Item, Value Key)> keyed)
    {
        var seen = new HashSet<Value>(call.Equality);
        foreach (var (item, key) in keyed)
        {
            if (seen.Add(key))
                yield return item;
        }
    }

    private static Value Grouped(LibraryCall call, IEnumerable<Value> items)
    {
        var hasElement = call.Method.Parameters.Any(parameter => parameter.Name == "elementSelector");
        var hasResult = call.Method.Parameters.Any(parameter => parameter.Name == "resultSelector");
        var groups = Groups(call, Keyed(call, items, call.Arguments[1], item => hasElement ? call.Invoke(call.Arguments[2], item) : item));
        return EnumerableMembers.Lazy(call, hasResult ? groups.Select(group => call.Invoke(call.Arguments[^1], ((EvaluatedList)group.Data!).Key!.Value, group)) : groups);
    }

    private static IEnumerable<IGrouping<Value, Value>> ByKey(LibraryCall call, IEnumerable<(Value Item, Value Key)> keyed) =>
        keyed.GroupBy(pair => pair.Key, pair => pair.Item, call.Equality);

    private static IEnumerable<(Value Key, Value Sum)> Aggregated(LibraryCall call, IEnumerable<(Value Item, Value Key)> keyed)
    {
        var seed = call.Arguments[2];
        var positions = new Dictionary<Value, int>(call.Equality);
        var sums = new List<(Value Key, Value Sum)>();
        foreach (var (item, key) in keyed)
        {
            if (!positions.TryGetValue(key, out var position))
            {
                positions.Add(key, position = sums.Count);
                sums.Add((key, seed.Data is EvaluatedDelegate ? call.Invoke(seed, key) : seed));
            }

            sums[position] = sums[position] with { Sum = call.Invoke(call.Arguments[3], sums[position].Sum, item) };
        }

        foreach (var sum in sums)
            yield return sum;
    }

    private static Value PairOf(LibraryCall call, Value key, Value value) => call.Result(new EvaluatedTuple([key, value], EnumerableMembers.ItemTypeOf(call), isPair: true));

    private static SortLevel LevelOf(LibraryCall call, Func<Value, Value> key) => new(call, key, IsDescending: call.Method.Name.EndsWith("Descending", StringComparison.Ordinal));
}
