using System.Globalization;

namespace Deployment.Plans;

/// <summary>A share of a whole, such as the part of the data that changes in a day.</summary>
/// <remarks>Write one as <c>5.Percent()</c>.</remarks>
public readonly record struct Percentage
{
    private Percentage(double fraction) => Fraction = fraction;

    /// <summary>The share as a fraction: 0.05 for 5 %.</summary>
    public double Fraction { get; }

    /// <summary>A share given as a fraction: 0.05 for 5 %.</summary>
    public static Percentage FromFraction(double fraction) => new(fraction);

    /// <summary>The share in percent, such as <c>5 %</c>.</summary>
    public override string ToString() => (Fraction * 100).ToString("0.##", CultureInfo.InvariantCulture) + " %";
}
