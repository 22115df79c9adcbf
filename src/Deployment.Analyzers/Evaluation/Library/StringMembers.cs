using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>Members of <see cref="string"/>, in no particular culture. All arguments are known.</summary>
internal static class StringMembers
{
    public static Value? Call(LibraryCall call) => call.Receiver.Data is string text ? Instance(call, text) : Static(call);

    private static Value? Instance(LibraryCall call, string text)
    {
        call.Evaluator.Budget.Reserve(text.Length);
        var arguments = call.Arguments;
        object? result;
        switch (call.Method.Name, arguments.Length > 0 ? arguments[0].Data : null, arguments.Length > 1 ? arguments[1].Data : null)
        {
            case ("Substring", int start, null) when start >= 0 && start <= text.Length:
                result = text.Substring(start);
                break;
            case ("Substring", int start, int length) when start >= 0 && length >= 0 && start + length <= text.Length:
                result = text.Substring(start, length);
                break;
            case ("Substring", _, _):
                throw call.Throws<ArgumentOutOfRangeException>();
            case ("Replace", string { Length: > 0 } old, var replacement) when arguments.Length == 2:
                call.Evaluator.Budget.Reserve((long)text.Length * (1 + ((string?)replacement ?? "").Length));
                result = text.Replace(old, (string?)replacement);
                break;
            case ("Replace", char old, char replacement):
                result = text.Replace(old, replacement);
                break;
            case ("Trim", null, null):
                result = text.Trim();
                break;
            case ("TrimStart", null, null):
                result = text.TrimStart();
                break;
            case ("TrimEnd", null, null):
                result = text.TrimEnd();
                break;
            case ("ToUpper" or "ToUpperInvariant", null, null):
                result = text.ToUpperInvariant();
                break;
            case ("ToLower" or "ToLowerInvariant", null, null):
                result = text.ToLowerInvariant();
                break;
            case ("PadLeft" or "PadRight", int width and >= 0, var padding):
                call.Evaluator.Budget.Reserve(width);
                result = call.Method.Name == "PadLeft" ? text.PadLeft(width, padding as char? ?? ' ') : text.PadRight(width, padding as char? ?? ' ');
                break;
            case ("Split", _, _):
                return Split(call, text);
            default:
                result = Search(call.Method.Name, text, arguments);
                break;
        }

        return result is null ? null : call.Result(result);
    }

    private static object? Search(string member, string text, Value[] arguments)
    {
        var comparison = arguments is [_, { Data: int kind }] && Enum.IsDefined(typeof(StringComparison), kind)
            ? OrdinalOf((StringComparison)kind)
            : StringComparison.Ordinal;
        var sought = arguments is [{ Data: string or char } first, ..] ? first.Data.ToString() : null;
        return (member, sought) switch
        {
            ("Equals", _) when arguments is [{ Data: var other }, ..] => string.Equals(text, other as string, comparison),
            (_, null) => null,
            ("Contains", _) => text.IndexOf(sought, comparison) >= 0,
            ("StartsWith", _) => text.StartsWith(sought, comparison),
            ("EndsWith", _) => text.EndsWith(sought, comparison),
            ("IndexOf", _) when arguments.Length == 1 => text.IndexOf(sought, comparison),
            ("LastIndexOf", _) when arguments.Length == 1 => text.LastIndexOf(sought, comparison),
            ("TrimStart", { Length: 1 }) => text.TrimStart(sought[0]),
            ("TrimEnd", { Length: 1 }) => text.TrimEnd(sought[0]),
            ("Trim", { Length: 1 }) => text.Trim(sought[0]),
            _ => null,
        };
    }

    private static StringComparison OrdinalOf(StringComparison comparison) => comparison
        is StringComparison.CurrentCultureIgnoreCase or StringComparison.InvariantCultureIgnoreCase or StringComparison.OrdinalIgnoreCase
        ? StringComparison.OrdinalIgnoreCase
        : StringComparison.Ordinal;

    private static Value? Split(LibraryCall call, string text)
    {
        var options = call.Arguments is [_, { Data: int flags }] ? flags : 0;
        string[]? separators = call.Arguments switch
        {
            [{ Data: char or string } separator, ..] => [separator.ToString()],
            [{ Data: EvaluatedList { Taint: null } list }, ..] => [.. list.Items.Select(item => item.ToString())],
            _ => null,
        };
        if (separators is null || call.Arguments.Length > 2 || call.Arguments is [_, { Data: not int }])
            return null;
        call.Evaluator.Budget.Reserve(text.Length);
        const int removeEmptyEntries = 1;
        const int trimEntries = 2;
        IEnumerable<string> parts = text.Split(separators, StringSplitOptions.None);
        if ((options & trimEntries) != 0)
            parts = parts.Select(part => part.Trim());
        if ((options & removeEmptyEntries) != 0)
            parts = parts.Where(part => part.Length > 0);
        return call.NewList(parts.Select(part => new Value(part, call.Place)), ListKind.Array);
    }

    private static Value? Static(LibraryCall call)
    {
        switch (call.Method.Name, call.Arguments)
        {
            case ("IsNullOrEmpty", [{ Data: var text }]):
                return call.Result(string.IsNullOrEmpty(text as string));
            case ("IsNullOrWhiteSpace", [{ Data: var text }]):
                return call.Result(string.IsNullOrWhiteSpace(text as string));
            case ("Equals", [{ Data: var one }, { Data: var other }]):
                return call.Result(string.Equals(one as string, other as string, StringComparison.Ordinal));
            case ("Equals", [{ Data: var one }, { Data: var other }, { Data: int comparison }]):
                return call.Result(string.Equals(one as string, other as string, OrdinalOf((StringComparison)comparison)));
            case ("Join", [{ Data: var separator }, var items]) when Evaluator.ItemsOf(items) is { } parts:
                return Join(call, separator?.ToString() ?? "", parts);
            case ("Concat", [var items]) when Evaluator.ItemsOf(items) is { } parts:
                return Join(call, "", parts);
            case ("Concat", var parts):
                return Join(call, "", parts);
            default:
                return null;
        }
    }

    private static Value Join(LibraryCall call, string separator, IEnumerable<Value> parts)
    {
        var type = call.Method.TypeArguments.FirstOrDefault();
        var texts = new List<string>();
        long length = 0;
        foreach (var part in parts)
        {
            var text = call.Evaluator.TextOf(part, type, call.Place, call.Caller);
            if (text.Data is not string known)
                return text;
            texts.Add(known);
            length += known.Length + separator.Length;
            call.Evaluator.Budget.Spend();
        }

        call.Evaluator.Budget.Reserve(length);
        return call.Result(string.Join(separator, texts));
    }
}
