using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>What one operator of a query sorts by.</summary>
/// <param name="Call">The call of the operator.</param>
/// <param name="Key">The key of an item.</param>
/// <param name="IsDescending">Whether the greatest key comes first.</param>
internal sealed record SortLevel(LibraryCall Call, Func<Value, Value> Key, bool IsDescending)
{
    /// <summary>How the items compare at two indices.</summary>
    /// <exception cref="UncertainItemsException">The place of one of the items is not known.</exception>
    public Comparison<int> ComparisonOf(List<Value> items)
    {
        var (order, keys) = (Call.Order, items.ConvertAll(item => Key(item)));
        if (Call.DisorderOf(keys) is { } unknown)
            throw EnumerableMembers.Uncertain(Call, unknown);
        return IsDescending ? (x, y) => order.Compare(keys[y], keys[x]) : (x, y) => order.Compare(keys[x], keys[y]);
    }
}
