using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>
/// The query operators. Each is the real one of <see cref="Enumerable"/> over evaluated items, so that queries are as lazy here as
/// in the program. The source is known.
/// </summary>
internal static class EnumerableMembers
{
    public static Value? Call(LibraryCall call) => call.Arguments.Length == 0 || !HasSource(call)
        ? Generated(call)
        : Items(call, call.Arguments[0]) is { } items ? Shaped(call, items) ?? Sorted(call, items) ?? Combined(call, items) ?? Reduced(call, items) : null;

    private static bool HasSource(LibraryCall call) => call.Method.Name is not ("Range" or "Repeat" or "Empty");

    private static Value? Generated(LibraryCall call)
    {
        switch (call.Method.Name, call.Arguments)
        {
            case ("Range", [{ Data: int start }, { Data: int and >= 0 and var count }]):
                return Lazy(call, Counted(call, Enumerable.Range(start, count).Select(number => call.Result(number))));
            case ("Repeat", [var item, { Data: int and >= 0 and var count }]):
                return Lazy(call, Counted(call, Enumerable.Repeat(item, count)));
            case ("Empty", []):
                return call.NewList([], ListKind.Array);
            default:
                return null;
        }
    }

    /// <summary>Operators that make another sequence out of one.</summary>
    private static Value? Shaped(LibraryCall call, IEnumerable<Value> items)
    {
        var function = call.Arguments.Length > 1 ? call.Arguments[1] : default;
        var takesIndex = function.Data is EvaluatedDelegate { Method.Parameters.Length: 2 };
        return (call.Method.Name, call.Arguments.Length) switch
        {
            ("Select", 2) => Lazy(call, takesIndex
                ? items.Select((item, index) => call.Invoke(function, item, new(index, call.Place)))
                : items.Select(item => call.Invoke(function, item))),
            ("Where", 2) => Lazy(call, takesIndex
                ? items.Where((item, index) => call.Evaluator.Holds(call.Invoke(function, item, new(index, call.Place))))
                : items.Where(item => call.Holds(function, item))),
            ("SelectMany", 2) => Flattened(call, items, takesIndex, (_, inner) => inner),
            ("SelectMany", 3) => Flattened(call, items, takesIndex, (item, inner) => call.Invoke(call.Arguments[2], item, inner)),
            ("Take", 2) when function.Data is int count => Lazy(call, items.Take(count)),
            ("Skip", 2) when function.Data is int count => Lazy(call, items.Skip(count)),
            ("TakeLast", 2) when function.Data is int count => Lazy(call, Enumerable.Reverse(Enumerable.Reverse(items).Take(count))),
            ("SkipLast", 2) when function.Data is int count => Lazy(call, Enumerable.Reverse(Enumerable.Reverse(items).Skip(count))),
            ("TakeWhile", 2) => Lazy(call, items.TakeWhile(item => call.Holds(function, item))),
            ("SkipWhile", 2) => Lazy(call, items.SkipWhile(item => call.Holds(function, item))),
            ("Distinct", 1) => Known(call, items, out var known) ?? Lazy(call, known.Distinct(ValueComparer.Instance)),
            ("DistinctBy", 2) => Keyed(call, items, function, out var keyed)
                ?? Lazy(call, keyed.GroupBy(pair => pair.Key, ValueComparer.Instance).Select(group => group.First().Item)),
            ("Reverse", 1) => Lazy(call, Enumerable.Reverse(items)),
            ("Append", 2) => Lazy(call, items.Concat([function])),
            ("Prepend", 2) => Lazy(call, new[] { function }.Concat(items)),
            ("Index", 1) => Lazy(call, items.Select((item, index) => new Value(new EvaluatedTuple([new(index, call.Place), item]), call.Place))),
            ("Chunk", 2) when function.Data is int and > 0 and var size => Lazy(call, Chunks(call, items, size)),
            ("DefaultIfEmpty", 1) when Evaluator.DefaultOf(call.Method.TypeArguments[0], call.Place) is { IsUnknown: false } none => Lazy(call, items.DefaultIfEmpty(none)),
            ("OfType", 1) => Lazy(call, items.Where(item => IsOf(call, item))),
            ("DefaultIfEmpty", 2) => Lazy(call, items.DefaultIfEmpty(function)),
            ("GroupBy", 2) => Keyed(call, items, function, out var keyed) ?? Lazy(call, Groups(call, keyed, item => item)),
            ("GroupBy", 3) when call.Arguments[2].Data is EvaluatedDelegate { Method.Parameters.Length: 1 } =>
                Keyed(call, items, function, out var keyed) ?? Lazy(call, Groups(call, keyed, item => call.Invoke(call.Arguments[2], item))),
            ("AsEnumerable" or "Cast", 1) => call.Arguments[0],
            _ => null,
        };
    }

