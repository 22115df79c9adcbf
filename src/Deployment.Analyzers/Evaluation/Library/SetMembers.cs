using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>Members of sets.</summary>
internal static class SetMembers
{
    public static Value? Call(LibraryCall call, EvaluatedSet set)
    {
        var items = set.Items;
        call.Evaluator.Budget.Spend();
        if (set.Kind is KeyedKind.Immutable or KeyedKind.Builder && ImmutableKeyedMembers.Call(call, set) is { } ofImmutable)
            return ofImmutable;
        if (call.Method.Name is "Add" or "Contains" or "Remove" && call.Arguments is [var item])
        {
            if (set.Equality.UnknownIn(item.Data) is not null)
                return call.Method.Name == "Contains" ? UnknownCollections.IsAmong(call, item, items, set.Equality) : null;
            return call.Result(call.Method.Name switch
            {
                "Add" => items.Add(item),
                "Remove" => items.Remove(item),
                _ => items.Contains(item),
            });
        }

        switch (call.Method.Name, call.Arguments)
        {
            case ("TryGetValue", [var sought, _]) when set.Kind == KeyedKind.Changing && set.Equality.UnknownIn(sought.Data) is null:
                var isThere = items.Contains(sought);
                call.Arguments[1] = isThere ? items.First(member => set.Equality.Equals(member, sought)) : call.Evaluator.NewDefault(call.Method.Parameters[1].Type, call.Place);
                return call.Result(isThere);
            case ("Reverse", []) when set.Order is not null:
                return call.NewList(set.Reverse(), ListKind.Sequence);
            case ("Clear", []):
                items.Clear();
                return Value.Null;
            case ("RemoveWhere", [var predicate]):
                call.Evaluator.Effects.Changing(set);
                set.LastChange = call.Place;
                Value[] removed = [.. set.Where(member => call.Holds(predicate, member))];
                items.ExceptWith(removed);
                return call.Result(removed.Length);
            case ("IntersectWith" or "ExceptWith", [{ Data: EvaluatedSequence }]) when items.Count == 0:
                return Value.Null;
            case ("Overlaps" or "IsSupersetOf" or "IsProperSupersetOf" or "SetEquals", [{ Data: EvaluatedSequence sequence }]):
                return Compared(call, items, EnumerableMembers.Certain(call, sequence, item => set.Equality.UnknownIn(item.Data)));
            default:
                return call.Arguments is [var others] && Evaluator.ItemsOf(others)?.ToList() is { } range && set.Equality.UnknownIn(range) is null
                    ? Combined(call, items, range)
                    : null;
        }
    }

    private static Value? Combined(LibraryCall call, HashSet<Value> items, List<Value> range)
    {
        call.Evaluator.Budget.Reserve(items.Count + (long)range.Count);
        switch (call.Method.Name)
        {
            case "UnionWith":
                items.UnionWith(range);
                return Value.Null;
            case "ExceptWith":
                items.ExceptWith(range);
                return Value.Null;
            case "IntersectWith":
                items.IntersectWith(range);
                return Value.Null;
            case "SymmetricExceptWith":
                items.SymmetricExceptWith(range);
                return Value.Null;
            default:
                return Compared(call, items, range);
        }
    }

    /// <summary>A sequence is gone through only as far as it takes to tell.</summary>
    private static Value? Compared(LibraryCall call, HashSet<Value> items, IEnumerable<Value> range) => call.Method.Name switch
    {
        "IsSubsetOf" => call.Result(items.IsSubsetOf(range)),
        "IsSupersetOf" => call.Result(items.IsSupersetOf(range)),
        "IsProperSubsetOf" => call.Result(items.IsProperSubsetOf(range)),
        "IsProperSupersetOf" => call.Result(items.IsProperSupersetOf(range)),
        "Overlaps" => call.Result(items.Overlaps(range)),
        "SetEquals" => call.Result(items.SetEquals(range)),
        _ => null,
    };
}
