using System.Globalization;
using System.Text.RegularExpressions;
using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>Values of the BCL shown in a format, in no particular culture.</summary>
internal static class Formats
{
    private static readonly Regex Precision = new("^[A-Za-z]([0-9]{1,10})$", RegexOptions.CultureInvariant);

    private static readonly Regex CultureFreeDate = new("^([osuR]|(?>yyyy|MM|dd|HH|mm|ss|f{2,7}|[-_.: T])+)$", RegexOptions.CultureInvariant);

    /// <summary>The value in the format; none where that depends on the culture, platform or place.</summary>
    public static string? Format(Budget budget, IFormattable value, string? format)
    {
        if (value is not (TimeSpan or Guid) && !Numbers.IsNumber(value) && (format is null || !CultureFreeDate.IsMatch(format)))
            return null;
        if (value is DateTime { Kind: DateTimeKind.Local } && format == "o")
            return null;
        if (format is not null && Precision.Match(format) is { Success: true, Groups: var groups })
            budget.Reserve(long.Parse(groups[1].Value, CultureInfo.InvariantCulture));
        budget.Reserve(format?.Length ?? 0);
        return value is double or float && !PureMembers.IsSameAtFloats
            ? format is null or "" or "R" ? RoundTripped(value) : null
            : value.ToString(format, CultureInfo.InvariantCulture);
    }

    /// <summary>The shortest text that gives the number back, if it has no more digits than any platform is sure of.</summary>
    private static string? RoundTripped(IFormattable value)
    {
        var text = value.ToString(value is double ? "G15" : "G6", CultureInfo.InvariantCulture);
        var isSame = value is double
            ? double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var same) && same.Equals(value)
            : float.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var single) && single.Equals(value);
        return isSame && text != "0" ? text : value.Equals(0d) || value.Equals(0f) ? "0" : null;
    }
}