    private static Value? Sorted(LibraryCall call, IEnumerable<Value> items)
    {
        var key = call.Arguments.Length == 2 ? call.Arguments[1] : default;
        return (call.Method.Name, call.Arguments.Length) switch
        {
            ("Order" or "OrderDescending", 1) => Ordered(call, items, item => item, out var keyed)
                ?? Lazy(call, new SortedItems(keyed, call.Method.Name == "OrderDescending")),
            ("OrderBy" or "OrderByDescending", 2) => Ordered(call, items, item => call.Invoke(key, item), out var keyed)
                ?? Lazy(call, new SortedItems(keyed, call.Method.Name == "OrderByDescending")),
            ("ThenBy" or "ThenByDescending", 2) when call.Arguments[0].Data is EvaluatedSequence { Source: SortedItems sorted } =>
                Ordered(call, sorted.Items, item => call.Invoke(key, item), out var keyed) ?? Lazy(call, sorted.Then(keyed, call.Method.Name == "ThenByDescending")),
            _ => null,
        };
    }

    /// <summary>The items, for an operator that compares them; an unknown result where one of them is not known.</summary>
    private static Value? Known(LibraryCall call, IEnumerable<Value> items, out List<Value> known)
    {
        known = [.. items];
        return ValueComparer.UnknownIn(known)?.Derive(call.Place);
    }

    /// <summary>The items with their keys, for an operator that compares those; an unknown result where one of them is not known.</summary>
    private static Value? Keyed(LibraryCall call, IEnumerable<Value> items, Value key, out List<(Value Item, Value Key)> keyed)
    {
        keyed = [.. items.Select(item => (item, call.Invoke(key, item)))];
        return ValueComparer.UnknownIn(keyed.Select(pair => pair.Key))?.Derive(call.Place);
    }

    /// <summary>The items with the keys to put them in order by; an unknown result where the place of one of them is not known.</summary>
    private static Value? Ordered(LibraryCall call, IEnumerable<Value> items, Func<Value, Value> key, out List<(Value Item, Value Key)> keyed)
    {
        keyed = [.. items.Select(item => (item, key(item)))];
        return ValueOrder.UnknownIn(keyed.Select(pair => pair.Key), call.Place)?.Derive(call.Place);
    }

    /// <summary>Operators on two sequences.</summary>
    private static Value? Combined(LibraryCall call, IEnumerable<Value> items)
    {
        if (call.Arguments.Length < 2 || Items(call, call.Arguments[1]) is not { } others)
            return null;
        switch (call.Method.Name, call.Arguments.Length)
        {
            case ("Concat", 2):
                return Lazy(call, items.Concat(others));
            case ("Zip", 2):
                return Lazy(call, items.Zip(others, (one, other) => new Value(new EvaluatedTuple([one, other]), call.Place)));
            case ("Zip", 3):
                return Lazy(call, items.Zip(others, (one, other) => call.Invoke(call.Arguments[2], one, other)));
            case ("Join", 5):
                return Joined(call, items, others);
            case ("GroupJoin", 5):
                return Matched(call, items, others, found => [call.NewList(found, ListKind.Sequence)]);
            case ("LeftJoin", 5) when Evaluator.DefaultOf(call.Method.TypeArguments[1], call.Place) is { IsUnknown: false } none:
                return Matched(call, items, others, found => found.DefaultIfEmpty(none));
            case ("Union" or "Except" or "Intersect" or "SequenceEqual", 2):
                return Known(call, items, out var known) ?? Known(call, others, out var knownOthers) ?? (call.Method.Name switch
                {
                    "Union" => Lazy(call, known.Union(knownOthers, ValueComparer.Instance)),
                    "Except" => Lazy(call, known.Except(knownOthers, ValueComparer.Instance)),
                    "Intersect" => Lazy(call, known.Intersect(knownOthers, ValueComparer.Instance)),
                    _ => call.Result(known.SequenceEqual(knownOthers, ValueComparer.Instance)),
                });
            default:
                return null;
        }
    }

