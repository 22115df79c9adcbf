using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>The query operators that end a query.</summary>
internal static class EnumerableResults
{
    public static Value? Call(LibraryCall call, IEnumerable<Value> items)
    {
        var function = call.Arguments.Length > 1 ? call.Arguments[1] : default;
        switch (call.Method.Name, call.Arguments.Length)
        {
            case ("ToList", 1):
                return call.NewList(items);
            case ("ToArray", 1):
                return call.NewList(items, ListKind.Array);
            case ("ToLookup", 2):
                return Lookup(call, EnumerableKeys.Keyed(call, items, function));
            case ("ToLookup", 3) when call.Arguments[2].Data is EvaluatedDelegate:
                return Lookup(call, EnumerableKeys.Keyed(call, items, function, item => call.Invoke(call.Arguments[2], item)));
            case ("ToHashSet", 1):
                return call.Result(new EvaluatedSet(call.Evaluator.Effects.Now(), EnumerableKeys.Known(call, items), call.Equality));
            case ("ToDictionary", <= 3):
                return Dictionary(call, items);
            case ("Any", 1):
                return call.Result(items.Any());
            case ("Any", 2):
                return call.Result(items.Any(item => call.Holds(function, item)));
            case ("All", 2):
                return call.Result(items.All(item => call.Holds(function, item)));
            case ("Count" or "LongCount", <= 2):
                var count = call.Arguments.Length == 1 ? items.Count() : items.Count(item => call.Holds(function, item));
                return call.Method.Name == "Count" ? call.Result(count) : call.Result((long)count);
            case ("TryGetNonEnumeratedCount", 2) when call.Arguments[0].Data is EvaluatedList { Kind: not ListKind.Sequence } or EvaluatedSet or EvaluatedDictionary:
                call.Arguments[1] = call.Result(items.Count());
                return call.Result(true);
            case ("Contains", 2) when call is { Arguments: [{ Data: EvaluatedSet { Equality: not DefaultEquality } set }, _], Method.Parameters.Length: 2 }:
                // A set of texts is asked itself, unless the query takes it for one of something else.
                return call.Method.TypeArguments[0].SpecialType == SpecialType.System_String ? Contains(call.By(set.Equality), items, function) : null;
            case ("Contains", 2):
                return Contains(call, items, function);
            case ("First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "Single" or "SingleOrDefault" or "ElementAt" or "ElementAtOrDefault", <= 3):
                return Picked(call, items, function);
            case ("Aggregate", 2):
                return Aggregated(call, items, function);
            case ("Aggregate", 3 or 4):
                var total = items.Aggregate(function, (sum, item) => call.Invoke(call.Arguments[2], sum, item));
                return call.Arguments.Length == 3 ? total : call.Invoke(call.Arguments[3], total);
            case ("Sum" or "Min" or "Max" or "Average", <= 2):
                return EnumerableSums.Calculate(call, call.Arguments.Length == 1 ? items : items.Select(item => call.Invoke(function, item)));
            case ("MinBy" or "MaxBy", 2):
                return Extreme(call, [.. items.Select(item => (item, call.Invoke(function, item)))]);
            default:
                return null;
        }
    }

    private static Value Aggregated(LibraryCall call, IEnumerable<Value> items, Value function)
    {
        Value? total = null;
        foreach (var item in items)
            total = total is { } sum ? call.Invoke(function, sum, item) : item;
        return total ?? throw call.ThrowsForNoItem();
    }

    /// <summary>The item with the least or greatest key; those without a key only count if no other has one.</summary>
    private static Value? Extreme(LibraryCall call, List<(Value Item, Value Key)> keyed)
    {
        if (call.DisorderOf([.. keyed.Select(pair => pair.Key)]) is { } unknown)
            return unknown.DeriveAmong(EnumerableMembers.KnownItems(call.Arguments[0]), call.Place);
        if (keyed.Count == 0)
            return call.Evaluator.NewDefault(call.Method.ReturnType, call.Place) is { Data: null } none ? none : throw call.ThrowsForNoItem();
        var withKey = keyed.FindAll(pair => pair.Key.Data is not null);
        return withKey.Count == 0 ? keyed[0].Item : Extreme(call, withKey, isGreatest: call.Method.Name == "MaxBy");
    }

    /// <summary>The first item whose key no other's is less than, or greater.</summary>
    public static Value Extreme(LibraryCall call, IEnumerable<(Value Item, Value Key)> keyed, bool isGreatest)
    {
        var order = call.Order;
        return keyed.Aggregate((best, next) => order.Compare(next.Key, best.Key) is var sign && (isGreatest ? sign > 0 : sign < 0) ? next : best).Item;
    }

    private static Value? Picked(LibraryCall call, IEnumerable<Value> items, Value function)
    {
        var name = call.Method.Name;
        if (name.StartsWith("ElementAt", StringComparison.Ordinal))
            return At(call, items, function)?.Item;
        Value? predicate = function.Data is EvaluatedDelegate && call.Method.Parameters.Any(parameter => parameter.Name == "predicate") ? function : null;
        var fallback = call.Arguments.Length == (predicate is null ? 2 : 3) ? call.Arguments[call.Arguments.Length - 1] : call.Evaluator.NewDefault(call.Method.ReturnType, call.Place);

        // The library looks for the last item of a list from its end.
        var isFromEnd = predicate is not null && name.StartsWith("Last", StringComparison.Ordinal) && call.Arguments[0].Data is EvaluatedList { Kind: ListKind.Array or ListKind.List };
        if (isFromEnd)
            items = items.Reverse();
        if (predicate is { } condition)
            items = items.Where(item => call.Holds(condition, item));

        List<Value> found = isFromEnd || name.StartsWith("First", StringComparison.Ordinal) ? [.. items.Take(1)]
            : name.StartsWith("Single", StringComparison.Ordinal) ? [.. items.Take(2)]
            : [.. items];
        if (found.Count == 0)
            return name.EndsWith("OrDefault", StringComparison.Ordinal) ? fallback : throw call.ThrowsForNoItem();
        if (name.StartsWith("Single", StringComparison.Ordinal) && found.Count > 1)
            throw call.Throws<InvalidOperationException>($"{Abbreviation.Of(call.Place)} finds more than one item.");
        return found[found.Count - 1];
    }

    /// <summary>The item at an index, and whether there is one; none where the index is not known.</summary>
    public static (Value Item, bool IsThere)? At(LibraryCall call, IEnumerable<Value> items, Value index)
    {
        if (index.Data is not (int or IndexFromEnd))
            return null;
        List<Value> all = index.Data is int and >= 0 and var last ? [.. items.Take(last + 1)] : index.Data is int ? [] : [.. items];
        var position = index.Data is IndexFromEnd { Number: var fromEnd } ? all.Count - fromEnd : (int)index.Data;
        return position >= 0 && position < all.Count ? (all[position], true)
            : call.Method.Name == "ElementAt" ? throw call.Throws<ArgumentOutOfRangeException>()
            : (call.Evaluator.NewDefault(call.Method.ReturnType, call.Place), false);
    }

    private static Value Dictionary(LibraryCall call, IEnumerable<Value> items)
    {
        var dictionary = new EvaluatedDictionary(call.Evaluator.Effects.Now(), call.Equality);
        foreach (var item in items)
        {
            var (key, value) = Entry(call, item);
            if (dictionary.Equality.UnknownIn(key.Data) is { } unknown)
                dictionary.PutSomewhere([key, value], unknown);
            else if (key.Data is null)
                throw call.Throws<ArgumentNullException>();
            else if (dictionary.Items.ContainsKey(key))
                throw call.ThrowsForKey(key);
            else
                dictionary.Items.Add(key, call.Evaluator.Copied(value));
        }

        return call.Result(dictionary);
    }

    /// <summary>The key and the value of an item that a dictionary is made of.</summary>
    public static (Value Key, Value Value) Entry(LibraryCall call, Value item) => (call.Arguments.Length, item.Data) switch
    {
        (1, EvaluatedTuple { Items: [var key, var value] }) => (key, value),
        (1, _) => (call.Unknown(), default),
        (2, _) => (call.Invoke(call.Arguments[1], item), item),
        _ => (call.Invoke(call.Arguments[1], item), call.Invoke(call.Arguments[2], item)),
    };

    private static Value Lookup(LibraryCall call, IEnumerable<(Value Item, Value Key)> keyed) => call.Result(new EvaluatedLookup(
        call.Evaluator.Effects.Now(),
        call.Equality,
        [.. EnumerableKeys.Groups(call, keyed).Select(group => (((EvaluatedList)group.Data!).Key!.Value, group))]));

    /// <summary>Whether an item is among others; unknown where it may be one that is not known.</summary>
    public static Value Contains(LibraryCall call, IEnumerable<Value> items, Value item)
    {
        var equality = call.Equality;
        if (item.IsUnknown && items is IReadOnlyCollection<Value> all && UnknownCollections.IsAmong(call, item, all, equality) is { } isAmong)
            return isAmong;
        Value? maybe = null;
        foreach (var other in items)
        {
            var isEqual = equality.Compare(other, item, call.Place);
            if (isEqual.IsTrue)
                return isEqual;
            if (isEqual.IsUnknown)
                maybe ??= isEqual;
        }

        return maybe ?? call.Result(false);
    }
}
