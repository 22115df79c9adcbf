using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>Members of lists and other collections whose items have an order, and of arrays. The content is known.</summary>
internal static class ListMembers
{
    public static bool IsChange(string member) => member is "Add" or "AddRange" or "Insert" or "InsertRange" or "Remove" or "RemoveAt" or "RemoveAll"
        or "RemoveRange" or "Clear" or "Reverse" or "Sort" or "Enqueue" or "Dequeue" or "TryDequeue" or "Push" or "Pop" or "TryPop"
        or "AddFirst" or "AddLast" or "RemoveFirst" or "RemoveLast";

    public static Value? Call(LibraryCall call, EvaluatedList list)
    {
        var items = list.Items;
        if (call.Method.Name != "Add")
            call.Evaluator.Budget.Reserve(items.Count);
        return list.Kind switch
        {
            ListKind.LinkedList => Linked(call, items) ?? Look(call, list),
            ListKind.Queue or ListKind.Stack => InLine(call, items, isStack: list.Kind == ListKind.Stack) ?? Look(call, list),
            ListKind.ImmutableArray or ListKind.ImmutableList => ImmutableMembers.Call(call, list) ?? Look(call, list),
            _ => Change(call, list) ?? Look(call, list),
        };
    }

    private static Value? Change(LibraryCall call, EvaluatedList list)
    {
        var items = list.Items;
        switch (call.Method.Name, call.Arguments)
        {
            case ("Add", [var item]):
                call.Evaluator.Budget.Spend();
                items.Add(item);
                return Value.Null;
            case ("AddRange", [var range]):
                return AddRange(call, items, range);
            case ("Insert", [{ Data: int index }, var item]):
                items.Insert(Checked(call, index, items.Count), item);
                return Value.Null;
            case ("InsertRange", [{ Data: int index }, var range]) when Evaluator.ItemsOf(range) is { } inserted:
                items.InsertRange(Checked(call, index, items.Count), [.. inserted.Select(call.Evaluator.Copied)]);
                return Value.Null;
            case ("Remove", [var item]) when PositionOf(call, items, item).Data is int found:
                return Remove(call, items, found);
            case ("RemoveAt", [{ Data: int index }]):
                items.RemoveAt(Checked(call, index, items.Count - 1));
                return Value.Null;
            case ("RemoveRange", [{ Data: int index }, { Data: int count }]):
                CheckRange(call, items, index, count);
                items.RemoveRange(index, count);
                return Value.Null;
            case ("RemoveAll", [var predicate]):
                return call.Result(items.RemoveAll(item => call.Holds(predicate, item)));
            case ("Clear", []):
                items.Clear();
                return Value.Null;
            case ("Reverse", []):
                items.Reverse();
                return Value.Null;
            case ("Reverse", [{ Data: int index }, { Data: int count }]):
                CheckRange(call, items, index, count);
                items.Reverse(index, count);
                return Value.Null;
            case ("Sort", []):
                return Sort(call, list, comparison: null);
            case ("Sort", [{ Data: EvaluatedDelegate } comparison]):
                return Sort(call, list, comparison);
            case ("ToImmutable", []) when call.Method.ReturnType.Name is "ImmutableArray" or "ImmutableList":
                return call.NewList(items, call.Method.ReturnType.Name == "ImmutableArray" ? ListKind.ImmutableArray : ListKind.ImmutableList);
            default:
                return null;
        }
    }

    /// <summary>Members of a linked list, as far as they do not take its nodes. The nodes that they give are not known.</summary>
    private static Value? Linked(LibraryCall call, List<Value> items)
    {
        var isFirst = call.Method.Name.EndsWith("First", StringComparison.Ordinal);
        switch (call.Method.Name, call.Arguments)
        {
            case ("AddFirst" or "AddLast", [var item]) when call.Method.Parameters[0].Type.Name != "LinkedListNode":
                items.Insert(isFirst ? 0 : items.Count, item);
                return call.Unknown();
            case ("RemoveFirst" or "RemoveLast", []):
                if (items.Count == 0)
                    throw call.ThrowsForNoItem();
                items.RemoveAt(isFirst ? 0 : items.Count - 1);
                return Value.Null;
            case ("Remove", [var item]) when call.Method.Parameters[0].Type.Name != "LinkedListNode" && PositionOf(call, items, item).Data is int found:
                return Remove(call, items, found);
            case ("Clear", []):
                items.Clear();
                return Value.Null;
            default:
                return null;
        }
    }

