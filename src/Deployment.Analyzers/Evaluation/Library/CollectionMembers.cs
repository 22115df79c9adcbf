using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>Members of lists, dictionaries, sets and arrays.</summary>
internal static class CollectionMembers
{
    private static readonly Value Nothing = Value.Null;

    public static Value? Call(LibraryCall call)
    {
        if (call.Receiver.Data is not Evaluated evaluated)
            return null;
        if (IsChange(call.Method.Name))
            call.Evaluator.Effects.Changing(evaluated);
        else if (evaluated.Taint is { } taint)
            return call.GiveUp(taint);
        return evaluated switch
        {
            EvaluatedList list => Call(call, list.Items),
            EvaluatedDictionary dictionary => Call(call, dictionary.Items),
            EvaluatedSet set => Call(call, set.Items),
            _ => null,
        };
    }

    public static Value? CallArray(LibraryCall call)
    {
        switch (call.Method.Name, call.Arguments)
        {
            case ("Empty", []):
                return call.NewList([], ListKind.Array);
            case ("Find", [{ Data: EvaluatedList { Taint: null } list }, var predicate]):
                return Find(call, list.Items, predicate);
            case ("Exists", [{ Data: EvaluatedList { Taint: null } list }, var predicate]):
                return call.Result(list.Items.Exists(item => call.Holds(predicate, item)));
            case ("IndexOf", [{ Data: EvaluatedList { Taint: null } list }, var item]):
                return PositionOf(call, list.Items, item);
            case ("ForEach", [{ Data: EvaluatedList { Taint: null } list }, var action]):
                foreach (var item in list.Items)
                    call.Invoke(action, item);
                return Nothing;
            default:
                return null;
        }
    }

    private static bool IsChange(string member) => member is "Add" or "AddRange" or "Insert" or "Remove" or "RemoveAt" or "RemoveAll"
        or "Clear" or "TryAdd" or "Reverse" or "Sort" or "UnionWith" or "ExceptWith" or "IntersectWith";

    private static Value? Call(LibraryCall call, List<Value> items)
    {
        var arguments = call.Arguments;
        if (call.Method.Name != "Add")
            call.Evaluator.Budget.Reserve(items.Count);
        switch (call.Method.Name, arguments)
        {
            case ("Add", [var item]):
                call.Evaluator.Budget.Spend();
                items.Add(item);
                return Nothing;
            case ("AddRange", [var range]):
                return AddRange(call, items, range);
            case ("Insert", [{ Data: int index }, var item]) when index >= 0 && index <= items.Count:
                items.Insert(index, item);
                return Nothing;
            case ("Remove", [var item]):
                if (IndexOf(items, item) is not { } found)
                    return GiveUp(call);
                if (found >= 0)
                    items.RemoveAt(found);
                return call.Result(found >= 0);
            case ("RemoveAt", [{ Data: int index }]) when index >= 0 && index < items.Count:
                items.RemoveAt(index);
                return Nothing;
            case ("RemoveAll", [var predicate]):
                return call.Result(items.RemoveAll(item => call.Holds(predicate, item)));
            case ("Clear", []):
                items.Clear();
                return Nothing;
            case ("Reverse", []):
                items.Reverse();
                return Nothing;
            case ("Contains", [var item]):
                return EnumerableMembers.Contains(call, items, item);
            case ("IndexOf", [var item]):
                return PositionOf(call, items, item);
            case ("Find", [var predicate]):
                return Find(call, items, predicate);
            case ("FindIndex", [var predicate]):
                return call.Result(items.FindIndex(item => call.Holds(predicate, item)));
            case ("FindAll", [var predicate]):
                return call.NewList(items.Where(item => call.Holds(predicate, item)));
            case ("Exists", [var predicate]):
                return call.Result(items.Exists(item => call.Holds(predicate, item)));
            case ("TrueForAll", [var predicate]):
                return call.Result(items.TrueForAll(item => call.Holds(predicate, item)));
            case ("ForEach", [var action]):
                foreach (var item in items.ToArray())
                    call.Invoke(action, item);
                return Nothing;
            case ("ConvertAll", [var converter]):
                return call.NewList(items.Select(item => call.Invoke(converter, item)));
            case ("ToArray", []):
                return call.NewList(items, ListKind.Array);
            case ("GetRange", [{ Data: int index }, { Data: int count }]) when index >= 0 && count >= 0 && index + count <= items.Count:
                return call.NewList(items.GetRange(index, count));
            default:
                return GiveUp(call);
        }
    }

