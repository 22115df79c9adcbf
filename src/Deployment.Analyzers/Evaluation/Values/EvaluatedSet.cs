using System.Collections;

namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>A set.</summary>
internal sealed class EvaluatedSet : Evaluated, IEnumerable<Value>
{
    public EvaluatedSet(long stamp, IEnumerable<Value> items, ValueComparer equality, ValueOrder? order = null) =>
        (Stamp, Items, Equality, Order) = (stamp, new(items, equality), equality, order);

    public HashSet<Value> Items { get; }

    /// <summary>How it takes items for equal.</summary>
    public ValueComparer Equality { get; }

    /// <summary>The order that the items are kept in; none if it is that in which they are added, as far as none has been removed.</summary>
    public ValueOrder? Order { get; }

    public IEnumerator<Value> GetEnumerator() =>
        (Order is not null ? Items.OrderBy(item => item, Order) : (IEnumerable<Value>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