    private static Value Joined(LibraryCall call, IEnumerable<Value> items, IEnumerable<Value> others) =>
        Keyed(call, items, call.Arguments[2], out var keyed) ?? Keyed(call, others, call.Arguments[3], out var keyedOthers) ?? Lazy(call, keyed.Join(
            keyedOthers,
            pair => pair.Key,
            other => other.Key,
            (pair, other) => call.Invoke(call.Arguments[4], pair.Item, other.Item),
            ValueComparer.Instance));

    /// <summary>Each item with what is made of the others that have the same key.</summary>
    private static Value Matched(LibraryCall call, IEnumerable<Value> items, IEnumerable<Value> others, Func<IEnumerable<Value>, IEnumerable<Value>> matches) =>
        Keyed(call, items, call.Arguments[2], out var keyed) ?? Keyed(call, others, call.Arguments[3], out var keyedOthers) ?? Lazy(call, keyed
            .GroupJoin(keyedOthers, pair => pair.Key, other => other.Key, (pair, found) => (pair.Item, Matches: matches(found.Select(other => other.Item))), ValueComparer.Instance)
            .SelectMany(pair => pair.Matches.Select(match => call.Invoke(call.Arguments[4], pair.Item, match))));

    /// <summary>Whether an item is of the type that is asked for; a number may be a member of an enumeration.</summary>
    private static bool IsOf(LibraryCall call, Value item)
    {
        var isInstance = Numbers.IsNumber(item.Data) ? call.Unknown() : call.Evaluator.IsInstance(item, call.Method.TypeArguments[0], input: null, call.Place);
        return isInstance.Data is Unknown unknown ? throw new UncertainItemsException(unknown, hasMore: null) : isInstance.IsTrue;
    }

