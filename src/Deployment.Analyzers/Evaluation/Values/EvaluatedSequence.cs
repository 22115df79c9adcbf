using System.Collections;

namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>A sequence that is evaluated while it is enumerated, each time anew, as LINQ queries are.</summary>
/// <param name="items">The items.</param>
/// <param name="hasIndex">Whether an item can be taken without going through those before it.</param>
internal sealed class EvaluatedSequence(IEnumerable<Value> items, bool hasIndex = false) : IEnumerable<Value>
{
    public bool HasIndex { get; } = hasIndex;

    /// <summary>The collection that its items are taken from, where it is made of one.</summary>
    public Value? TakenFrom { get; init; }

    /// <summary>The query operator that it is the result of; none for any other sequence.</summary>
    public string? Operator { get; init; }

    /// <summary>The type that its items are declared to have; none where that is not known.</summary>
    public ITypeSymbol? ItemType { get; init; }

    /// <summary>Whether the library may count its items without making them.</summary>
    public bool IsCountedAlone { get; init; }

    /// <summary>Whether it is a collection with members of its own, as the keys of a dictionary are, which show what the dictionary holds by then.</summary>
    public bool IsView { get; init; }

    public IEnumerable<Value> Source { get; } = items;

    /// <summary>Whether it goes through a collection anew whenever it is enumerated.</summary>
    public bool IsMadeOf(object? collection)
    {
        var source = TakenFrom?.Data;
        while (source is EvaluatedSequence { TakenFrom: { } further } && !ReferenceEquals(source, collection))
            source = further.Data;
        return source is not null && ReferenceEquals(source, collection);
    }

    public IEnumerator<Value> GetEnumerator() => Source.GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
