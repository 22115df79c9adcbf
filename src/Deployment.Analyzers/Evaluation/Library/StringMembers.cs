using System.Globalization;
using System.Text.RegularExpressions;
using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>Members of <see cref="string"/>, in no particular culture. All arguments are known.</summary>
internal static class StringMembers
{
    public static Value? Call(LibraryCall call)
    {
        if (IsRefused(call))
            throw call.Throws<ArgumentException>();
        if (call.Receiver.Data is not string text)
            return Static(call);
        call.Evaluator.Budget.Reserve(text.Length);
        ReserveResult(call, text);
        return Instance(call, text) is { } result ? call.Result(result)
            : call.Method.Name == "Split" ? Split(call, text) ?? PureMembers.Call(call, "System.String")
            : PureMembers.Call(call, "System.String");
    }

    /// <summary>Members whose overloads depend on a culture, or are not there on every platform that the compiler runs on.</summary>
    private static object? Instance(LibraryCall call, string text) => (call.Method.Name, call.Arguments) switch
    {
        ("ToUpper", [] or [{ Data: CultureInfo }]) => text.ToUpperInvariant(),
        ("ToLower", [] or [{ Data: CultureInfo }]) => text.ToLowerInvariant(),
        ("ToString", [{ Data: null or CultureInfo }]) or ("Clone", []) => text,
        ("CompareTo", [{ Data: null or string } other]) => Texts(call).Comparer.Compare(text, (string?)other.Data),
        ("Contains", [{ Data: string or char } sought]) => text.IndexOf(sought.ToString(), StringComparison.Ordinal) >= 0,
        ("Contains", [{ Data: string or char } sought, { Data: int comparison }]) => Search(call, text, comparison, kind => text.IndexOf(sought.ToString(), kind) >= 0),
        ("StartsWith", [{ Data: char sought }]) => text.Length > 0 && text[0] == sought,
        ("EndsWith", [{ Data: char sought }]) => text.Length > 0 && text[text.Length - 1] == sought,
        ("StartsWith", [{ Data: string sought }]) => Search(call, text, (int)StringComparison.CurrentCulture, kind => text.StartsWith(sought, kind)),
        ("StartsWith", [{ Data: string sought }, { Data: int comparison }]) => Search(call, text, comparison, kind => text.StartsWith(sought, kind)),
        ("EndsWith", [{ Data: string sought }]) => Search(call, text, (int)StringComparison.CurrentCulture, kind => text.EndsWith(sought, kind)),
        ("EndsWith", [{ Data: string sought }, { Data: int comparison }]) => Search(call, text, comparison, kind => text.EndsWith(sought, kind)),
        ("IndexOf", [{ Data: string sought }]) => Search(call, text, (int)StringComparison.CurrentCulture, kind => text.IndexOf(sought, kind)),
        ("IndexOf", [{ Data: string sought }, { Data: int comparison }]) when IsComparison(call, 1) => Search(call, text, comparison, kind => text.IndexOf(sought, kind)),
        ("IndexOf", [{ Data: string sought }, { Data: int start }]) when IsWithin(text, start, 0) =>
            Search(call, text, (int)StringComparison.CurrentCulture, kind => text.IndexOf(sought, start, kind)),
        ("IndexOf", [{ Data: string sought }, { Data: int start }, { Data: int comparison }]) when IsComparison(call, 2) && IsWithin(text, start, 0) =>
            Search(call, text, comparison, kind => text.IndexOf(sought, start, kind)),
        ("IndexOf", [{ Data: string sought }, { Data: int start }, { Data: int count }]) when !IsComparison(call, 2) && IsWithin(text, start, count) =>
            Search(call, text, (int)StringComparison.CurrentCulture, kind => text.IndexOf(sought, start, count, kind)),
        ("IndexOf", [{ Data: string sought }, { Data: int start }, { Data: int count }, { Data: int comparison }]) when IsWithin(text, start, count) =>
            Search(call, text, comparison, kind => text.IndexOf(sought, start, count, kind)),
        ("LastIndexOf", [{ Data: string sought }]) => Search(call, text, (int)StringComparison.CurrentCulture, kind => text.LastIndexOf(sought, kind)),
        ("LastIndexOf", [{ Data: string sought }, { Data: int comparison }]) when IsComparison(call, 1) => Search(call, text, comparison, kind => text.LastIndexOf(sought, kind)),
        ("LastIndexOf", [{ Data: string sought }, { Data: int start }]) when IsWithin(text, 0, start + 1L) =>
            Search(call, text, (int)StringComparison.CurrentCulture, kind => text.LastIndexOf(sought, start, kind)),
        ("LastIndexOf", [{ Data: string { Length: > 0 } sought }, { Data: int start }, { Data: int comparison }]) when IsComparison(call, 2) && IsWithin(text, 0, start + 1L) =>
            Search(call, text, comparison, kind => text.LastIndexOf(sought, start, kind)),
        ("LastIndexOf", [{ Data: string { Length: > 0 } sought }, { Data: int start }, { Data: int count }]) when IsWithin(text, start - (long)count + 1, count) && !IsComparison(call, 2) =>
            Search(call, text, (int)StringComparison.CurrentCulture, kind => text.LastIndexOf(sought, start, count, kind)),
        ("LastIndexOf", [{ Data: string { Length: > 0 } sought }, { Data: int start }, { Data: int count }, { Data: int comparison }]) when IsWithin(text, start - (long)count + 1, count) =>
            Search(call, text, comparison, kind => text.LastIndexOf(sought, start, count, kind)),
        ("LastIndexOf", [{ Data: string }, { Data: int }, ..]) => new Unknown(call.Place),
        ("Equals", [{ Data: var other }, { Data: int comparison }]) => Search(call, text, comparison, kind => string.Equals(text, other as string, kind)),
        ("ReplaceLineEndings", [{ Data: string ending }]) => WithLineEndings(call, text, ending),
        ("Trim", [{ Data: char character }]) => text.Trim(character),
        ("TrimStart", []) => text.TrimStart(),
        ("TrimEnd", []) => text.TrimEnd(),
        ("TrimStart", [{ Data: char character }]) => text.TrimStart(character),
        ("TrimEnd", [{ Data: char character }]) => text.TrimEnd(character),
        _ => null,
    };