    /// <summary>Members of a queue, and of a stack, whose first item is its top.</summary>
    private static Value? InLine(LibraryCall call, List<Value> items, bool isStack)
    {
        switch (call.Method.Name, call.Arguments)
        {
            case ("Enqueue", [var item]) when !isStack:
                items.Add(item);
                return Value.Null;
            case ("Push", [var item]) when isStack:
                items.Insert(0, item);
                return Value.Null;
            case ("Dequeue" or "Pop" or "Peek", []):
                if (items.Count == 0)
                    throw call.ThrowsForNoItem();
                return Taken(items, call.Method.Name != "Peek");
            case ("TryDequeue" or "TryPop" or "TryPeek", [_]):
                var isAny = items.Count > 0;
                call.Arguments[0] = isAny
                    ? Taken(items, call.Method.Name != "TryPeek")
                    : call.Evaluator.NewDefault(call.Method.Parameters[0].Type, call.Place);
                return call.Result(isAny);
            case ("Clear", []):
                items.Clear();
                return Value.Null;
            default:
                return null;
        }

        static Value Taken(List<Value> items, bool isRemoved)
        {
            var first = items[0];
            if (isRemoved)
                items.RemoveAt(0);
            return first;
        }
    }

    /// <summary>Members that change nothing.</summary>
    public static Value? Look(LibraryCall call, EvaluatedList list)
    {
        var items = list.Items;
        switch (call.Method.Name, call.Arguments)
        {
            case ("Contains", [var item]):
                return EnumerableResults.Contains(call, items, item);
            case ("IndexOf", [var item]):
                return PositionOf(call, items, item);
            case ("IndexOf", [var item, { Data: int start }]) when start >= 0 && start <= items.Count:
                return PositionOf(call, items, item, start);
            case ("AsReadOnly", []):
                return call.Result(list.AsReadOnly(call.Evaluator.Effects.Now(), call.Method.ReturnType));
            case ("LastIndexOf", [var item]):
                var fromEnd = PositionOf(call, Enumerable.Reverse(items), item);
                return fromEnd.Data is >= 0 and int place ? call.Result(items.Count - 1 - place) : fromEnd;
            case ("BinarySearch", [var item]):
                return Searched(call, items, item);
            case ("Find", [var predicate]):
                return Found(call, items.FindIndex(item => call.Holds(predicate, item)), items);
            case ("FindLast", [var predicate]):
                return Found(call, items.FindLastIndex(item => call.Holds(predicate, item)), items);
            case ("FindIndex", [var predicate]):
                return call.Result(items.FindIndex(item => call.Holds(predicate, item)));
            case ("FindLastIndex", [var predicate]):
                return call.Result(items.FindLastIndex(item => call.Holds(predicate, item)));
            case ("FindAll", [var predicate]):
                return call.NewList(EnumerableMembers.Items(call, call.Receiver)!.Where(item => call.Holds(predicate, item)));
            case ("Exists", [var predicate]):
                return call.Result(items.Exists(item => call.Holds(predicate, item)));
            case ("TrueForAll", [var predicate]):
                return call.Result(items.TrueForAll(item => call.Holds(predicate, item)));
            case ("ForEach", [var action]):
                var changes = list.Changes;
                foreach (var item in items.ToArray())
                {
                    call.Invoke(action, item);
                    if (list.Changes != changes)
                        return CollectionMembers.GiveUp(call);
                }

                return Value.Null;
            case ("ConvertAll", [var converter]):
                return call.NewList(EnumerableMembers.Items(call, call.Receiver)!.Select(item => call.Invoke(converter, item)));
            case ("ToArray", []):
            case ("Clone", []) when list.IsArray:
                return call.NewList(items, ListKind.Array);
            case ("GetRange", [{ Data: int index }, { Data: int count }]):
                CheckRange(call, items, index, count);
                return call.NewList(items.GetRange(index, count));
            case ("GetLength", [{ Data: 0 }]) when list.IsArray:
                return call.Result(items.Count);
            case ("CopyTo", [{ Data: EvaluatedList { Taint: null } target }]) when items.Count <= target.Items.Count:
                call.Evaluator.Effects.Changing(target);
                for (var i = 0; i < items.Count; i++)
                    target.Items[i] = call.Evaluator.Copied(items[i]);
                return Value.Null;
            case ("CopyTo", [{ Data: EvaluatedList { Taint: null } target }, { Data: int index }]) when index >= 0 && index + (long)items.Count <= target.Items.Count:
                call.Evaluator.Effects.Changing(target);
                for (var i = 0; i < items.Count; i++)
                    target.Items[index + i] = call.Evaluator.Copied(items[i]);
                return Value.Null;
            case ("Slice", [{ Data: int index }, { Data: int count }]) when !IsShared(call, list) && index >= 0 && count >= 0 && index + (long)count <= items.Count:
                return call.NewList(items.GetRange(index, count), list.Kind);
            default:
                return null;
        }
    }

