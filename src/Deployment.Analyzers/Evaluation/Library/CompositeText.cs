using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>Texts with numbered holes, as <see cref="string.Format(string, object[])"/> takes them.</summary>
internal static class CompositeText
{
    private static readonly Regex Part = new(
        @"\G(?:(?<text>[^{}]+)|(?<text>\{)\{|(?<text>\})\}|\{(?<index>[0-9]{1,6}) *(?:, *(?<width>-?[0-9]{1,9}) *)?(?::(?<format>[^{}]*))?\})", RegexOptions.CultureInvariant);

    /// <summary>The text that a format and what follows it make.</summary>
    /// <param name="call">The call.</param>
    /// <param name="arguments">The format and the values for its holes; before them, a culture or none.</param>
    /// <returns>None where the format is not known to be one.</returns>
    public static Value? Format(LibraryCall call, Value[] arguments)
    {
        if (call.Method.Parameters[0].Type.Name is nameof(IFormatProvider))
        {
            if (arguments[0].Data is not (null or CultureInfo))
                return null;
            arguments = [.. arguments.Skip(1)];
        }

        if (arguments is not [{ Data: string format }, ..])
            return arguments is [{ Data: null }, ..] ? throw call.Throws<ArgumentNullException>() : null;
        var isSpread = call.Method.Parameters[call.Method.Parameters.Length - 1].IsParams;
        if (isSpread && arguments is [_, { Data: null }])
            throw call.Throws<ArgumentNullException>();
        if (isSpread && arguments is [_, { Data: EvaluatedList { Taint: not null } }])
            return null;
        return Format(call, format, isSpread && arguments is [_, { Data: EvaluatedList list }] ? [.. list.Items] : [.. arguments.Skip(1)]);
    }

    private static Value Format(LibraryCall call, string format, Value[] values)
    {
        var text = new StringBuilder();
        Unknown? unknown = null;
        var end = 0;
        for (var part = Part.Match(format); part.Success; part = part.NextMatch())
        {
            end = part.Index + part.Length;
            call.Evaluator.Budget.Spend();
            if (part.Groups["text"] is { Success: true, Value: var literal })
            {
                text.Append(literal);
                continue;
            }

            if (NumberIn(part, "index") is var index && index >= values.Length)
                throw call.Throws<FormatException>();
            var shape = part.Groups["format"].Value;
            var shown = values[index].IsUnknown ? values[index] : call.Evaluator.TextOf(values[index], type: null, shape, call.Place, call.Caller);
            unknown ??= shown.Data as Unknown;
            var aligned = shown.Data is Unknown hole ? hole.Hole(Clauses(part)) : Aligned((string)shown.Data!, NumberIn(part, "width"));
            Budget.CheckSize(text.Length + (long)aligned.Length);
            text.Append(aligned);
        }

        if (end < format.Length)
            throw call.Throws<FormatException>();
        call.Evaluator.Budget.Reserve(text.Length);
        return unknown is null ? call.Result(text.ToString()) : unknown.DeriveText(call.Place, text.ToString());
    }

    /// <summary>A text with blanks before it, or after it for a negative width.</summary>
    public static string Aligned(string text, int width)
    {
        Budget.CheckSize(Math.Abs((long)width));
        return width < 0 ? text.PadRight(-width) : text.PadLeft(width);
    }

    /// <summary>How a hole says that its value is to be shown.</summary>
    private static string Clauses(Match part) =>
        (part.Groups["width"] is { Success: true, Value: var width } ? "," + width : "") + (part.Groups["format"] is { Success: true, Value: var format } ? ":" + format : "");

    private static int NumberIn(Match part, string group) =>
        part.Groups[group] is { Success: true, Value: var digits } ? int.Parse(digits, CultureInfo.InvariantCulture) : 0;
}