    /// <summary>A text in upper or lower case, or as a title, which platforms do not all take for the same with letters other than those of ASCII.</summary>
    public static Value? InCase(LibraryCall call, TextInfo letters)
    {
        if (call.Arguments is not [{ Data: string text }])
            return null;
        call.Evaluator.Budget.Reserve(text.Length);
        return call.Method.Name switch
        {
            "ToUpper" => call.Result(text.ToUpperInvariant()),
            "ToLower" => call.Result(text.ToLowerInvariant()),
            "ToTitleCase" when text.All(IsPlain) => call.Result(letters.ToTitleCase(text)),
            _ => null,
        };

        static bool IsPlain(char character) => character is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') or ' ' or '-' or '.' or ',';
    }

    private static string WithLineEndings(LibraryCall call, string text, string ending)
    {
        string[] lines = Regex.Split(text, "\r\n|[\r\n\f\u0085\u2028\u2029]");
        call.Evaluator.Budget.Reserve(text.Length + (lines.Length * (long)ending.Length));
        return string.Join(ending, lines);
    }

    private static Value? Static(LibraryCall call) => (call.Method.Name, call.Arguments) switch
    {
        ("Equals", [{ Data: null or string } one, { Data: null or string } other]) => call.Result(string.Equals((string?)one.Data, (string?)other.Data, StringComparison.Ordinal)),
        ("Equals", [{ Data: null or string } one, { Data: null or string } other, { Data: int comparison }]) =>
            call.Result(Search(call, (string?)one.Data, comparison, kind => string.Equals((string?)one.Data, (string?)other.Data, kind))),
        ("Compare", [{ Data: null or string } one, { Data: null or string } other, ..]) when ComparerOf(call, texts: 2) is { } comparer =>
            call.Result(comparer.Compare((string?)one.Data, (string?)other.Data)),
        ("Compare", [{ Data: string one }, { Data: int from }, { Data: string other }, { Data: int otherFrom }, { Data: int length }, ..]) when ComparerOf(call, texts: 5) is { } comparer =>
            length < 0 || !IsWithin(one, from, 0) || !IsWithin(other, otherFrom, 0) ? throw call.Throws<ArgumentOutOfRangeException>()
                : call.Result(comparer.Compare(one.Substring(from, Math.Min(length, one.Length - from)), other.Substring(otherFrom, Math.Min(length, other.Length - otherFrom)))),
        ("Join", _) => StringJoin.Join(call),
        ("Concat", [var items]) when call.Method.Parameters[0].Type.SpecialType != SpecialType.System_Object && Evaluator.ItemsOf(items) is { } parts => StringJoin.Concatenate(call, "", parts),
        ("Concat", var parts) => StringJoin.Concatenate(call, "", parts),
        ("Format", _) => CompositeText.Format(call, call.Arguments),
        ("Create", [{ Data: null or CultureInfo }, { Data: string } text]) => text,
        (".ctor", [_, { Data: int and > 0 and var count }]) => Reserved(call, count),
        _ => PureMembers.Call(call, "System.String"),
    };

