using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>
/// Hash codes, for as long as a <c>GetHashCode</c> of the author's runs that a collection asks. What they are differs from run to
/// run; that equal values have the same does not.
/// </summary>
internal static class HashMembers
{
    public static Value? Call(LibraryCall call, string type) => (call.Method.Name, call.Receiver.Data, call.Arguments) switch
    {
        ("Combine", _, _) when type == "System.HashCode" => Of(call, call.Equality, new(new EvaluatedTuple(call.Arguments))),
        ("GetHashCode", EvaluatedObject self, []) when call.Equality is DefaultEquality equality =>
            equality.UnknownIn(self)?.Derive(call.Place) ?? call.Certain(() => equality.AskForHash(call.Method, self)),
        ("GetHashCode", null, []) when type == "System.Nullable`1" => call.Result(0),
        ("GetHashCode", not null, []) => Of(call, call.Equality, call.Receiver),
        ("GetHashCode", ValueComparer or StringComparer, [var value]) => Comparers.EqualityOf(call, call.Receiver) is { } comparer ? Of(call, comparer, value) : null,
        ("GetHashCode", string, [{ Data: (int)StringComparison.Ordinal }]) => Of(call, ValueComparer.Of(StringComparer.Ordinal), call.Receiver),
        ("GetHashCode", string, [{ Data: (int)StringComparison.OrdinalIgnoreCase }]) => Of(call, ValueComparer.Of(StringComparer.OrdinalIgnoreCase), call.Receiver),
        _ => null,
    };

    private static Value Of(LibraryCall call, ValueComparer comparer, Value value) =>
        comparer.UnknownIn(value.Data) is { } unknown ? unknown.Derive(call.Place) : call.Certain(() => comparer.GetHashCode(value));
}
