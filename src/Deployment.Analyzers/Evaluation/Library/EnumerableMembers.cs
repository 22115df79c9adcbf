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
                return call.NewList([], isArray: true);
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
            ("SelectMany", 2) => Lazy(call, items.SelectMany(item => Inner(call, call.Invoke(function, item)))),
            ("SelectMany", 3) => Lazy(call, items.SelectMany(
                item => Inner(call, call.Invoke(function, item)),
                (item, inner) => call.Invoke(call.Arguments[2], item, inner))),
            ("Take", 2) when function.Data is int count => Lazy(call, items.Take(count)),
            ("Skip", 2) when function.Data is int count => Lazy(call, items.Skip(count)),
            ("TakeLast", 2) when function.Data is int count => Lazy(call, Enumerable.Reverse(Enumerable.Reverse(items).Take(count))),
            ("SkipLast", 2) when function.Data is int count => Lazy(call, Enumerable.Reverse(Enumerable.Reverse(items).Skip(count))),
            ("TakeWhile", 2) => Lazy(call, items.TakeWhile(item => call.Holds(function, item))),
            ("SkipWhile", 2) => Lazy(call, items.SkipWhile(item => call.Holds(function, item))),
            ("Distinct", 1) => Lazy(call, items.Distinct(ValueComparer.Instance)),
            ("DistinctBy", 2) => Lazy(call, items.GroupBy(item => call.Invoke(function, item), ValueComparer.Instance).Select(group => group.First())),
            ("Reverse", 1) => Lazy(call, Enumerable.Reverse(items)),
            ("Append", 2) => Lazy(call, items.Concat([function])),
            ("Prepend", 2) => Lazy(call, new[] { function }.Concat(items)),
            ("Index", 1) => Lazy(call, items.Select((item, index) => new Value(new EvaluatedTuple([new(index, call.Place), item]), call.Place))),
            ("Chunk", 2) when function.Data is int and > 0 and var size => Lazy(call, Chunks(call, items, size)),
            ("DefaultIfEmpty", 1) => null,
            ("DefaultIfEmpty", 2) => Lazy(call, items.DefaultIfEmpty(function)),
            ("GroupBy", 2) => Lazy(call, Groups(call, items, item => item)),
            ("GroupBy", 3) when call.Arguments[2].Data is EvaluatedDelegate { Method.Parameters.Length: 1 } =>
                Lazy(call, Groups(call, items, item => call.Invoke(call.Arguments[2], item))),
            ("AsEnumerable" or "Cast", 1) => call.Arguments[0],
            _ => null,
        };
    }

    private static Value? Sorted(LibraryCall call, IEnumerable<Value> items)
    {
        if (call.Method.Name is "Order" or "OrderDescending" && call.Arguments.Length == 1)
        {
            return Lazy(call, call.Method.Name == "Order"
                ? items.OrderBy(item => item, ValueOrder.Instance)
                : items.OrderByDescending(item => item, ValueOrder.Instance));
        }

        if (call.Arguments.Length != 2)
            return null;
        var key = call.Arguments[1];
        return call.Method.Name switch
        {
            "OrderBy" => Lazy(call, items.OrderBy(item => call.Invoke(key, item), ValueOrder.Instance)),
            "OrderByDescending" => Lazy(call, items.OrderByDescending(item => call.Invoke(key, item), ValueOrder.Instance)),
            "ThenBy" when OrderedOf(call) is { } ordered => Lazy(call, ordered.ThenBy(item => call.Invoke(key, item), ValueOrder.Instance)),
            "ThenByDescending" when OrderedOf(call) is { } ordered =>
                Lazy(call, ordered.ThenByDescending(item => call.Invoke(key, item), ValueOrder.Instance)),
            _ => null,
        };
    }

    /// <summary>Operators on two sequences.</summary>
    private static Value? Combined(LibraryCall call, IEnumerable<Value> items)
    {
        if (call.Arguments.Length < 2 || Items(call, call.Arguments[1]) is not { } others)
            return null;
        return (call.Method.Name, call.Arguments.Length) switch
        {
            ("Concat", 2) => Lazy(call, items.Concat(others)),
            ("Union", 2) => Lazy(call, items.Union(others, ValueComparer.Instance)),
            ("Except", 2) => Lazy(call, items.Except(others, ValueComparer.Instance)),
            ("Intersect", 2) => Lazy(call, items.Intersect(others, ValueComparer.Instance)),
            ("Zip", 2) => Lazy(call, items.Zip(others, (one, other) => new Value(new EvaluatedTuple([one, other]), call.Place))),
            ("Zip", 3) => Lazy(call, items.Zip(others, (one, other) => call.Invoke(call.Arguments[2], one, other))),
            ("SequenceEqual", 2) => call.Result(items.SequenceEqual(others, ValueComparer.Instance)),
            ("Join", 5) => Lazy(call, items.Join(
                others,
                item => call.Invoke(call.Arguments[2], item),
                other => call.Invoke(call.Arguments[3], other),
                (item, other) => call.Invoke(call.Arguments[4], item, other),
                ValueComparer.Instance)),
            _ => null,
        };
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
                return call.NewList(items, isArray: true);
            case ("ToHashSet", 1):
                var set = new EvaluatedSet(call.Evaluator.Effects.Now(), ValueComparer.Instance);
                set.Items.UnionWith(items);
                return call.Result(set);
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
                return call.Result(items.Contains(function, ValueComparer.Instance));
            case ("First" or "FirstOrDefault" or "Last" or "LastOrDefault" or "Single" or "SingleOrDefault" or "ElementAt" or "ElementAtOrDefault", <= 2):
                return Picked(call, items, function);
            case ("Aggregate", 2):
                return items.Aggregate((sum, item) => call.Invoke(function, sum, item));
            case ("Aggregate", 3):
                return items.Aggregate(function, (sum, item) => call.Invoke(call.Arguments[2], sum, item));
            case ("Sum" or "Min" or "Max" or "Average", <= 2):
                return Calculated(call, call.Arguments.Length == 1 ? items : items.Select(item => call.Invoke(function, item)));
            case ("MinBy" or "MaxBy", 2):
                var sorted = items.OrderBy(item => call.Invoke(function, item), ValueOrder.Instance).ToList();
                return sorted.Count == 0 ? null : call.Method.Name == "MinBy" ? sorted[0]
                    : sorted.First(item => ValueOrder.Instance.Compare(call.Invoke(function, item), call.Invoke(function, sorted[sorted.Count - 1])) == 0);
            default:
                return null;
        }
    }

    private static Value? Picked(LibraryCall call, IEnumerable<Value> items, Value function)
    {
        var name = call.Method.Name;
        if (name.StartsWith("ElementAt", StringComparison.Ordinal))
            items = function.Data is int and >= 0 and var index ? items.Skip(index).Take(1) : [];
        else if (call.Arguments.Length == 2)
            items = function.Data is EvaluatedDelegate ? items.Where(item => call.Holds(function, item)) : items;

        List<Value> found = name.StartsWith("First", StringComparison.Ordinal) ? [.. items.Take(1)] : [.. items];
        if (found.Count == 0)
        {
            return !name.EndsWith("OrDefault", StringComparison.Ordinal) ? throw call.Throws()
                : Evaluator.DefaultOf(call.Method.ReturnType, call.Place);
        }

        if (name.StartsWith("Single", StringComparison.Ordinal) && found.Count > 1)
            throw call.Throws();
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
                    sum = sum is null ? null : Numbers.Calculate(BinaryOperatorKind.Add, sum, value.Data!, isChecked: true);
                return sum is null ? null : call.Result(sum);
            case "Average":
                return values.Count == 0 ? throw call.Throws()
                    : call.Method.ReturnType.SpecialType == SpecialType.System_Double
                    ? call.Result(values.Average(value => Convert.ToDouble(value.Data, System.Globalization.CultureInfo.InvariantCulture)))
                    : null;
            default:
                if (values.Count == 0)
                    return call.Method.ReturnType.IsReferenceType ? call.Result(null) : throw call.Throws();
                var sorted = values.OrderBy(value => value, ValueOrder.Instance).ToList();
                return call.Method.Name == "Min" ? sorted[0] : sorted[sorted.Count - 1];
        }
    }

    private static Value Dictionary(LibraryCall call, IEnumerable<Value> items)
    {
        var dictionary = new EvaluatedDictionary(call.Evaluator.Effects.Now(), ValueComparer.Instance);
        foreach (var item in items)
        {
            var key = call.Invoke(call.Arguments[1], item);
            if (key.Data is Unknown unknown)
                dictionary.MarkTainted(unknown);
            else if (dictionary.Items.ContainsKey(key))
                throw call.Throws();
            else
                dictionary.Items.Add(key, call.Arguments.Length == 3 ? call.Invoke(call.Arguments[2], item) : item);
        }

        return call.Result(dictionary);
    }

    private static IEnumerable<Value> Groups(LibraryCall call, IEnumerable<Value> items, Func<Value, Value> element) => items
        .GroupBy(item => call.Invoke(call.Arguments[1], item), element, ValueComparer.Instance)
        .Select(group => call.Result(new EvaluatedList(call.Evaluator.Effects.Now(), [.. group]) { Key = group.Key }));

    private static IEnumerable<Value> Chunks(LibraryCall call, IEnumerable<Value> items, int size)
    {
        var chunk = new List<Value>();
        foreach (var item in items)
        {
            chunk.Add(item);
            if (chunk.Count < size)
                continue;
            yield return call.NewList(chunk, isArray: true);
            chunk.Clear();
        }

        if (chunk.Count > 0)
            yield return call.NewList(chunk, isArray: true);
    }

    private static IOrderedEnumerable<Value>? OrderedOf(LibraryCall call) => (call.Arguments[0].Data as EvaluatedSequence)?.Ordered;

    private static IEnumerable<Value> Inner(LibraryCall call, Value inner) => Items(call, inner) ?? throw new BudgetExceededException();

    private static IEnumerable<Value>? Items(LibraryCall call, Value source) => source.Data switch
    {
        Evaluated { Taint: not null } => null,
        EvaluatedSequence sequence => Counted(call, sequence),
        _ => Evaluator.ItemsOf(source) is { } items ? Counted(call, items) : null,
    };

    private static IEnumerable<Value> Counted(LibraryCall call, IEnumerable<Value> items)
    {
        foreach (var item in items)
        {
            call.Evaluator.Budget.Spend();
            yield return item;
        }
    }

    private static Value Lazy(LibraryCall call, IEnumerable<Value> items) => call.Result(new EvaluatedSequence(items));
}
