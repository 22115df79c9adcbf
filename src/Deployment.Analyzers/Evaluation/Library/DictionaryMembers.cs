using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>Members of dictionaries.</summary>
internal static class DictionaryMembers
{
    public static bool IsChange(string member) => member is "Add" or "Remove" or "RemoveAt" or "Insert" or "SetAt" or "Clear" or "TryAdd" or "TryRemove" or "TryUpdate" or "GetOrAdd" or "AddOrUpdate" or "AddRange" or "RemoveRange" or "UnionWith" or "ExceptWith" or "IntersectWith" or "SymmetricExceptWith";

    public static Value? Call(LibraryCall call, EvaluatedDictionary dictionary)
    {
        call.Evaluator.Budget.Spend();
        if (dictionary.Kind is KeyedKind.Immutable or KeyedKind.Builder && ImmutableKeyedMembers.Call(call, dictionary) is { } ofImmutable)
            return ofImmutable;
        if (call is { Method.Name: "ContainsValue", Arguments: [var sought] })
            return EnumerableResults.Contains(call, dictionary.Items.Values, sought);
        if (call.Method.Name is "TryGetValue" or "ContainsKey" or "GetValueOrDefault")
            call.Arguments[0] = call.Evaluator.DecidedKey(dictionary, call.Arguments[0], call.Place);
        if (call.Arguments is [{ Data: var data }, ..] && dictionary.Equality.UnknownIn(data) is { } key)
        {
            if (IsChange(call.Method.Name))
                dictionary.PutSomewhere(call.Arguments, key);
            var result = call.GiveUp(key, dictionary);
            if (call.Method.Name is "GetOrAdd" or "AddOrUpdate")
                dictionary.PutSomewhere([result], key);
            switch (call.Method.Name, call.Arguments)
            {
                case ("TryGetValue", [_, _]):
                    var missing = call.Evaluator.NewDefault(call.Method.Parameters[1].Type, call.Place);
                    call.Arguments[1] = OneOf(call.Place.Variable(0), missing);
                    if (result.Data is Unknown attempt && call.Arguments[1].Data is Unknown left && !missing.IsUnknown)
                        attempt.MarkAttempt([(left, missing.Data ?? Comparison.Nothing)]);
                    return result;
                case ("GetValueOrDefault", [_, var fallback]):
                    return OneOf(null, fallback);
                case ("GetValueOrDefault", [_]):
                    return OneOf(null, call.Evaluator.NewDefault(call.Method.ReturnType, call.Place));
                default:
                    return result;
            }

            Value OneOf(string? name, Value otherwise) => key.DeriveOneOf(dictionary, [.. dictionary.Items.Values, otherwise], call.Place, name);
        }

        if (call.Arguments is [{ Data: null }, ..])
            throw call.Throws<ArgumentNullException>();
        return OfItsKind(call, dictionary) ?? Call(call, dictionary.Items);
    }

    private static Value? OfItsKind(LibraryCall call, EvaluatedDictionary dictionary) => dictionary.Kind switch
    {
        KeyedKind.Concurrent => ConcurrentMembers.Call(call, dictionary),
        KeyedKind.Ordered => OrderedMembers.Call(call, dictionary),
        _ => null,
    };

    private static Value? Call(LibraryCall call, Dictionary<Value, Value> items)
    {
        switch (call.Method.Name, call.Arguments)
        {
            case ("Add", [var added, var value]):
                if (items.ContainsKey(added))
                    throw call.ThrowsForKey(added);
                items.Add(added, value);
                return Value.Null;
            case ("TryAdd", [var added, var value]):
                var isNew = !items.ContainsKey(added);
                if (isNew)
                    items.Add(added, value);
                return call.Result(isNew);
            case ("ContainsKey", [var sought]):
                return call.Result(items.ContainsKey(sought));
            case ("TryGetValue", [var sought, _]):
                return LeaveIn(1, items.TryGetValue(sought, out var found), found);
            case ("GetValueOrDefault", [var sought, var fallback]):
                return items.TryGetValue(sought, out var present) ? present : fallback;
            case ("GetValueOrDefault", [var sought]):
                return items.TryGetValue(sought, out var there) ? there : call.Evaluator.NewDefault(call.Method.ReturnType, call.Place);
            case ("Remove", [var removed]):
                return call.Result(items.Remove(removed));
            case ("Remove" or "TryRemove", [var removed, _]):
                var isThere = items.TryGetValue(removed, out var last);
                items.Remove(removed);
                return LeaveIn(1, isThere, last);
            case ("Clear", []):
                items.Clear();
                return Value.Null;
            default:
                return null;
        }

        Value LeaveIn(int parameter, bool isFound, Value found)
        {
            call.Arguments[parameter] = isFound ? found : call.Evaluator.NewDefault(call.Method.Parameters[parameter].Type, call.Place);
            return call.Result(isFound);
        }
    }
}
