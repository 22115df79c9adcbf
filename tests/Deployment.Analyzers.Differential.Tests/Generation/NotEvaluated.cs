namespace Deployment.Analyzers.Differential.Tests.Generation;

/// <summary>Constructs that the evaluator takes for unknown. Once it knows one, that is moved to where it belongs.</summary>
internal static class NotEvaluated
{
    public static IReadOnlyList<Construct> All { get; } =
    [
        new("nullable", "int", "#maybe.GetValueOrDefault()"),
        new("enum flags", "bool", "#level.HasFlag(Level.Low)"),
        new("record text", "string", "#town.ToString()"),
        new("anonymous type", "string", "new { Number = #int, Word = #string }.ToString()!"),
        new("enum", "string", "#level.ToString()"),
        new("string comparison", "int", "Math.Sign(string.CompareOrdinal(#string, #string))"),
        new("string edit", "string", "#string.Insert(0, #string)"),
        new("string format", "string", "string.Format(System.Globalization.CultureInfo.InvariantCulture, \"{0}/{1:00}\", #string, #int)"),
        new("number format", "string", "#int.ToString(\"D3\")"),
        new("number format", "string", "#long.ToString(System.Globalization.CultureInfo.InvariantCulture)"),
        new("linq element", "string", "#strings.OrderBy($s => $s, StringComparer.Ordinal).First()"),
        new("string from chars", "string", "new string(#string.Reverse().ToArray())"),
        new("math", "double", "Math.Round(#double, 2)"),
        new("value of any type", "statement", "#say(#town);"),
        new("value of any type", "statement", "#say(#level);"),
        new("ref local", "statement", "ref var $r = ref #int!; $r += 2;"),
    ];
}
