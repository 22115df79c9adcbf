using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>Static members of <see cref="Array"/>.</summary>
internal static class ArrayMembers
{
    /// <summary>Whether a member only reads the array that it is given.</summary>
    public static bool OnlyReads(IMethodSymbol method) => method.ContainingType.SpecialType == SpecialType.System_Array
        && method.Name is "IndexOf" or "LastIndexOf" or "BinarySearch" or "Exists" or "Find" or "FindLast" or "FindIndex" or "FindLastIndex" or "FindAll" or "TrueForAll" or "ConvertAll";

    public static Value? Call(LibraryCall call)
    {
        if (call.Method.Name == "Empty" && call.Arguments.Length == 0)
            return call.NewList([], ListKind.Array);
        if (call.Arguments is not [{ Data: EvaluatedList { Taint: null } list }, ..])
            return null;
        call.Evaluator.Budget.Reserve(list.Items.Count);
        var items = list.Items;
        switch (call.Method.Name, call.Arguments)
        {
            case ("FindAll", [_, var predicate]):
                return call.NewList(Evaluator.Enumerate(items).Where(item => call.Holds(predicate, item)), ListKind.Array);
            case ("ConvertAll", [_, var converter]):
                return call.NewList(Evaluator.Enumerate(items).Select(item => call.Invoke(converter, item)), ListKind.Array);
            case var _ when OnlyReads(call.Method):
                return ListMembers.Look(call.With([.. call.Arguments.Skip(1)]), list);
            case ("ForEach", [_, var action]):
                for (var i = 0; i < items.Count; i++)
                    call.Invoke(action, items[i]);
                return Value.Null;
            default:
                call.Evaluator.Effects.Changing(list);
                return Change(call, list);
        }
    }

    private static Value? Change(LibraryCall call, EvaluatedList list)
    {
        var items = list.Items;
        switch (call.Method.Name, call.Arguments)
        {
            case ("Sort", [_]):
                return ListMembers.Sort(call, list, comparison: null);
            case ("Sort", [_, { Data: EvaluatedDelegate } comparison]):
                return ListMembers.Sort(call, list, comparison);
            case ("Reverse", [_]):
                items.Reverse();
                return Value.Null;
            case ("Reverse", [_, { Data: int index }, { Data: int length }]):
                ListMembers.CheckRange(call, items, index, length);
                items.Reverse(index, length);
                return Value.Null;
            case ("Sort", [_, { Data: int index }, { Data: int length }]):
                ListMembers.CheckRange(call, items, index, length);
                return SortRange(call, list, index, length);
            case ("Fill", [_, var value, { Data: int start }, { Data: int count }]):
                if (start < 0 || count < 0 || start + (long)count > items.Count)
                    throw call.Throws<ArgumentOutOfRangeException>();
                for (var i = start; i < start + count; i++)
                    items[i] = call.Evaluator.Copied(value);
                return Value.Null;
            case ("Fill", [_, var value]):
                for (var i = 0; i < items.Count; i++)
                    items[i] = call.Evaluator.Copied(value);
                return Value.Null;
            case ("Copy", [_, { Data: EvaluatedList { Taint: null } target }, { Data: int copied }]):
                return HoldSame(list, target) ? Copy(call, items, 0, target, 0, copied) : CollectionMembers.GiveUp(call);
            case ("Copy", [_, { Data: int from }, { Data: EvaluatedList { Taint: null } target }, { Data: int to }, { Data: int copied }]):
                return HoldSame(list, target) ? Copy(call, items, from, target, to, copied) : CollectionMembers.GiveUp(call);
            case ("Clear", [_]) when ZeroIn(call, list) is { IsUnknown: false } zero:
                return Clear(call, items, 0, items.Count, zero);
            case ("Clear", [_, { Data: int index }, { Data: int length }]) when ZeroIn(call, list) is { IsUnknown: false } zero:
                return Clear(call, items, index, length, zero);
            case ("Resize", [_, { Data: int size }]) when call.Method.TypeArguments is [var type] && Evaluator.DefaultOf(type, call.Place) is { IsUnknown: false } zero:
                if (size < 0)
                    throw call.Throws<ArgumentOutOfRangeException>();
                call.Evaluator.Budget.Reserve(size);
                call.Arguments[0] = call.NewList(items.Take(size).Concat(Enumerable.Repeat(zero, Math.Max(0, size - items.Count))), ListKind.Array);
                return Value.Null;
            default:
                return CollectionMembers.GiveUp(call);
        }
    }

    /// <summary>Whether two arrays are not known to be made for items of different types, which are converted then.</summary>
    private static bool HoldSame(EvaluatedList one, EvaluatedList other) => one.MadeAs is null || other.MadeAs is null || SymbolEqualityComparer.Default.Equals(one.MadeAs, other.MadeAs);

    private static Value Copy(LibraryCall call, List<Value> source, int from, EvaluatedList target, int to, int count)
    {
        if (from < 0 || to < 0 || count < 0)
            throw call.Throws<ArgumentOutOfRangeException>();
        if (from + (long)count > source.Count || to + (long)count > target.Items.Count)
            throw call.Throws<ArgumentException>();
        call.Evaluator.Effects.Changing(target);

        // The two may be one array, and overlap.
        var copied = source.GetRange(from, count);
        for (var i = 0; i < count; i++)
            target.Items[to + i] = call.Evaluator.Copied(copied[i]);
        return Value.Null;
    }

    /// <summary>What an array holds where nothing has been put into it.</summary>
    private static Value? ZeroIn(LibraryCall call, EvaluatedList array) =>
        array.MadeAs is IArrayTypeSymbol { ElementType: var type } && !type.MentionsTypeParameter() ? call.Evaluator.NewDefault(type, call.Place) : null;

    private static Value Clear(LibraryCall call, List<Value> items, int start, int count, Value zero)
    {
        if (start < 0 || count < 0 || start + (long)count > items.Count)
            throw call.Throws<IndexOutOfRangeException>();
        for (var i = start; i < start + count; i++)
            items[i] = call.Evaluator.Copied(zero);
        return Value.Null;
    }

    private static Value? SortRange(LibraryCall call, EvaluatedList list, int index, int length)
    {
        var range = new EvaluatedList(call.Evaluator.Effects.Now(), list.Items.GetRange(index, length), ListKind.Array);
        var result = ListMembers.Sort(call, range, comparison: null);
        for (var i = 0; i < length; i++)
            list.Items[index + i] = range.Items[i];
        if (range.Taint is { } reason)
            list.MarkTainted(reason);
        return result;
    }
}
