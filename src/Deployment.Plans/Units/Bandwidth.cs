using System.Globalization;
using Deployment.Plans.Data;

namespace Deployment.Plans;

/// <summary>How much a link carries, in bits per second, as network links are sold: 1 Mbit/s is 1,000,000 bit/s.</summary>
/// <remarks>Write one as <c>10.Mbps()</c>.</remarks>
public readonly record struct Bandwidth : IComparable<Bandwidth>
{
    private Bandwidth(long bitsPerSecond) => BitsPerSecond = bitsPerSecond;

    /// <summary>Bits per second.</summary>
    public long BitsPerSecond { get; }

    /// <summary>A bandwidth of that many bits per second.</summary>
    public static Bandwidth FromBitsPerSecond(long bitsPerSecond) => new(bitsPerSecond);

    /// <summary>Reads a bandwidth that is written as a number and a unit, such as <c>10 Mbit/s</c>.</summary>
    /// <exception cref="FormatException">The text is no bandwidth. The message says how to write one.</exception>
    public static Bandwidth Parse(string text) => CellType.Read<Bandwidth>(text);

    /// <summary>How long this bandwidth takes to carry <paramref name="size"/>, all of it being free.</summary>
    /// <exception cref="DivideByZeroException">The bandwidth is zero.</exception>
    public TimeSpan TimeFor(DataSize size) => BitsPerSecond == 0
        ? throw new DivideByZeroException("Nothing passes a link of 0 bit/s.")
        : TimeSpan.FromSeconds(size.Bytes * 8.0 / BitsPerSecond);

    /// <inheritdoc/>
    public int CompareTo(Bandwidth other) => BitsPerSecond.CompareTo(other.BitsPerSecond);

    /// <summary>What two lines carry together.</summary>
    public static Bandwidth operator +(Bandwidth left, Bandwidth right) => new(checked(left.BitsPerSecond + right.BitsPerSecond));

    /// <summary>What that many lines of the same bandwidth carry together.</summary>
    public static Bandwidth operator *(Bandwidth bandwidth, int lines) => new(checked(bandwidth.BitsPerSecond * lines));

    /// <summary>What that many lines of the same bandwidth carry together.</summary>
    public static Bandwidth operator *(int lines, Bandwidth bandwidth) => bandwidth * lines;

    /// <summary>Whether the left side carries less than the right side.</summary>
    public static bool operator <(Bandwidth left, Bandwidth right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left side carries more than the right side.</summary>
    public static bool operator >(Bandwidth left, Bandwidth right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left side carries at most what the right side does.</summary>
    public static bool operator <=(Bandwidth left, Bandwidth right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left side carries at least what the right side does.</summary>
    public static bool operator >=(Bandwidth left, Bandwidth right) => left.CompareTo(right) >= 0;

    /// <summary>The bandwidth in the largest unit that leaves a number of at least one, such as <c>10 Mbit/s</c>.</summary>
    public override string ToString() => Math.Abs((double)BitsPerSecond) switch
    {
        >= 1_000_000_000 => Format(BitsPerSecond / 1e9, "Gbit/s"),
        >= 1_000_000 => Format(BitsPerSecond / 1e6, "Mbit/s"),
        >= 1_000 => Format(BitsPerSecond / 1e3, "kbit/s"),
        _ => Format(BitsPerSecond, "bit/s"),
    };

    private static string Format(double number, string unit) =>
        number.ToString("0.##", CultureInfo.InvariantCulture) + " " + unit;
}
