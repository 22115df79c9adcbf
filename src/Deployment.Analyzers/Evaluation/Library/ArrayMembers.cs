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
                if (copied < 0)
                    throw call.Throws<ArgumentOutOfRangeException>();
                if (copied > items.Count || copied > target.Items.Count)
                    throw call.Throws<ArgumentException>();
                call.Evaluator.Effects.Changing(target);
                for (var i = 0; i < copied; i++)
                    target.Items[i] = call.Evaluator.Copied(items[i]);
                return Value.Null;
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
