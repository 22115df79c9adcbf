using System.Globalization;

namespace Deployment.Plans.Data;

/// <summary>Reads quantities as people write them: a number, and a unit with or without a space before it.</summary>
internal static class Quantity
{
    /// <summary>A capital B would be bytes.</summary>
    private static readonly Dictionary<string, decimal> BitsPerSecond = new()
    {
        ["bit/s"] = 1,
        ["bps"] = 1,
        ["kbit/s"] = 1_000,
        ["Kbit/s"] = 1_000,
        ["kbps"] = 1_000,
        ["Kbps"] = 1_000,
        ["Mbit/s"] = 1_000_000,
        ["mbit/s"] = 1_000_000,
        ["Mbps"] = 1_000_000,
        ["mbps"] = 1_000_000,
        ["Gbit/s"] = 1_000_000_000,
        ["gbit/s"] = 1_000_000_000,
        ["Gbps"] = 1_000_000_000,
        ["gbps"] = 1_000_000_000,
    };

    /// <summary>A small b would be bits.</summary>
    private static readonly Dictionary<string, decimal> Bytes = new()
    {
        ["B"] = 1,
        ["kB"] = 1_000,
        ["KB"] = 1_000,
        ["MB"] = 1_000_000,
        ["GB"] = 1_000_000_000,
        ["TB"] = 1_000_000_000_000,
        ["PB"] = 1_000_000_000_000_000,
    };

    private static readonly Dictionary<string, decimal> Percents = new() { ["%"] = 1 };

    private static readonly Dictionary<string, decimal> Ticks = new(StringComparer.OrdinalIgnoreCase)
    {
        ["ms"] = TimeSpan.TicksPerMillisecond,
        ["s"] = TimeSpan.TicksPerSecond,
        ["min"] = TimeSpan.TicksPerMinute,
        ["minute"] = TimeSpan.TicksPerMinute,
        ["minutes"] = TimeSpan.TicksPerMinute,
        ["h"] = TimeSpan.TicksPerHour,
        ["hour"] = TimeSpan.TicksPerHour,
        ["hours"] = TimeSpan.TicksPerHour,
        ["d"] = TimeSpan.TicksPerDay,
        ["day"] = TimeSpan.TicksPerDay,
        ["days"] = TimeSpan.TicksPerDay,
    };

    public static object? Bandwidth(string text) => Whole(text, BitsPerSecond) is { } bits ? Plans.Bandwidth.FromBitsPerSecond(bits) : null;

    public static object? DataSize(string text) => Whole(text, Bytes) is { } bytes ? Plans.DataSize.FromBytes(bytes) : null;

    public static object? Percentage(string text) => In(text, Percents) is { } percent ? Plans.Percentage.FromFraction((double)(percent / 100)) : null;

    public static object? Time(string text) => Whole(text, Ticks) is { } ticks ? TimeSpan.FromTicks(ticks)
        : text.Contains(':') && TimeSpan.TryParseExact(text, "c", CultureInfo.InvariantCulture, out var time) ? time
        : null;

    private static long? Whole(string text, Dictionary<string, decimal> units) => In(text, units) is <= long.MaxValue and var amount ? (long)amount : null;

    /// <summary>A text as that many of the smallest of some units; none where it is not in one of them.</summary>
    private static decimal? In(string text, Dictionary<string, decimal> units)
    {
        var end = 0;
        while (end < text.Length && text[end] is (>= '0' and <= '9') or '.')
            end++;
        return decimal.TryParse(text.Substring(0, end), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && units.TryGetValue(text.Substring(end).Trim(), out var unit)
            && number <= decimal.MaxValue / unit
            ? number * unit
            : null;
    }
}
