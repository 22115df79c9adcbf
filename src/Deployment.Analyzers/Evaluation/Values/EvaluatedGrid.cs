using System.Collections;

namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>An array of several dimensions.</summary>
internal sealed class EvaluatedGrid : Evaluated, IEnumerable<Value>
{
    public EvaluatedGrid(long stamp, int[] lengths, Value[] items) => (Stamp, Lengths, Items) = (stamp, lengths, items);

    /// <summary>How many there are along each dimension.</summary>
    public int[] Lengths { get; }

    /// <summary>The elements, along the last dimension first.</summary>
    public Value[] Items { get; }

    /// <summary>Where an element is kept; none where an index lies outside.</summary>
    public int? PositionOf(IReadOnlyList<int> indices)
    {
        var position = 0;
        for (var i = 0; i < Lengths.Length; i++)
        {
            if (indices[i] < 0 || indices[i] >= Lengths[i])
                return null;
            position = (position * Lengths[i]) + indices[i];
        }

        return position;
    }

    public IEnumerator<Value> GetEnumerator() => ((IEnumerable<Value>)Items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
