using Deployment.Plans;

namespace Deployment.Cli.Rendering;

/// <summary>The least and the most of several figures, such as <c>2–10 Mbit/s</c>; empty where there are none.</summary>
internal static class RangeText
{
    public static string Of<T>(IEnumerable<T> figures, Func<T, string>? inWords = null)
    {
        var known = figures.ToList();
        inWords ??= figure => $"{figure}";
        return known.Count == 0 ? "" : Wording.Range(inWords(known.Min()!), inWords(known.Max()!), "–");
    }

    public static string Of<T>(IEnumerable<Setting<T>> settings, string unit = "") =>
        Of(settings.Where(setting => setting.IsKnown).Select(setting => setting.Value), figure => $"{figure}{unit}");
}
