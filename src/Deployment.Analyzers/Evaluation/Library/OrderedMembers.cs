using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>Members that only dictionaries have whose items stay where they have been put.</summary>
internal static class OrderedMembers
{
    /// <summary>What the call gives; none for a member that other dictionaries have too, or that is not known.</summary>
    public static Value? Call(LibraryCall call, EvaluatedDictionary dictionary)
    {
        List<KeyValuePair<Value, Value>> items = [.. dictionary.Items];
        switch (call.Method.Name, call.Arguments)
        {
            case ("IndexOf", [var sought]):
                return call.Result(IndexOf(sought));
            case ("GetAt", [{ Data: int at }]):
                return call.Result(new EvaluatedTuple([items[Within(at)].Key, items[at].Value], isPair: true));
            case ("Remove", [var removed, ..]) when IndexOf(removed) is >= 0 and var at:
                if (call.Arguments.Length > 1)
                    call.Arguments[1] = items[at].Value;
                items.RemoveAt(at);
                return Keep(call.Result(true));
            case ("RemoveAt", [{ Data: int at }]):
                items.RemoveAt(Within(at));
                return Keep(Value.Null);
            case ("SetAt", [{ Data: int at }, var value]):
                items[Within(at)] = new(items[at].Key, call.Evaluator.Copied(value));
                return Keep(Value.Null);
            case ("Insert", [{ Data: int at }, var key, var value]) when dictionary.Equality.UnknownIn(key.Data) is null:
                if (at < 0 || at > items.Count)
                    throw call.Throws<ArgumentOutOfRangeException>();
                if (dictionary.Items.ContainsKey(key))
                    throw call.ThrowsForKey(key);
                items.Insert(at, new(key, call.Evaluator.Copied(value)));
                return Keep(Value.Null);
            default:
                return null;
        }

        int IndexOf(Value key) => items.FindIndex(item => dictionary.Equality.Equals(item.Key, key));

        int Within(int index) => index >= 0 && index < items.Count ? index : throw call.Throws<ArgumentOutOfRangeException>();

        // What has been removed from it leaves a gap that the next one would be put into.
        Value Keep(Value result)
        {
            dictionary.Items.Clear();
            foreach (var item in items)
                dictionary.Items.Add(item.Key, item.Value);
            return result;
        }
    }
}
