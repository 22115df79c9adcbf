using System.Globalization;

namespace Deployment.Plans;

/// <summary>Quantities as they are spoken: <c>10.Mbps()</c>, <c>2.TB()</c>, <c>5.Percent()</c>, <c>24.Hours()</c>.</summary>
public static class UnitExtensions
{
    /// <summary>What is written in decimals is exact to so many of them; the quotient may be off in those beyond.</summary>
    private const int DigitsOfDouble = 15;

    /// <summary>That many kilobits per second.</summary>
    public static Bandwidth Kbps(this int number) => Bandwidth.FromBitsPerSecond(number * 1_000L);

    /// <summary>That many megabits per second.</summary>
    public static Bandwidth Mbps(this int number) => Bandwidth.FromBitsPerSecond(number * 1_000_000L);

    /// <summary>That many megabits per second.</summary>
    /// <exception cref="OverflowException">The bandwidth does not fit into 64 bits of bits per second (more than about 9.2 billion Gbit/s), or is no number.</exception>
    public static Bandwidth Mbps(this double number) => Bandwidth.FromBitsPerSecond(Whole(number, 1_000_000, "Mbit/s"));

    /// <summary>That many gigabits per second.</summary>
    public static Bandwidth Gbps(this int number) => Bandwidth.FromBitsPerSecond(number * 1_000_000_000L);

    /// <summary>That many gigabits per second.</summary>
    /// <exception cref="OverflowException">The bandwidth does not fit into 64 bits of bits per second (more than about 9.2 billion Gbit/s), or is no number.</exception>
    public static Bandwidth Gbps(this double number) => Bandwidth.FromBitsPerSecond(Whole(number, 1_000_000_000, "Gbit/s"));

    /// <summary>That many megabytes (1,000,000 bytes).</summary>
    public static DataSize MB(this int number) => DataSize.FromBytes(number * 1_000_000L);

    /// <summary>That many gigabytes (1,000,000,000 bytes).</summary>
    public static DataSize GB(this int number) => DataSize.FromBytes(number * 1_000_000_000L);

    /// <summary>That many gigabytes (1,000,000,000 bytes).</summary>
    /// <exception cref="OverflowException">The size does not fit into 64 bits of bytes (more than about 9.2 million TB), or is no number.</exception>
    public static DataSize GB(this double number) => DataSize.FromBytes(Whole(number, 1_000_000_000, "GB"));

    /// <summary>That many terabytes (1,000,000,000,000 bytes).</summary>
    /// <exception cref="OverflowException">The size does not fit into 64 bits of bytes (more than about 9.2 million TB).</exception>
    public static DataSize TB(this int number) => DataSize.FromBytes(Whole(number, 1_000_000_000_000, "TB"));

    /// <summary>That many terabytes (1,000,000,000,000 bytes).</summary>
    /// <exception cref="OverflowException">The size does not fit into 64 bits of bytes (more than about 9.2 million TB), or is no number.</exception>
    public static DataSize TB(this double number) => DataSize.FromBytes(Whole(number, 1_000_000_000_000, "TB"));

    /// <summary>That many percent.</summary>
    public static Percentage Percent(this int number) => Percentage.FromFraction(number / 100.0);

    /// <summary>That many percent.</summary>
    public static Percentage Percent(this double number) => Percentage.FromFraction(Math.Round(number / 100, DigitsOfDouble));

    /// <summary>That many milliseconds.</summary>
    public static TimeSpan Milliseconds(this int number) => TimeSpan.FromMilliseconds(number);

    /// <summary>That many minutes.</summary>
    public static TimeSpan Minutes(this int number) => TimeSpan.FromMinutes(number);

    /// <summary>That many hours.</summary>
    public static TimeSpan Hours(this int number) => TimeSpan.FromHours(number);

    /// <summary>That many days.</summary>
    public static TimeSpan Days(this int number) => TimeSpan.FromDays(number);

    private static long Whole(int number, long unit, string name) => Math.Abs((long)number) <= long.MaxValue / unit
        ? number * unit
        : throw DoesNotFit(number, unit, name);

    private static long Whole(double number, long unit, string name)
    {
        var amount = Math.Round(number * unit);
        return Math.Abs(amount) < long.MaxValue ? (long)amount : throw DoesNotFit(number, unit, name);
    }

    private static OverflowException DoesNotFit(double number, long unit, string name) => new(string.Format(
        CultureInfo.InvariantCulture, "{0:0.##} {2} is out of range: give at most {1:N0} {2}.", number, long.MaxValue / unit, name));
}
