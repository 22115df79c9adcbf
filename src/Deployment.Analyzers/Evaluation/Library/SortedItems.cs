using System.Collections;
using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>Items in the order of their keys, sorted each time they are gone through, and which <c>ThenBy</c> goes on from.</summary>
internal sealed class SortedItems(IEnumerable<Value> items, params ImmutableArray<SortLevel> levels) : IEnumerable<Value>
{
    /// <summary>The items in the same order, those with equal keys in the order of other keys.</summary>
    public SortedItems Then(SortLevel level) => new(items, levels.Add(level));

    public IEnumerator<Value> GetEnumerator()
    {
        List<Value> unsorted = [.. items];
        List<Comparison<int>> comparisons = [.. levels.Select(level => level.ComparisonOf(unsorted))];
        foreach (var index in StableSort.Sort([.. Enumerable.Range(0, unsorted.Count)], Compare))
            yield return unsorted[index];

        int Compare(int x, int y)
        {
            foreach (var comparison in comparisons)
            {
                if (comparison(x, y) is not 0 and var result)
                    return result;
            }

            return 0;
        }
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
