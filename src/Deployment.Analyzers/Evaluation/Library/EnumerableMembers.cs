using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>
/// The query operators. Each is the real one of <see cref="Enumerable"/> over evaluated items, so that queries are as lazy here as
/// in the program. The source is known.
/// </summary>
internal static class EnumerableMembers
{
    public static Value? Call(LibraryCall call)
    {
        try
        {
            return Known(call);
        }
        catch (AuthorException exception) when (!exception.IsExit && IsOnlyCounted(call))
        {
            throw new UncertainItemsException(new Unknown(call.Place), hasMore: null) { MayThrow = true };
        }
    }

    private static Value? Known(LibraryCall call) => call.Arguments.Length == 0 || !HasSource(call) ? Generated(call)
        : call.Arguments[0].Data is EvaluatedSequence { Source: SelectedItems selected } && selected.Call(call) is { } some ? some
        : Items(call, call.Arguments[0]) is { } items ? Shaped(call, items) ?? EnumerableKeys.Call(call, items) ?? EnumerablePairs.Call(call, items) ?? EnumerableResults.Call(call, items) : null;

    /// <summary>Whether the library may tell the result from the number of items, without making any.</summary>
    private static bool IsOnlyCounted(LibraryCall call) =>
        call is { Method.Name: "Any" or "Count" or "LongCount" or "TryGetNonEnumeratedCount" or "ElementAt" or "ElementAtOrDefault", Arguments: [{ Data: EvaluatedSequence { IsCountedAlone: true } }, ..] }
        && !call.Arguments.Any(argument => argument.Data is EvaluatedDelegate);

    private static bool HasSource(LibraryCall call) => call.Method.Name is not ("Range" or "Repeat" or "Empty" or "Sequence" or "InfiniteSequence");

    private static Value? Generated(LibraryCall call)
    {
        switch (call.Method.Name, call.Arguments)
        {
            case ("Range", [{ Data: int start }, { Data: int count }]):
                if (count < 0 || start + (long)count - 1 > int.MaxValue)
                    throw call.Throws<ArgumentOutOfRangeException>();
                return call.Result(new EvaluatedSequence(Counted(call, Enumerable.Range(start, count).Select(number => call.Result(number))), hasIndex: true) { ItemType = ItemTypeOf(call) });
            case ("Repeat", [var item, { Data: int count }]):
                if (count < 0)
                    throw call.Throws<ArgumentOutOfRangeException>();
                return Lazy(call, Counted(call, Enumerable.Repeat(item, count)));
            case ("Sequence", [{ Data: { } start }, { Data: { } end }, { Data: { } step }]) when AreNumbers(start, step):
                if (Numbers.Calculate(BinaryOperatorKind.GreaterThan, start, end, isChecked: false) is true)
                    throw call.Throws<ArgumentOutOfRangeException>();
                return Lazy(call, Counted(call, Steps(call, start, step, last: end)));
            case ("InfiniteSequence", [{ Data: { } start }, { Data: { } step }]) when AreNumbers(start, step):
                return Lazy(call, Counted(call, Steps(call, start, step, last: null)));
            case ("Empty", []):
                return call.NewList([], ListKind.Array);
            default:
                return null;
        }
    }

    private static bool AreNumbers(object start, object step) =>
        start is int or long or double or decimal && start.GetType() == step.GetType() && Numbers.Calculate(BinaryOperatorKind.GreaterThan, step, Numbers.Calculate(BinaryOperatorKind.Subtract, step, step, false)!, false) is true;

