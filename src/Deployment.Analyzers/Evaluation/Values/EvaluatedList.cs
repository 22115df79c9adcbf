using System.Collections;

namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>An array, a list, or any other collection whose items have an order.</summary>
internal sealed class EvaluatedList : Evaluated, IEnumerable<Value>
{
    /// <summary>Boxed, as few collections are groups.</summary>
    private readonly object? _key;

    private readonly List<Value> _items;
    private readonly Action<List<Value>>? _grow;

    public EvaluatedList(long stamp, List<Value> items, ListKind kind = ListKind.Sequence) =>
        (Stamp, _items, Kind, IsVersioned) = (stamp, items, kind, kind is ListKind.List or ListKind.Queue or ListKind.Stack or ListKind.LinkedList);

    /// <summary>A list that only grows, by itself.</summary>
    /// <param name="stamp">When it was created.</param>
    /// <param name="grow">Adds what has come to it since the last time.</param>
    public EvaluatedList(long stamp, Action<List<Value>> grow)
        : this(stamp, []) => (_grow, IsVersioned) = (grow, true);

    public List<Value> Items
    {
        get
        {
            _grow?.Invoke(_items);
            return _items;
        }
    }

    public override int Changes => _grow is null ? base.Changes : Items.Count;

    public ListKind Kind { get; }

    /// <summary>Whether it must not be changed while it is gone through, be it only by putting another item in a place.</summary>
    public bool IsVersioned { get; private init; }

    public bool IsArray => Kind == ListKind.Array;

    /// <summary>Whether it has members to change it that all throw, as interfaces ask for them.</summary>
    public bool IsFixed => Kind is ListKind.Array or ListKind.ReadOnly;

    /// <summary>The key that its items have in common, for a group made by <c>GroupBy</c>.</summary>
    public Value? Key { get => (Value?)_key; init => _key = value; }

    /// <summary>What finds its items by their keys, in a <c>KeyedCollection</c>.</summary>
    public EvaluatedDictionary? ByKey { get; init; }

    /// <summary>A view of it, which shows what it holds by then.</summary>
    public EvaluatedList AsReadOnly(long stamp, ITypeSymbol madeAs) => new(stamp, Items, ListKind.ReadOnly) { Viewed = this, IsVersioned = IsVersioned, MadeAs = madeAs };

    public IEnumerator<Value> GetEnumerator() => Items.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
