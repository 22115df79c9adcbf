using System.Globalization;
using Deployment.Plans;

namespace Deployment.Cli.Export;

/// <summary>Quantities with a unit that suits them, and with every digit: read again as tables of a plan are, they are the same.</summary>
internal static class QuantityText
{
    private static readonly (string Unit, decimal Bits)[] Bandwidths =
        [("Gbit/s", 1_000_000_000), ("Mbit/s", 1_000_000), ("kbit/s", 1_000), ("bit/s", 1)];

    private static readonly (string Unit, decimal Bytes)[] Sizes =
        [("TB", 1_000_000_000_000), ("GB", 1_000_000_000), ("MB", 1_000_000), ("kB", 1_000), ("B", 1)];

    private static readonly (string Unit, decimal Ticks)[] Times =
    [
        ("h", TimeSpan.TicksPerHour),
        ("min", TimeSpan.TicksPerMinute),
        ("s", TimeSpan.TicksPerSecond),
        ("ms", TimeSpan.TicksPerMillisecond),
    ];

    /// <summary>Such as <c>10 Mbit/s</c>.</summary>
    public static string Of(Bandwidth bandwidth) => InUnits(bandwidth.BitsPerSecond, Bandwidths, IsAtLeastOne);

    /// <summary>Such as <c>500 GB</c>.</summary>
    public static string Of(DataSize size) => InUnits(size.Bytes, Sizes, IsAtLeastOne);

    /// <summary>Such as <c>24 h</c>, <c>90 min</c> or <c>7 d</c>: a day is 24 hours, as jobs are planned.</summary>
    public static string Of(TimeSpan time) => time > TimeSpan.FromDays(1) && time.Ticks % TimeSpan.TicksPerDay == 0
        ? In(time.Ticks, "d", TimeSpan.TicksPerDay)
        : InUnits(time.Ticks, Times, IsWhole);

    /// <summary>Such as <c>5 %</c>.</summary>
    public static string Of(Percentage percentage) =>
        In(decimal.Parse(percentage.Fraction.ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture), "%", 0.01m);

    private static bool IsAtLeastOne(decimal amount, decimal unit) => amount >= unit;

    private static bool IsWhole(decimal amount, decimal unit) => amount >= unit && amount % unit == 0;

    /// <summary>The amount in the first unit that suits it, or else in the last.</summary>
    private static string InUnits(decimal amount, (string Name, decimal Size)[] units, Func<decimal, decimal, bool> suits)
    {
        var (name, size) = units.FirstOrDefault(unit => suits(amount, unit.Size)) is { Name: not null } suited ? suited : units[units.Length - 1];
        return In(amount, name, size);
    }

    /// <summary>Dividing by powers of ten, or what a unit divides, loses nothing.</summary>
    private static string In(decimal amount, string unit, decimal size) =>
        (amount / size).ToString("0.############################", CultureInfo.InvariantCulture) + " " + unit;
}