    /// <summary>
    /// Whether a text that is not known is another one: the same condition as if an operator compared them. Without regard to case, it is
    /// one on the text in upper case. None where the texts are known, or compared in another way.
    /// </summary>
    public static Value? EqualsUnknown(LibraryCall call)
    {
        Value[] compared = call.Method.IsStatic ? call.Arguments : [call.Receiver, .. call.Arguments];
        if (compared.Length < 2 || (compared[0].Data as Unknown ?? compared[1].Data as Unknown) is not { } unknown)
            return null;
        switch (compared.Skip(2).Select(argument => argument.Data).ToArray())
        {
            case [] or [(int)StringComparison.Ordinal]:
                return call.Evaluator.Calculate(BinaryOperatorKind.Equals, compared[0], compared[1], call.Place, isTotal: true, text: () => new PureQuestion(call, unknown).Words);
            case [(int)StringComparison.OrdinalIgnoreCase] when (compared[0].Data as string ?? compared[1].Data as string) is { } text:
                return unknown.CompareWithoutCase(text, call.Place, () => new PureQuestion(call, unknown).Words);
            default:
                return null;
        }
    }

    private static Value? Reserved(LibraryCall call, int count)
    {
        call.Evaluator.Budget.Reserve(count);
        return PureMembers.Call(call, "System.String");
    }

    /// <summary>Asks for room for a text that may be longer than what it is made of.</summary>
    private static void ReserveResult(LibraryCall call, string text)
    {
        switch (call.Method.Name, call.Arguments)
        {
            case ("PadLeft" or "PadRight", [{ Data: int width }, ..]):
                call.Evaluator.Budget.Reserve(width);
                break;
            case ("Insert", [_, { Data: string inserted }]):
                call.Evaluator.Budget.Reserve(text.Length + (long)inserted.Length);
                break;
            case ("Replace", [{ Data: string old }, { Data: null or string } replacement, ..]):
                call.Evaluator.Budget.Reserve(LengthAfterReplace(text, old, (string?)replacement.Data));
                break;
        }
    }

    /// <summary>How long a text becomes at most when one is put in the place of another in it.</summary>
    public static long LengthAfterReplace(string text, string old, string? replacement)
    {
        long length = text.Length;
        if (old.Length == 0 || replacement is null || replacement.Length <= old.Length)
            return length;
        for (var at = 0; (at = text.IndexOf(old, at, StringComparison.OrdinalIgnoreCase)) >= 0; at += old.Length)
            length += replacement.Length - old.Length;
        return length;
    }

