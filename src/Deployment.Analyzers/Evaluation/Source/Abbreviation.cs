using System.Text.RegularExpressions;

namespace Deployment.Analyzers.Evaluation;

/// <summary>The author's words, short enough for a message: what they begin and end with, and the first short text that is named between.</summary>
internal static class Abbreviation
{
    /// <summary>A text that is only little longer than what is left of it when it is cut is not.</summary>
    private const int Longest = 75;
    private const int Head = 36;
    private const int Tail = 23;

    /// <summary>What is shown around the words in which two texts differ.</summary>
    private const int Context = 8;

    private const int LongestLiteral = 32;

    private static readonly Regex Literal = new("""
        "(?:[^"\\]|\\.)*"
        """);

    public static string Of(SyntaxNode node) => Of(node.InOneLine());

    public static string Of(string text) => text.Length <= Longest ? text
        : LiteralWithin(text) is { } literal ? Cut(text, literal.Index, literal.Index + literal.Length)
        : Cut(text, Head, Head);

    private static Match? LiteralWithin(string text) => Literal.Matches(text).Cast<Match>()
        .FirstOrDefault(literal => literal.Length <= LongestLiteral && literal.Index + literal.Length > Head && literal.Index < text.Length - Tail);

    /// <summary>A text among others: what it differs from them by is kept.</summary>
    public static string Among(string text, IEnumerable<string> others)
    {
        var shortened = Of(text);
        var alike = others.Where(other => other != text && Of(other) == shortened).ToList();
        if (alike.Count == 0)
            return shortened;
        var start = alike.Min(other => SharedBy(text, other, i => i));
        var end = text.Length - alike.Min(other => SharedBy(text, other, i => -i - 1));
        return Cut(text, Math.Max(Head, Math.Min(start, end) - Context), Math.Max(start, end) + Context);
    }

    /// <summary>Leaves out what lies before and behind a stretch, but for the beginning and the end of the text.</summary>
    private static string Cut(string text, int start, int end)
    {
        var tail = text.Length - Tail;
        if (end >= tail)
            return start <= Head ? text : text.Substring(0, Head) + "…" + text.Substring(Math.Min(start, tail));
        return text.Substring(0, Head) + (start > Head ? "…" : "") + text.Substring(start, Math.Max(0, end - start)) + "…" + text.Substring(tail);
    }

    /// <summary>How many characters two texts have in common, counted from where the places say.</summary>
    private static int SharedBy(string one, string other, Func<int, int> place)
    {
        var count = 0;
        while (count < one.Length && count < other.Length && At(one, place(count)) == At(other, place(count)))
            count++;
        return count;

        static char At(string text, int index) => text[index < 0 ? text.Length + index : index];
    }
}
