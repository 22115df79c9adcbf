using System.Collections;
using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>Items in the order of their keys, which <c>ThenBy</c> goes on from.</summary>
internal sealed class SortedItems : IEnumerable<Value>
{
    private readonly IOrderedEnumerable<int> _order;

    public SortedItems(List<(Value Item, Value Key)> keyed, bool isDescending)
    {
        Items = [.. keyed.Select(pair => pair.Item)];
        var positions = Enumerable.Range(0, keyed.Count);
        _order = isDescending
            ? positions.OrderByDescending(i => keyed[i].Key, ValueOrder.Instance)
            : positions.OrderBy(i => keyed[i].Key, ValueOrder.Instance);
    }

    private SortedItems(List<Value> items, IOrderedEnumerable<int> order) => (Items, _order) = (items, order);

    /// <summary>The items in the order they came.</summary>
    public List<Value> Items { get; }

    /// <summary>The items in the same order, those with equal keys in the order of these keys.</summary>
    public SortedItems Then(List<(Value Item, Value Key)> keyed, bool isDescending) => new(Items, isDescending
        ? _order.ThenByDescending(i => keyed[i].Key, ValueOrder.Instance)
        : _order.ThenBy(i => keyed[i].Key, ValueOrder.Instance));

    public IEnumerator<Value> GetEnumerator() => _order.Select(i => Items[i]).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
