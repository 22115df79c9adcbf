namespace Deployment.Cli.Export;

/// <summary>The order of what has a name: case matters only between names that are else the same, and no culture does.</summary>
internal static class NameOrder
{
    public static IOrderedEnumerable<T> InOrder<T>(this IEnumerable<T> items, Func<T, string> name) =>
        items.OrderBy(name, StringComparer.OrdinalIgnoreCase).ThenBy(name, StringComparer.Ordinal);
}
