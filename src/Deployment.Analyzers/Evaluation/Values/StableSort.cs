namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>Sorts with a comparison that may throw, which the BCL's own sorting would hide.</summary>
internal static class StableSort
{
    public static List<T> Sort<T>(List<T> items, Comparison<T> compare)
    {
        if (items.Count < 2)
            return [.. items];
        var middle = items.Count / 2;
        return Merge(Sort(items.GetRange(0, middle), compare), Sort(items.GetRange(middle, items.Count - middle), compare), compare);
    }

    private static List<T> Merge<T>(List<T> left, List<T> right, Comparison<T> compare)
    {
        var merged = new List<T>(left.Count + right.Count);
        for (int i = 0, j = 0; i < left.Count || j < right.Count;)
            merged.Add(j == right.Count || (i < left.Count && compare(left[i], right[j]) <= 0) ? left[i++] : right[j++]);
        return merged;
    }
}