    private static bool IsWithin(string text, long start, long count) => start >= 0 && count >= 0 && start + count <= text.Length;

    /// <summary>Whether a kind of comparison is asked for that there is none of.</summary>
    private static bool IsRefused(LibraryCall call)
    {
        for (var i = 0; i < call.Arguments.Length; i++)
        {
            if (call.Arguments[i].Data is int kind && IsComparison(call, i) && !Enum.IsDefined(typeof(StringComparison), kind))
                return Array.TrueForAll(call.Arguments, argument => argument.Data is not null);
        }

        return false;
    }

    private static bool IsComparison(LibraryCall call, int parameter) => call.Method.Parameters[parameter].Type.Name == nameof(StringComparison);

    /// <summary>How two texts are compared by the arguments that follow those which say what is compared; none where that is not known.</summary>
    private static StringComparer? ComparerOf(LibraryCall call, int texts) => call.Arguments.Skip(texts).Select(argument => argument.Data).ToArray() switch
    {
        [] or [false] or [false, CultureInfo] or [CultureInfo, (int)CompareOptions.None] => Texts(call).Comparer,
        [true] or [true, CultureInfo] or [CultureInfo, (int)CompareOptions.IgnoreCase] => Texts(call).ComparerIgnoringCase,
        [int comparison] => Texts(call).Of(comparison) switch
        {
            StringComparison.InvariantCulture => StringComparer.InvariantCulture,
            StringComparison.InvariantCultureIgnoreCase => StringComparer.InvariantCultureIgnoreCase,
            StringComparison.Ordinal => StringComparer.Ordinal,
            StringComparison.OrdinalIgnoreCase => StringComparer.OrdinalIgnoreCase,
            _ => null,
        },
        _ => null,
    };

    private static TextComparison Texts(LibraryCall call) => call.Evaluator.Program.Settings.Texts;

    /// <summary>A search that depends on a culture is known where it does not matter in which way texts are compared.</summary>
    public static object Search<T>(LibraryCall call, string? text, int comparison, Func<StringComparison, T> search)
        where T : struct
    {
        if (Texts(call).Of(comparison) is not { } kind)
            return new Unknown(call.Place);
        var ordinal = kind switch
        {
            StringComparison.InvariantCulture => StringComparison.Ordinal,
            StringComparison.InvariantCultureIgnoreCase => StringComparison.OrdinalIgnoreCase,
            _ => kind,
        };
        var result = search(ordinal);
        return text is null || ordinal == kind || result.Equals(search(kind)) ? result : new Unknown(call.Place);
    }

    /// <summary>Parts of a text between separators that the platform may have no overload for.</summary>
    private static Value? Split(LibraryCall call, string text)
    {
        if (call.Arguments is not ([_] or [_, { Data: int }]) || (call.Arguments.Length == 2 && call.Method.Parameters[1].Type.Name != nameof(StringSplitOptions)))
            return null;
        string[]? separators = call.Arguments[0].Data switch
        {
            char or string { Length: > 0 } => [call.Arguments[0].ToString()],
            EvaluatedList { Taint: null, Items: { Count: > 0 } items } when items.TrueForAll(item => item.Data is char or string { Length: > 0 }) =>
                [.. items.Select(item => item.ToString())],
            _ => null,
        };
        if (separators is null)
            return null;
        var options = call.Arguments is [_, { Data: int flags }] ? flags : 0;
        const int removeEmptyEntries = 1;
        const int trimEntries = 2;
        IEnumerable<string> parts = text.Split(separators, StringSplitOptions.None);
        if ((options & trimEntries) != 0)
            parts = parts.Select(part => part.Trim());
        if ((options & removeEmptyEntries) != 0)
            parts = parts.Where(part => part.Length > 0);
        return call.NewList(parts.Select(part => call.Result(part)), ListKind.Array);
    }
}
