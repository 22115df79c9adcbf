using System.Globalization;

namespace Deployment.Plans;

/// <summary>How counts, lists and times are put into a sentence.</summary>
internal static class Wording
{
    private const int NamesShown = 3;

    /// <summary>A text as the beginning of a sentence; product names keep their own spelling.</summary>
    public static string Capitalize(string text) =>
        text.StartsWith("vCenter", StringComparison.Ordinal) ? text : char.ToUpperInvariant(text[0]) + text.Substring(1);

    /// <summary>Such as <c>1 host</c> or <c>4,900 hosts</c>.</summary>
    public static string Count(long number, string noun, string? plural = null) =>
        Number(number) + " " + (number == 1 ? noun : plural ?? noun + "s");

    /// <summary>Such as <c>4,900</c>.</summary>
    public static string Number(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>Such as <c>a cat</c> and <c>an owl</c>.</summary>
    public static string WithArticle(string noun) => ("AEIOUaeiou".Contains(noun[0]) ? "an " : "a ") + noun;

    /// <summary>Such as <c>once</c>, <c>twice</c>, <c>3 times</c>.</summary>
    public static string Times(int number) => number switch
    {
        1 => "once",
        2 => "twice",
        _ => Count(number, "time"),
    };

    /// <summary>The first three names in quotes, and a sign that there are more.</summary>
    public static string Names(IReadOnlyCollection<string> names) => Some([.. names.Take(NamesShown + 1).Select(name => $"'{name}'")]);

    /// <summary>The first three items, and a sign that there are more.</summary>
    public static string Some(IReadOnlyCollection<string> items)
    {
        var shown = string.Join(", ", items.Take(NamesShown));
        return items.Count > NamesShown ? shown + ", …" : shown;
    }

    /// <summary>Such as <c>guest files and Exchange items</c>.</summary>
    public static string And(IReadOnlyList<string> items) => Join(items, "and");

    /// <summary>Such as <c>Small, Medium or Large</c>.</summary>
    public static string Or(IReadOnlyList<string> items) => Join(items, "or");

    /// <summary>A span in its largest whole unit, such as <c>27 minutes</c>.</summary>
    public static string Duration(TimeSpan span) => span switch
    {
        { TotalDays: >= 2 } => Count((long)Math.Round(span.TotalDays), "day"),
        { TotalHours: >= 2 } => Count((long)Math.Round(span.TotalHours), "hour"),
        { TotalMinutes: >= 2 } => Count((long)Math.Round(span.TotalMinutes), "minute"),
        { TotalSeconds: >= 1 } => Count((long)Math.Round(span.TotalSeconds), "second"),
        _ => "less than a second",
    };

    /// <summary>Two quantities, with the unit only once where both have the same.</summary>
    public static string Range(string least, string most, string separator = " to ")
    {
        if (least == most)
            return least;
        var unit = least.LastIndexOf(' ');
        return unit > 0 && most.EndsWith(least.Substring(unit), StringComparison.Ordinal)
            ? least.Substring(0, unit) + separator + most
            : least + (separator == "–" ? " – " : separator) + most;
    }

    private static string Join(IReadOnlyList<string> items, string last) => items.Count switch
    {
        0 => "",
        1 => items[0],
        _ => $"{string.Join(", ", items.Take(items.Count - 1))} {last} {items[items.Count - 1]}",
    };
}
