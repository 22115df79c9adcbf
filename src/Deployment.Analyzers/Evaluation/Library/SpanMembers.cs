using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>
/// Spans. That of a text, which nobody can change, is a text like any other; one of all items of an array is that array. A slice of
/// what others can change is not known.
/// </summary>
internal static class SpanMembers
{
    public static bool IsSpan(string type) => type is "System.MemoryExtensions" or "System.ReadOnlySpan`1" or "System.Span`1";

    /// <summary>What a member gives; none for one that is not known.</summary>
    public static Value? Call(LibraryCall call)
    {
        var (isStatic, arguments) = (call.Method.IsStatic, call.Arguments);
        if (isStatic && arguments.Length == 0)
            return null;
        var (span, others) = isStatic ? (arguments[0], arguments.Skip(1).ToArray()) : (call.Receiver, arguments);
        return Evaluator.FirstUnknown(span, others) is not null ? null : span.Data switch
        {
            null when call.Method.Name == "AsSpan" => Part(call, "", others),
            string text when call.Method.Name is "AsSpan" or "Slice" => Part(call, text, others),
            string text when call.Method.MethodKind != MethodKind.UserDefinedOperator => OfText(call, text, others) is { } result ? call.Result(result) : null,
            EvaluatedList { IsArray: true, Taint: null } when call.Method.Name == "AsSpan" && others.Length == 0 => span,
            EvaluatedList { Taint: null } list when call.Method.Name == "IndexOf" && others is [{ Data: not EvaluatedList } item] => ListMembers.PositionOf(call, list.Items, item),
            _ => null,
        };
    }

    private static Value? Part(LibraryCall call, string text, Value[] bounds)
    {
        (int Start, int Length)? part = bounds switch
        {
            [] => (0, text.Length),
            [{ Data: int start }] => (start, text.Length - start),
            [{ Data: int start }, { Data: int length }] => (start, length),
            [{ Data: IndexFromEnd start }] => (text.Length - start.Number, start.Number),
            [{ Data: IndexRange range }] => range.In(text.Length) ?? (-1, 0),
            _ => null,
        };
        if (part is not var (from, count))
            return null;
        if (from < 0 || count < 0 || from + (long)count > text.Length)
            throw call.Throws<ArgumentOutOfRangeException>();
        call.Evaluator.Budget.Reserve(count);
        return call.Result(text.Substring(from, count));
    }

    private static object? OfText(LibraryCall call, string text, Value[] others)
    {
        call.Evaluator.Budget.Reserve(text.Length);
        return (call.Method.Name, others) switch
        {
            ("ToString", []) => text,
            ("ToArray", []) => call.NewList(text.Select(character => call.Result(character)), ListKind.Array).Data,
            ("IsWhiteSpace", []) => string.IsNullOrWhiteSpace(text),
            ("Trim", []) => text.Trim(),
            ("TrimStart", []) => text.TrimStart(),
            ("TrimEnd", []) => text.TrimEnd(),
            ("Trim", _) when Characters(others) is { } characters => text.Trim(characters),
            ("TrimStart", _) when Characters(others) is { } characters => text.TrimStart(characters),
            ("TrimEnd", _) when Characters(others) is { } characters => text.TrimEnd(characters),
            ("SequenceEqual", [{ Data: string other }]) => text == other,
            ("Contains", [{ Data: char sought }]) => text.IndexOf(sought) >= 0,
            ("StartsWith", [{ Data: string or char } sought]) => text.StartsWith(sought.ToString(), StringComparison.Ordinal),
            ("EndsWith", [{ Data: string or char } sought]) => text.EndsWith(sought.ToString(), StringComparison.Ordinal),
            ("IndexOf", [{ Data: string or char } sought]) => text.IndexOf(sought.ToString(), StringComparison.Ordinal),
            ("LastIndexOf", [{ Data: string { Length: > 0 } or char } sought]) => text.LastIndexOf(sought.ToString(), StringComparison.Ordinal),
            ("IndexOfAny", _) when Characters(others) is { } characters => text.IndexOfAny(characters),
            (var search, [{ Data: string sought }, { Data: int comparison }]) => Searched(call, search, text, sought, comparison),
            _ => null,
        };
    }

    private static object? Searched(LibraryCall call, string search, string text, string sought, int comparison) => search switch
    {
        "Equals" => StringMembers.Search(call, text, comparison, kind => string.Equals(text, sought, kind)),
        "Contains" => StringMembers.Search(call, text, comparison, kind => text.IndexOf(sought, kind) >= 0),
        "StartsWith" => StringMembers.Search(call, text, comparison, kind => text.StartsWith(sought, kind)),
        "EndsWith" => StringMembers.Search(call, text, comparison, kind => text.EndsWith(sought, kind)),
        "IndexOf" => StringMembers.Search(call, text, comparison, kind => text.IndexOf(sought, kind)),
        _ => null,
    };

    /// <summary>The characters that are looked for; none of them means another thing to a text than to a span.</summary>
    private static char[]? Characters(Value[] arguments) => arguments is [{ Data: string { Length: > 0 } characters }] ? characters.ToCharArray()
        : arguments.Length > 0 && Array.TrueForAll(arguments, argument => argument.Data is char) ? Array.ConvertAll(arguments, argument => (char)argument.Data!)
        : null;
}