    /// <summary>Whether a slice is another view of the same items, which others may change.</summary>
    private static bool IsShared(LibraryCall call, EvaluatedList list) =>
        call.Method.ContainingType.Name == "Span" || (call.Method.ContainingType.Name == "ReadOnlySpan" && list.Kind != ListKind.Span);

    public static Value Found(LibraryCall call, int index, List<Value> items) =>
        index >= 0 ? items[index] : call.Evaluator.NewDefault(call.Method.ReturnType, call.Place);

    /// <summary>The position of the first equal item, or -1.</summary>
    public static Value PositionOf(LibraryCall call, IEnumerable<Value> items, Value item, int start = 0)
    {
        var (equality, position) = (call.Equality, start);
        foreach (var other in items.Skip(start))
        {
            var isEqual = equality.Compare(other, item, call.Place);
            if (isEqual.IsUnknown)
                return isEqual;
            if (isEqual.IsTrue)
                return call.Result(position);
            position++;
        }

        return call.Result(-1);
    }

    private static Value Remove(LibraryCall call, List<Value> items, int found)
    {
        if (found >= 0)
            items.RemoveAt(found);
        return call.Result(found >= 0);
    }

    public static Value? Searched(LibraryCall call, List<Value> items, Value item) =>
        call.Order is not AuthorOrder && call.Order.UnknownIn([.. items, item], call.Place) is null ? call.Result(items.BinarySearch(item, call.Order)) : null;

    /// <summary>Puts a list in order. Which of two comes first that are not the same, yet equal to the comparison, is not known.</summary>
    public static Value? Sort(LibraryCall call, EvaluatedList list, Value? comparison)
    {
        var (items, order) = (list.Items, call.Order);
        if (comparison is null && order.UnknownIn(items, call.Place) is not null)
            return CollectionMembers.GiveUp(call);
        Unknown? unknown = null;
        var sorted = StableSort.Sort(items, Compare);
        for (var i = 1; i < sorted.Count && unknown is null; i++)
        {
            if (Compare(sorted[i - 1], sorted[i]) != 0 || IsSame(sorted[i - 1], sorted[i]))
                continue;
            call.Evaluator.NotFollowed[call.Place] = "for it leaves open which of equal items comes first, as OrderBy does not";
            unknown ??= new Unknown(call.Place);
        }

        for (var i = 0; i < sorted.Count; i++)
            items[i] = sorted[i];
        if (unknown is not null)
            list.MarkTainted(unknown);
        return Value.Null;

        int Compare(Value one, Value other)
        {
            if (unknown is not null)
                return 0;
            try
            {
                if (comparison is not { } function)
                    return order.Compare(one, other);
                var result = Comparers.Uncounted(call, () => call.Invoke(function, one, other));
                if (result.Data is int sign)
                    return sign;
                unknown = result.Data as Unknown ?? new Unknown(call.Place);
            }
            catch (UncertainItemsException exception)
            {
                unknown = exception.Reason;
                if (exception.MayThrow)
                    call.Evaluator.MayThrow(unknown, call.Place);
            }
            catch (AuthorException exception) when (!exception.IsExit)
            {
                throw call.Throws<InvalidOperationException>();
            }

            return 0;
        }
    }

    private static bool IsSame(Value one, Value other) => ReferenceEquals(one.Data, other.Data)
        || (one.Data is string or bool or TimeSpan && one.Data.Equals(other.Data))
        || (Numbers.IsNumber(one.Data) && one.Data!.Equals(other.Data));

    private static int Checked(LibraryCall call, int index, int last) => index >= 0 && index <= last ? index : throw call.Throws<ArgumentOutOfRangeException>();

    public static void CheckRange(LibraryCall call, List<Value> items, int index, int count)
    {
        if (index < 0 || count < 0)
            throw call.Throws<ArgumentOutOfRangeException>();
        if (index + (long)count > items.Count)
            throw call.Throws<ArgumentException>();
    }

    private static Value AddRange(LibraryCall call, List<Value> items, Value range)
    {
        // Whether a query notices that the list it goes through grows, the library decides operator by operator.
        var isOfItself = range.Data is EvaluatedSequence { IsView: false } query && query.IsMadeOf(call.Receiver.Data);
        if (!isOfItself && Evaluator.ItemsOf(range) is { } known)
        {
            foreach (var item in known.ToArray())
            {
                call.Evaluator.Budget.Spend();
                items.Add(call.Evaluator.Copied(item));
            }
        }
        else
        {
            var reason = range.Data as Unknown ?? (range.Data as Evaluated)?.Taint ?? new Unknown(call.Place);
            if (isOfItself)
                call.Evaluator.MayThrow(reason, call.Place);
            ((Evaluated)call.Receiver.Data!).PutSomewhere([range.Data is Evaluated added ? added.AnyPart : range], reason);
        }

        return Value.Null;
    }
}
