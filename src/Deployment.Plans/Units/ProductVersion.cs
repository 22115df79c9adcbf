using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Deployment.Plans.Data;

namespace Deployment.Plans;

/// <summary>A product build: four whole numbers, such as <c>12.3.2.4165</c>, compared number by number.</summary>
/// <remarks>9.5.0.1038 is newer than 9.5.0.823, though it sorts before it as text.</remarks>
public readonly record struct ProductVersion : IComparable<ProductVersion>
{
    private ProductVersion(int major, int minor, int patch, int build) =>
        (Major, Minor, Patch, Build) = (major, minor, patch, build);

    /// <summary>The first number: the product generation, such as 12.</summary>
    public int Major { get; }

    /// <summary>The second number.</summary>
    public int Minor { get; }

    /// <summary>The third number.</summary>
    public int Patch { get; }

    /// <summary>The fourth number.</summary>
    public int Build { get; }

    /// <summary>Reads a build that is written as four whole numbers with dots between them.</summary>
    /// <exception cref="FormatException">The text is no build. The message says how to write one.</exception>
    public static ProductVersion Parse(string text) => CellType.Read<ProductVersion>(text);

    /// <summary>Reads a build written as four whole numbers with dots between them.</summary>
    /// <returns>Whether <paramref name="text"/> is one.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out ProductVersion version)
    {
        version = default;
        var fields = text?.Split('.');
        if (fields is not { Length: 4 })
            return false;

        var numbers = new int[4];
        for (var i = 0; i < 4; i++)
        {
            if (!int.TryParse(fields[i], NumberStyles.None, CultureInfo.InvariantCulture, out numbers[i]))
                return false;
        }

        version = new(numbers[0], numbers[1], numbers[2], numbers[3]);
        return true;
    }

    /// <inheritdoc/>
    public int CompareTo(ProductVersion other) =>
        (Major, Minor, Patch, Build).CompareTo((other.Major, other.Minor, other.Patch, other.Build));

    /// <summary>Whether the left side is the older build.</summary>
    public static bool operator <(ProductVersion left, ProductVersion right) => left.CompareTo(right) < 0;

    /// <summary>Whether the left side is the newer build.</summary>
    public static bool operator >(ProductVersion left, ProductVersion right) => left.CompareTo(right) > 0;

    /// <summary>Whether the left side is the same build or an older one.</summary>
    public static bool operator <=(ProductVersion left, ProductVersion right) => left.CompareTo(right) <= 0;

    /// <summary>Whether the left side is the same build or a newer one.</summary>
    public static bool operator >=(ProductVersion left, ProductVersion right) => left.CompareTo(right) >= 0;

    /// <summary>The four numbers with dots between them.</summary>
    public override string ToString() => FormattableString.Invariant($"{Major}.{Minor}.{Patch}.{Build}");
}
