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
                return null;
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
                call.Arguments[1] = isThere ? items.First(member => set.Equality.Equals(member, sought)) : Evaluator.DefaultOf(call.Method.Parameters[1].Type, call.Place);
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
            case "IsSubsetOf":
                return call.Result(items.IsSubsetOf(range));
            case "IsSupersetOf":
                return call.Result(items.IsSupersetOf(range));
            case "IsProperSubsetOf":
                return call.Result(items.IsProperSubsetOf(range));
            case "IsProperSupersetOf":
                return call.Result(items.IsProperSupersetOf(range));
            case "Overlaps":
                return call.Result(items.Overlaps(range));
            case "SetEquals":
                return call.Result(items.SetEquals(range));
            default:
                return null;
        }
    }
}
