using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>Members that immutable dictionaries and sets have, and their builders, and others have not.</summary>
internal static class ImmutableKeyedMembers
{
    private static readonly HashSet<string> Changes = ["Add", "AddRange", "SetItem", "SetItems", "Remove", "RemoveRange", "Clear", "Union", "Except", "Intersect", "SymmetricExcept"];

    public static Value? Call(LibraryCall call, EvaluatedDictionary dictionary)
    {
        if (call.Method.Name is "ToBuilder" or "ToImmutable")
            return call.Result(Copy(call.Method.Name == "ToBuilder" ? KeyedKind.Builder : KeyedKind.Immutable));
        if (!Changes.Contains(call.Method.Name))
            return null;
        if (dictionary.Kind == KeyedKind.Builder)
            return call.Method.ReturnsVoid && Change(call, dictionary) ? Value.Null : null;
        var changed = Copy(KeyedKind.Immutable);
        return Change(call, changed) ? call.Result(changed) : null;

        EvaluatedDictionary Copy(KeyedKind kind)
        {
            call.Evaluator.Budget.Reserve(dictionary.Items.Count);
            var copy = FixedCollections.NewDictionary(call.Evaluator, call.Place, dictionary.Equality, dictionary.Order, kind);
            foreach (var item in dictionary.Items)
                copy.Items.Add(item.Key, item.Value);
            return copy;
        }
    }

    public static Value? Call(LibraryCall call, EvaluatedSet set)
    {
        if (call.Method.Name is "ToBuilder" or "ToImmutable")
            return call.Result(Copy(call.Method.Name == "ToBuilder" ? KeyedKind.Builder : KeyedKind.Immutable));
        if (set.Kind == KeyedKind.Builder || !Changes.Contains(call.Method.Name))
            return null;
        var changed = Copy(KeyedKind.Immutable);
        return Change(call, changed) ? call.Result(changed) : null;

        EvaluatedSet Copy(KeyedKind kind)
        {
            call.Evaluator.Budget.Reserve(set.Items.Count);
            return FixedCollections.NewSet(call.Evaluator, call.Place, set.Items, set.Equality, set.Order, kind);
        }
    }

    /// <summary>Does to a dictionary what the call says.</summary>
    /// <returns>Whether the call is known.</returns>
    private static bool Change(LibraryCall call, EvaluatedDictionary dictionary)
    {
        switch (call.Method.Name, call.Arguments)
        {
            case ("Add" or "SetItem", [var key, var value]):
                FixedCollections.Put(call, dictionary, key, value, replaces: call.Method.Name == "SetItem");
                return true;
            case ("AddRange" or "SetItems", [var range]) when Evaluator.ItemsOf(range) is { } pairs:
                foreach (var pair in pairs)
                {
                    if (pair.Data is not EvaluatedTuple { Items: [var key, var value] })
                        return false;
                    FixedCollections.Put(call, dictionary, key, value, replaces: call.Method.Name == "SetItems");
                }

                return true;
            case ("Remove", [var key]):
                Remove(key);
                return true;
            case ("RemoveRange", [var range]) when Evaluator.ItemsOf(range) is { } keys:
                foreach (var key in keys)
                    Remove(key);
                return true;
            case ("Clear", []):
                dictionary.Items.Clear();
                return true;
            default:
                return false;
        }

        void Remove(Value key)
        {
            if (dictionary.Equality.UnknownIn(key.Data) is { } unknown)
                dictionary.PutSomewhere([], unknown);
            else
                dictionary.Items.Remove(key);
        }
    }

    /// <summary>Does to a set what the call says.</summary>
    /// <returns>Whether the call is known.</returns>
    private static bool Change(LibraryCall call, EvaluatedSet set)
    {
        var items = set.Items;
        List<Value>? operand = (call.Method.Name, call.Arguments) switch
        {
            ("Add" or "Remove", [var item]) => [item],
            ("Clear", []) => [],
            (_, [var range]) => Evaluator.ItemsOf(range)?.ToList(),
            _ => null,
        };
        if (operand is null)
            return false;
        if (set.Equality.UnknownIn(operand) is { } unknown)
        {
            set.PutSomewhere(operand, unknown);
            return true;
        }

        switch (call.Method.Name)
        {
            case "Add" or "Union":
                items.UnionWith(operand);
                return true;
            case "Remove" or "Except":
                items.ExceptWith(operand);
                return true;
            case "Intersect":
                items.IntersectWith(operand);
                return true;
            case "SymmetricExcept":
                items.SymmetricExceptWith(operand);
                return true;
            case "Clear":
                items.Clear();
                return true;
            default:
                return false;
        }
    }
}