    private static Value? Call(LibraryCall call, Dictionary<Value, Value> items)
    {
        if (call.Arguments is [{ Data: var data }, ..] && ValueComparer.UnknownIn(data) is { } key)
        {
            ((Evaluated)call.Receiver.Data!).MarkTainted(key);
            if (call.Method.Name == "TryGetValue")
                call.Arguments[1] = key.Derive(call.Place);
            return key.Derive(call.Place);
        }

        switch (call.Method.Name, call.Arguments)
        {
            case ("Add", [var added, var value]):
                if (items.ContainsKey(added))
                    throw call.Throws<ArgumentException>();
                items.Add(added, value);
                return Nothing;
            case ("TryAdd", [var added, var value]):
                var isNew = !items.ContainsKey(added);
                if (isNew)
                    items.Add(added, value);
                return call.Result(isNew);
            case ("ContainsKey", [var sought]):
                return call.Result(items.ContainsKey(sought));
            case ("TryGetValue", [var sought, _]):
                var isFound = items.TryGetValue(sought, out var found);
                call.Arguments[1] = isFound ? found : Evaluator.DefaultOf(call.Method.Parameters[1].Type, call.Place);
                return call.Result(isFound);
            case ("GetValueOrDefault", [var sought, var fallback]):
                return items.TryGetValue(sought, out var present) ? present : fallback;
            case ("Remove", [var removed]):
                return call.Result(items.Remove(removed));
            case ("Clear", []):
                items.Clear();
                return Nothing;
            default:
                return GiveUp(call);
        }
    }

    private static Value? Call(LibraryCall call, HashSet<Value> items)
    {
        if (call.Arguments is [{ Data: var data }] && ValueComparer.UnknownIn(data) is not null)
            return GiveUp(call);
        switch (call.Method.Name, call.Arguments)
        {
            case ("Add", [var item]):
                return call.Result(items.Add(item));
            case ("Contains", [var item]):
                return call.Result(items.Contains(item));
            case ("Remove", [var item]):
                return call.Result(items.Remove(item));
            case ("Clear", []):
                items.Clear();
                return Nothing;
            case ("UnionWith", [var others]) when Evaluator.ItemsOf(others)?.ToList() is { } range && ValueComparer.UnknownIn(range) is null:
                items.UnionWith(range);
                return Nothing;
            default:
                return GiveUp(call);
        }
    }

    /// <summary>A member that is not known may have changed the collection, and those passed to it.</summary>
    private static Value? GiveUp(LibraryCall call)
    {
        var evaluated = (Evaluated)call.Receiver.Data!;
        var reason = Evaluator.FirstUnknown(default, call.Arguments) ?? (Unknown)call.Unknown().Data!;
        foreach (var changed in call.Arguments.Select(argument => argument.Data).OfType<Evaluated>().Append(evaluated))
        {
            call.Evaluator.Effects.Changing(changed);
            changed.MarkTainted(reason);
        }

        return call.GiveUp(reason);
    }

    private static Value AddRange(LibraryCall call, List<Value> items, Value range)
    {
        if (Evaluator.ItemsOf(range) is { } added)
        {
            foreach (var item in added.ToArray())
            {
                call.Evaluator.Budget.Spend();
                items.Add(item);
            }
        }

        if (range.Data as Unknown is { } unknown || (unknown = (range.Data as Evaluated)?.Taint!) is not null)
            ((Evaluated)call.Receiver.Data!).MarkTainted(unknown);
        return Nothing;
    }

    private static Value PositionOf(LibraryCall call, List<Value> items, Value item) => IndexOf(items, item) is { } position
        ? call.Result(position)
        : (ValueComparer.UnknownIn(item.Data) ?? ValueComparer.UnknownIn(items))!.Derive(call.Place);

    /// <summary>The position of the first equal item, or -1; none where that is not known.</summary>
    private static int? IndexOf(List<Value> items, Value item)
    {
        if (ValueComparer.UnknownIn(item.Data) is not null)
            return null;
        for (var i = 0; i < items.Count; i++)
        {
            if (ValueComparer.UnknownIn(items[i].Data) is not null)
                return null;
            if (ValueComparer.AreEqual(items[i].Data, item.Data))
                return i;
        }

        return -1;
    }

    private static Value Find(LibraryCall call, List<Value> items, Value predicate)
    {
        var index = items.FindIndex(item => call.Holds(predicate, item));
        return index < 0 ? call.Result(null) : items[index];
    }
}
