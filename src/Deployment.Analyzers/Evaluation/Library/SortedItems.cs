using System.Collections;
using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>Items in the order of their keys, which <c>ThenBy</c> goes on from.</summary>
internal sealed class SortedItems : IEnumerable<Value>
{
    private readonly ImmutableArray<Comparison<int>> _comparisons;

    public SortedItems(List<(Value Item, Value Key)> keyed, bool isDescending, ValueOrder order)
        : this([.. keyed.Select(pair => pair.Item)], [ComparisonOf(keyed, isDescending, order)])
    {
    }

    private SortedItems(List<Value> items, ImmutableArray<Comparison<int>> comparisons) => (Items, _comparisons) = (items, comparisons);

    /// <summary>The items in the order they came.</summary>
    public List<Value> Items { get; }

    /// <summary>The items in the same order, those with equal keys in the order of these keys.</summary>
    public SortedItems Then(List<(Value Item, Value Key)> keyed, bool isDescending, ValueOrder order) =>
        new(Items, _comparisons.Add(ComparisonOf(keyed, isDescending, order)));

    public IEnumerator<Value> GetEnumerator() => StableSort.Sort([.. Enumerable.Range(0, Items.Count)], Compare).Select(i => Items[i]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static Comparison<int> ComparisonOf(List<(Value Item, Value Key)> keyed, bool isDescending, ValueOrder order) =>
        isDescending ? (x, y) => order.Compare(keyed[y].Key, keyed[x].Key) : (x, y) => order.Compare(keyed[x].Key, keyed[y].Key);

    private int Compare(int x, int y)
    {
        foreach (var comparison in _comparisons)
        {
            if (comparison(x, y) is not 0 and var result)
                return result;
        }

        return 0;
    }
}
