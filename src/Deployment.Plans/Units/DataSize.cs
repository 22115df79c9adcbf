using System.Globalization;
using Deployment.Plans.Data;

namespace Deployment.Plans;

/// <summary>An amount of data or memory in bytes, in decimal units: 1 GB is 1,000,000,000 bytes.</summary>
/// <remarks>Write one as <c>500.GB()</c>.</remarks>
public readonly record struct DataSize : IComparable<DataSize>
{
    private DataSize(long bytes) => Bytes = bytes;

    /// <summary>Bytes.</summary>
    public long Bytes { get; }

    /// <summary>A size of that many bytes.</summary>
    public static DataSize FromBytes(long bytes) => new(bytes);

    /// <summary>Reads a size that is written as a number and a unit, such as <c>500 GB</c>.</summary>
    /// <exception cref="FormatException">The text is no size. The message says how to write one.</exception>
    public static DataSize Parse(string text) => CellType.Read<DataSize>(text);

    /// <inheritdoc/>
    public int CompareTo(DataSize other) => Bytes.CompareTo(other.Bytes);

    /// <summary>The sum of two sizes.</summary>
    public static DataSize operator +(DataSize left, DataSize right) => new(checked(left.Bytes + right.Bytes));

    /// <summary>A size that many times over.</summary>
    public static DataSize operator *(DataSize size, int factor) => new(checked(size.Bytes * factor));

    /// <summary>A size that many times over.</summary>
    public static DataSize operator *(int factor, DataSize size) => size * factor;

    /// <summary>Whether the left side is smaller than the right side.</summary>
    public static bool operator <(DataSize left, DataSize right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left side is larger than the right side.</summary>
    public static bool operator >(DataSize left, DataSize right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left side is at most as large as the right side.</summary>
    public static bool operator <=(DataSize left, DataSize right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left side is at least as large as the right side.</summary>
    public static bool operator >=(DataSize left, DataSize right) => left.CompareTo(right) >= 0;

    /// <summary>The size in the largest unit that leaves a number of at least one, such as <c>2 TB</c>.</summary>
    public override string ToString() => Math.Abs((double)Bytes) switch
    {
        >= 1_000_000_000_000 => Format(Bytes / 1e12, "TB"),
        >= 1_000_000_000 => Format(Bytes / 1e9, "GB"),
        >= 1_000_000 => Format(Bytes / 1e6, "MB"),
        >= 1_000 => Format(Bytes / 1e3, "kB"),
        _ => Format(Bytes, "B"),
    };

    private static string Format(double number, string unit) =>
        number.ToString("0.##", CultureInfo.InvariantCulture) + " " + unit;
}
