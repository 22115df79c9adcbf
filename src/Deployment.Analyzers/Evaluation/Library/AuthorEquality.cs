using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>An equality that the author's code decides.</summary>
internal sealed class AuthorEquality(LibraryCall call, Func<Value, Value, Value> equals, Func<Value, Value> hash) : ValueComparer(StringComparer.Ordinal)
{
    public override bool IsOrdinal => false;

    public override bool Equals(Value x, Value y) => Known<bool>(equals(x, y));

    public override int GetHashCode(Value value) => Known<int>(hash(value));

    /// <summary>What it makes of values that are not known is only found when they are compared.</summary>
    public override Unknown? UnknownIn(object? data, int depth = 0) => null;

    private T Known<T>(Value result) =>
        result.Data is T known ? known : throw new UncertainItemsException(result.Data as Unknown ?? new Unknown(call.Place), hasMore: null);
}
