namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>An enumerator of items that are known, on its way through them.</summary>
internal sealed class EvaluatedEnumerator : Evaluated, IDisposable
{
    private readonly IEnumerable<Value> _source;
    private readonly IEnumerator<Value> _items;
    private readonly Evaluated? _collection;
    private readonly SyntaxNode _place;
    private readonly int _changes;
    private bool _isAtItem;

    /// <param name="stamp">When it was made.</param>
    /// <param name="source">What it goes through.</param>
    /// <param name="place">Where it was made.</param>
    /// <param name="collection">What must not be changed meanwhile.</param>
    /// <param name="isValue">Whether it is a struct.</param>
    public EvaluatedEnumerator(long stamp, IEnumerable<Value> source, SyntaxNode place, Evaluated? collection = null, bool isValue = false)
        : this(stamp, source, place, collection, collection?.Changes ?? 0, isValue)
    {
    }

    private EvaluatedEnumerator(long stamp, IEnumerable<Value> source, SyntaxNode place, Evaluated? collection, int changes, bool isValue)
    {
        (Stamp, IsValue, _source, _items, _collection, _place, _changes) = (stamp, isValue, source, source.GetEnumerator(), collection, place, changes);
    }

    /// <summary>How many items it has come to.</summary>
    public int Moves { get; private set; }

    /// <summary>The item that it has come to; none before the first and after the last, where that depends on what it goes through.</summary>
    public Value? Current => _isAtItem ? _items.Current : null;

    private Unknown? Change => _collection is not null && _collection.Changes != _changes ? new Unknown(_collection.LastChange ?? _place) : null;

    /// <exception cref="UncertainItemsException">The items are not known from here on.</exception>
    public bool MoveNext()
    {
        if (Change is { } change)
            throw new UncertainItemsException(change, hasMore: null) { MayThrow = true };
        _isAtItem = _items.MoveNext();
        Moves++;
        return _isAtItem;
    }

    /// <summary>Another one that has come as far and goes on by itself.</summary>
    public EvaluatedEnumerator Copy(long stamp, bool isValue)
    {
        var copy = new EvaluatedEnumerator(stamp, _source, _place, _collection, _changes, isValue);
        if ((Taint ?? Change) is { } reason)
        {
            copy.MarkTainted(reason);
            return copy;
        }

        while (copy.Moves < Moves)
            copy.MoveNext();
        return copy;
    }

    public void Dispose() => _items.Dispose();
}