    /// <summary>Numbers in steps, up to the last one if there is a last.</summary>
    private static IEnumerable<Value> Steps(LibraryCall call, object start, object step, object? last)
    {
        for (object? number = start; number is not null && (last is null || Numbers.Calculate(BinaryOperatorKind.LessThanOrEqual, number, last, isChecked: false) is true);)
        {
            yield return call.Result(number);
            number = Numbers.Calculate(BinaryOperatorKind.Add, number, step, isChecked: last is not null);
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
                : HasIndex(call.Arguments[0]) ? new SelectedItems(items, item => call.Invoke(function, item))
                : items.Select(item => call.Invoke(function, item))),
            ("Where", 2) => Lazy(call, takesIndex
                ? items.Where((item, index) => call.Evaluator.Holds(call.Invoke(function, item, new(index, call.Place))))
                : items.Where(item => call.Holds(function, item))),
            ("SelectMany", 2) => Lazy(call, Flattened(call, items, takesIndex, (_, inner) => inner)),
            ("SelectMany", 3) => Lazy(call, Flattened(call, items, takesIndex, (item, inner) => call.Invoke(call.Arguments[2], item, inner))),
            ("Take", 2) when function.Data is int count => Lazy(call, items.Take(count)),
            ("Skip", 2) when function.Data is int count => Lazy(call, items.Skip(count)),
            ("Take", 2) when function.Data is IndexRange { Start: int start, End: int end } => Lazy(call, start < end ? items.Take(end).Skip(start) : []),
            ("Take", 2) when function.Data is IndexRange { Start: int start, End: IndexFromEnd end } => Lazy(call, WithoutLast(items.Skip(start), end.Number)),
            ("Take", 2) when function.Data is IndexRange range => Lazy(call, Slice(items, range)),
            ("TakeLast", 2) when function.Data is int count => Lazy(call, Enumerable.Reverse(Enumerable.Reverse(items).Take(count))),
            ("SkipLast", 2) when function.Data is int count => Lazy(call, WithoutLast(items, count)),
            ("TakeWhile", 2) => Lazy(call, takesIndex
                ? items.TakeWhile((item, index) => call.Evaluator.Holds(call.Invoke(function, item, new(index, call.Place))))
                : items.TakeWhile(item => call.Holds(function, item))),
            ("SkipWhile", 2) => Lazy(call, takesIndex
                ? items.SkipWhile((item, index) => call.Evaluator.Holds(call.Invoke(function, item, new(index, call.Place))))
                : items.SkipWhile(item => call.Holds(function, item))),
            ("Reverse", 1) => Lazy(call, Enumerable.Reverse(items)),
            ("Append", 2) => Lazy(call, items.Concat([function])),
            ("Prepend", 2) => Lazy(call, new[] { function }.Concat(items)),
            ("Index", 1) => Lazy(call, items.Select((item, index) => new Value(new EvaluatedTuple([new(index, call.Place), item], ItemTypeOf(call)), call.Place))),
            ("Chunk", 2) when function.Data is int size => size > 0 ? Lazy(call, Chunks(call, items, size)) : throw call.Throws<ArgumentOutOfRangeException>(),
            ("DefaultIfEmpty", 1) when Evaluator.DefaultOf(call.Method.TypeArguments[0], call.Place) is { IsUnknown: false } none => Lazy(call, items.DefaultIfEmpty(none)),
            ("OfType", 1) => Lazy(call, new ItemConversion(call).OfType(items)),
            ("DefaultIfEmpty", 2) => Lazy(call, items.DefaultIfEmpty(function)),
            ("AsEnumerable", 1) => call.Arguments[0],
            ("Cast", 1) when call.Arguments[0].Data is EvaluatedSequence { ItemType: { } made } && SymbolEqualityComparer.Default.Equals(made, call.Method.TypeArguments[0]) => call.Arguments[0],
            ("Cast", 1) => Lazy(call, new ItemConversion(call).Cast(items)),
            _ => null,
        };
    }

    /// <summary>The type of the items that an operator gives.</summary>
    public static ITypeSymbol? ItemTypeOf(LibraryCall call) => call.Method.ReturnType is INamedTypeSymbol { TypeArguments: [var item] } ? item : null;

    private static IEnumerable<Value> WithoutLast(IEnumerable<Value> items, int count)
    {
        var last = new Queue<Value>();
        foreach (var item in items)
        {
            last.Enqueue(item);
            if (last.Count > count)
                yield return last.Dequeue();
        }
    }

    private static IEnumerable<Value> Slice(IEnumerable<Value> items, IndexRange range)
    {
        List<Value> all = [.. items];
        var (start, length) = range.Within(all.Count);
        foreach (var item in all.GetRange(start, length))
            yield return item;
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

    /// <summary>The items of all inner sequences, up to one that is not known.</summary>
    private static IEnumerable<Value> Flattened(LibraryCall call, IEnumerable<Value> items, bool takesIndex, Func<Value, Value, Value> result)
    {
        var index = 0;
        foreach (var item in items)
        {
            var inner = takesIndex ? call.Invoke(call.Arguments[1], item, new(index++, call.Place)) : call.Invoke(call.Arguments[1], item);
            if (Items(call, inner) is not { } innerItems)
                throw Uncertain(call, inner.Data as Unknown ?? new Unknown(call.Place));
            foreach (var innerItem in innerItems)
                yield return result(item, innerItem);
        }
    }

    /// <summary>
    /// What an operator compares, as far as it is known. It goes through the rest all the same, as most operators do before they
    /// give anything.
    /// </summary>
    public static IEnumerable<T> Certain<T>(LibraryCall call, IEnumerable<T> compared, Func<T, Unknown?> unknownIn)
    {
        Unknown? reason = null;
        foreach (var one in compared)
        {
            reason ??= unknownIn(one);
            if (reason is null)
                yield return one;
        }

        if (reason is not null)
            throw Uncertain(call, reason);
    }

    /// <summary>What an operator gives is not known from here on, for a value that it compares.</summary>
    public static UncertainItemsException Uncertain(LibraryCall call, Unknown reason) => Uncertain(call, call.Arguments[0], reason);

    public static UncertainItemsException Uncertain(LibraryCall call, Value source, Unknown reason)
    {
        var rest = new UncertainItemsException((Unknown)reason.DeriveAmong(KnownItems(source), call.Place).Data!, hasMore: null, isCompared: true);
        return rest.With(InvokeForRest(call, rest));
    }

    /// <summary>The items of a sequence, as far as they can be told without going through what makes them.</summary>
    public static IEnumerable<Value> KnownItems(Value source) => source.Data switch
    {
        Evaluated evaluated => [evaluated.AnyPart],
        EvaluatedSequence { TakenFrom: { } collection } => KnownItems(collection),
        _ => [],
    };

    /// <summary>Whether an operator may stop before the end of what it goes through.</summary>
    private static bool MayStop(string member) => member is "First" or "FirstOrDefault" or "Single" or "SingleOrDefault" or "ElementAt" or "ElementAtOrDefault"
        or "Any" or "All" or "Contains" or "SequenceEqual" or "Take" or "TakeWhile" or "Zip";

    private static bool HasIndex(Value source) =>
        source.Data is EvaluatedList { Kind: ListKind.Array or ListKind.List or ListKind.ReadOnly or ListKind.ImmutableArray } or EvaluatedSequence { HasIndex: true };

    public static IEnumerable<Value>? Items(LibraryCall call, Value source) => source.Data switch
    {
        Evaluated { Taint: not null } => null,
        EvaluatedSequence sequence => Counted(call, MayStop(call.Method.Name) ? call.Evaluator.Stoppable(sequence) : sequence),
        _ => Evaluator.ItemsOf(source) is { } items ? Counted(call, AsLongAsKnown(call, items, source.Data as Evaluated)) : null,
    };

    /// <summary>A query looks at a collection when it is gone through, and what the collection holds may not be known by then.</summary>
    private static IEnumerable<Value> AsLongAsKnown(LibraryCall call, IEnumerable<Value> items, Evaluated? collection)
    {
        if (collection?.Taint is { } taint)
            throw new UncertainItemsException((Unknown)collection.PartOf(taint, call.Place).Data!, hasMore: null);
        var watched = collection is EvaluatedList { IsVersioned: true } ? collection : null;
        var changes = watched?.Changes;
        foreach (var item in items)
        {
            yield return item;

            // Some queries notice and throw, others do not.
            if (watched?.Changes != changes)
                throw new UncertainItemsException(new Unknown(call.Place), hasMore: null) { MayThrow = true };
        }
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
    /// <returns>What comes of that and can be changed.</returns>
    private static List<Value> InvokeForRest(LibraryCall call, UncertainItemsException rest)
    {
        var results = new List<Value>();
        foreach (var argument in call.Arguments)
        {
            if (argument.Data is EvaluatedDelegate function)
                results.AddRange(call.Evaluator.InvokeForItems(function, rest, call.Place, call.Caller));
        }

        return results;
    }

    private static bool MoveNext(LibraryCall call, IEnumerator<Value> steps)
    {
        call.Evaluator.Budget.EnterNested();
        try
        {
            return steps.MoveNext();
        }
        catch (UncertainItemsException rest)
        {
            if (InvokeForRest(call, rest) is { Count: > 0 } results)
                throw rest.With(results);
            throw;
        }
        finally
        {
            call.Evaluator.Budget.LeaveNested();
        }
    }

    public static Value Lazy(LibraryCall call, IEnumerable<Value> items) =>
        call.Result(new EvaluatedSequence(items) { TakenFrom = call.Arguments[0], Operator = OperatorOf(call), ItemType = ItemTypeOf(call), IsCountedAlone = IsCountedAlone(call) });

    private static string OperatorOf(LibraryCall call) => call is { Method.Name: "Take", Arguments: [_, { Data: IndexRange }] } ? Shortcuts.Slice : call.Method.Name;

    private static bool IsCountedAlone(LibraryCall call) => call.Method.Name is "Cast" or "Order" or "OrderDescending" or "OrderBy" or "OrderByDescending" or "ThenBy" or "ThenByDescending"
        || (call.Method.Name is "Append" or "Prepend" or "Concat" or "Reverse" or "DefaultIfEmpty" or "Skip" or "Take" or "SkipLast" or "TakeLast" or "Index" or "Chunk"
            && call.Arguments.Any(argument => argument.Data is EvaluatedSequence { IsCountedAlone: true }));
}