    /// <summary>Operators that end a query.</summary>
    private static Value? Reduced(LibraryCall call, IEnumerable<Value> items)
    {
        var function = call.Arguments.Length > 1 ? call.Arguments[1] : default;
        switch (call.Method.Name, call.Arguments.Length)
        {
            case ("ToList", 1):
                return call.NewList(items);
            case ("ToArray" or "ToImmutableArray" or "ToImmutableList", 1):
                return call.NewList(items, ListKind.Array);
            case ("ToLookup", 2):
                return Keyed(call, items, function, out var looked) ?? Lookup(call, looked, item => item);
            case ("ToLookup", 3) when call.Arguments[2].Data is EvaluatedDelegate:
                return Keyed(call, items, function, out var lookedUp) ?? Lookup(call, lookedUp, item => call.Invoke(call.Arguments[2], item));
            case ("CountBy", 3) when call.Arguments[2].Data is null:
                return Keyed(call, items, function, out var counted) ?? Lazy(call, counted
                    .GroupBy(pair => pair.Key, ValueComparer.Instance)
                    .Select(group => new Value(new EvaluatedTuple([group.Key, new(group.Count(), call.Place)], isPair: true), call.Place)));
            case ("ToHashSet", 1):
                return Known(call, items, out var distinct) ?? call.Result(new EvaluatedSet(call.Evaluator.Effects.Now(), distinct));
            case ("ToDictionary", 2 or 3):
                return Dictionary(call, items);
            case ("Any", 1):
                return call.Result(items.Any());
            case ("Any", 2):
                return call.Result(items.Any(item => call.Holds(function, item)));
            case ("All", 2):
                return call.Result(items.All(item => call.Holds(function, item)));
            case ("Count", 1):
                return call.Result(items.Count());
            case ("Count", 2):
                return call.Result(items.Count(item => call.Holds(function, item)));
            case ("Contains", 2):
                return Contains(call, items, function);
            case ("First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "Single" or "SingleOrDefault" or "ElementAt" or "ElementAtOrDefault", <= 2):
                return Picked(call, items, function);
            case ("Aggregate", 2):
                if (!items.Any())
                    throw call.Throws<InvalidOperationException>();
                return items.Aggregate((sum, item) => call.Invoke(function, sum, item));
            case ("Aggregate", 3):
                return items.Aggregate(function, (sum, item) => call.Invoke(call.Arguments[2], sum, item));
            case ("Sum" or "Min" or "Max" or "Average", <= 2):
                return Calculated(call, call.Arguments.Length == 1 ? items : items.Select(item => call.Invoke(function, item)));
            case ("MinBy" or "MaxBy", 2):
                return Ordered(call, items, item => call.Invoke(function, item), out var keyed)
                    ?? (keyed.Count == 0 ? null : new SortedItems(keyed, isDescending: call.Method.Name == "MaxBy").First());
            default:
                return null;
        }
    }

    private static Value? Picked(LibraryCall call, IEnumerable<Value> items, Value function)
    {
        var name = call.Method.Name;
        if (call.Arguments.Length == 2 && function.Data is not (int or EvaluatedDelegate))
            return null;
        if (name.StartsWith("ElementAt", StringComparison.Ordinal))
            items = function.Data is int and >= 0 and var index ? items.Skip(index).Take(1) : [];
        else if (call.Arguments.Length == 2)
            items = function.Data is EvaluatedDelegate ? items.Where(item => call.Holds(function, item)) : items;

        List<Value> found = name.StartsWith("First", StringComparison.Ordinal) ? [.. items.Take(1)] : [.. items];
        if (found.Count == 0)
        {
            return name == "ElementAt" ? throw call.Throws<ArgumentOutOfRangeException>()
                : !name.EndsWith("OrDefault", StringComparison.Ordinal) ? throw call.Throws<InvalidOperationException>()
                : Evaluator.DefaultOf(call.Method.ReturnType, call.Place);
        }

        if (name.StartsWith("Single", StringComparison.Ordinal) && found.Count > 1)
            throw call.Throws<InvalidOperationException>();
        return found[found.Count - 1];
    }

    private static Value? Calculated(LibraryCall call, IEnumerable<Value> numbers)
    {
        var values = numbers.ToList();
        if (values.Find(value => value.IsUnknown).Data is Unknown unknown)
            return unknown.Derive(call.Place);
        if (values.Exists(value => value.Data is null || !Numbers.IsNumber(value.Data) && call.Method.Name is "Sum" or "Average"))
            return null;
        switch (call.Method.Name)
        {
            case "Sum":
                object? sum = Numbers.ConvertTo(call.Method.ReturnType.SpecialType, 0, isChecked: true);
                foreach (var value in values)
                {
                    if (sum is null)
                        return null;
                    sum = Numbers.Calculate(BinaryOperatorKind.Add, sum, value.Data!, isChecked: true)
                        ?? (Numbers.FaultOf(BinaryOperatorKind.Add, sum, value.Data!) == ArithmeticFault.Overflow ? throw call.Throws<OverflowException>() : null);
                }

                return sum is null ? null : call.Result(sum);
            case "Average":
                return values.Count == 0 ? throw call.Throws<InvalidOperationException>()
                    : call.Method.ReturnType.SpecialType == SpecialType.System_Double
                    ? call.Result(values.Average(value => Convert.ToDouble(value.Data, System.Globalization.CultureInfo.InvariantCulture)))
                    : null;
            default:
                if (values.Count == 0)
                    return call.Method.ReturnType.IsReferenceType ? call.Result(null) : throw call.Throws<InvalidOperationException>();
                return Ordered(call, values, value => value, out var keyed) ?? new SortedItems(keyed, isDescending: call.Method.Name == "Max").First();
        }
    }

    private static Value Dictionary(LibraryCall call, IEnumerable<Value> items)
    {
        var dictionary = new EvaluatedDictionary(call.Evaluator.Effects.Now());
        foreach (var item in items)
        {
            var key = call.Invoke(call.Arguments[1], item);
            if (ValueComparer.UnknownIn(key.Data) is { } unknown)
                dictionary.MarkTainted(unknown);
            else if (dictionary.Items.ContainsKey(key))
                throw call.Throws<ArgumentException>();
            else
                dictionary.Items.Add(key, call.Arguments.Length == 3 ? call.Invoke(call.Arguments[2], item) : item);
        }

        return call.Result(dictionary);
    }

    private static Value Lookup(LibraryCall call, List<(Value Item, Value Key)> keyed, Func<Value, Value> element) => call.Result(new EvaluatedLookup(
        call.Evaluator.Effects.Now(),
        [.. Groups(call, keyed, element).Select(group => (((EvaluatedList)group.Data!).Key!.Value, group))]));

    private static IEnumerable<Value> Groups(LibraryCall call, List<(Value Item, Value Key)> keyed, Func<Value, Value> element) => keyed
        .GroupBy(pair => pair.Key, pair => element(pair.Item), ValueComparer.Instance)
        .Select(group => call.Result(new EvaluatedList(call.Evaluator.Effects.Now(), [.. group]) { Key = group.Key }));

    /// <summary>Whether an item is among others; unknown where it may be one that is not known.</summary>
    public static Value Contains(LibraryCall call, IEnumerable<Value> items, Value item)
    {
        if (ValueComparer.UnknownIn(item.Data) is { } unknown)
            return unknown.Derive(call.Place);
        Unknown? maybe = null;
        foreach (var other in items)
        {
            if (ValueComparer.UnknownIn(other.Data) is { } part)
                maybe ??= part;
            else if (ValueComparer.AreEqual(other.Data, item.Data))
                return call.Result(true);
        }

        return maybe?.Derive(call.Place) ?? call.Result(false);
    }

    private static IEnumerable<Value> Chunks(LibraryCall call, IEnumerable<Value> items, int size)
    {
        var chunk = new List<Value>();
        foreach (var item in items)
        {
            chunk.Add(item);
            if (chunk.Count < size)
                continue;
            yield return call.NewList(chunk, ListKind.Array);
            chunk.Clear();
        }

        if (chunk.Count > 0)
            yield return call.NewList(chunk, ListKind.Array);
    }

    /// <summary>The items of all inner sequences; unknown where one of them is not known.</summary>
    private static Value Flattened(LibraryCall call, IEnumerable<Value> items, bool takesIndex, Func<Value, Value, Value> result)
    {
        var flat = new List<Value>();
        var index = 0;
        foreach (var item in items)
        {
            var inner = takesIndex ? call.Invoke(call.Arguments[1], item, new(index++, call.Place)) : call.Invoke(call.Arguments[1], item);
            if (Items(call, inner) is not { } innerItems)
                return ((inner.Data as Unknown) ?? (Unknown)call.Unknown().Data!).Derive(call.Place);
            flat.AddRange(innerItems.Select(innerItem => result(item, innerItem)));
        }

        return call.NewList(flat);
    }

    private static IEnumerable<Value>? Items(LibraryCall call, Value source) => source.Data switch
    {
        Evaluated { Taint: not null } => null,
        EvaluatedSequence sequence => Counted(call, sequence),
        _ => Evaluator.ItemsOf(source) is { } items ? Counted(call, AsLongAsKnown(call, items, source.Data as Evaluated)) : null,
    };

    /// <summary>A query looks at a collection when it is gone through, and what the collection holds may not be known by then.</summary>
    private static IEnumerable<Value> AsLongAsKnown(LibraryCall call, IEnumerable<Value> items, Evaluated? collection)
    {
        if (collection?.Taint is { } taint)
            throw new UncertainItemsException((Unknown)taint.Derive(call.Place).Data!, hasMore: null);
        foreach (var item in items)
            yield return item;
    }

    private static IEnumerable<Value> Counted(LibraryCall call, IEnumerable<Value> items)
    {
        // Paid before each step, since a step may lead through as many queries as have been chained.
        using var steps = items.GetEnumerator();
        while (true)
        {
            call.Evaluator.Budget.Spend();
            if (!MoveNext(call, steps))
                yield break;
            yield return steps.Current;
        }
    }

    /// <summary>What an operator does to each item, it also does to those that are not known.</summary>
    private static bool MoveNext(LibraryCall call, IEnumerator<Value> steps)
    {
        call.Evaluator.Budget.EnterNested();
        try
        {
            return steps.MoveNext();
        }
        catch (UncertainItemsException rest)
        {
            foreach (var argument in call.Arguments)
            {
                if (argument.Data is EvaluatedDelegate function)
                    call.Evaluator.InvokeForRest(function, rest, call.Place, call.Caller);
            }

            throw;
        }
        finally
        {
            call.Evaluator.Budget.LeaveNested();
        }
    }

    private static Value Lazy(LibraryCall call, IEnumerable<Value> items) => call.Result(new EvaluatedSequence(items));
}
