using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>Members that only dictionaries have which several threads may use at once. Here, there is one.</summary>
internal static class ConcurrentMembers
{
    /// <summary>What the call gives; none for a member that other dictionaries have too, or that is not known.</summary>
    public static Value? Call(LibraryCall call, EvaluatedDictionary dictionary)
    {
        var items = dictionary.Items;
        switch (call.Method.Name, call.Arguments)
        {
            case ("GetOrAdd", [var key, ..]) when items.TryGetValue(key, out var present):
                return present;
            case ("GetOrAdd", [var key, var given, ..]):
                return Put(key, IsFunction(1) ? Made(given, [key, .. call.Arguments.Skip(2)]) : given);
            case ("AddOrUpdate", [var key, _, var update, ..]) when items.TryGetValue(key, out var present):
                return Put(key, Made(update, [key, present, .. call.Arguments.Skip(3)]));
            case ("AddOrUpdate", [var key, var given, _, ..]):
                return Put(key, IsFunction(1) ? Made(given, [key, .. call.Arguments.Skip(3)]) : given);
            default:
                return null;
        }

        bool IsFunction(int parameter) => call.Method.Parameters[parameter].Name.EndsWith("Factory", StringComparison.Ordinal);

        // Where a function puts something into the dictionary itself, it depends on the member what becomes of that.
        Value? Made(Value function, params Value[] arguments)
        {
            var changes = dictionary.Changes;
            var made = call.Invoke(function, arguments);
            return dictionary.Changes == changes && dictionary.Taint is null ? made : null;
        }

        Value? Put(Value key, Value? value)
        {
            if (value is not { } put)
                return null;
            items[key] = call.Evaluator.Copied(put);
            return put;
        }
    }
}
