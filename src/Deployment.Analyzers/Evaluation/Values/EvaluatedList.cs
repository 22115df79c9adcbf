using System.Collections;

namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>An array, a list, or any other collection whose items have an order.</summary>
internal sealed class EvaluatedList : Evaluated, IEnumerable<Value>
{
    public EvaluatedList(long stamp, List<Value> items, ListKind kind = ListKind.Sequence) => (Stamp, Items, Kind) = (stamp, items, kind);

    public List<Value> Items { get; }

    public ListKind Kind { get; }

    /// <summary>Whether it must not be changed while it is gone through, be it only by putting another item in a place.</summary>
    public bool IsVersioned => Kind is ListKind.List or ListKind.Queue or ListKind.Stack or ListKind.LinkedList;

    public bool IsArray => Kind == ListKind.Array;

    /// <summary>The key that its items have in common, for a group made by <c>GroupBy</c>.</summary>
    public Value? Key { get; init; }

    public IEnumerator<Value> GetEnumerator() => Items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
