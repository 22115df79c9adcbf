using System.Globalization;
using Deployment.Cli.Export;
using Deployment.Plans;
using Deployment.Plans.Data;

namespace Deployment.Cli.Tests.Export;

public sealed class QuantityTextTests
{
    [Theory]
    [InlineData(1, "1 bit/s")]
    [InlineData(64_000, "64 kbit/s")]
    [InlineData(2_500_000, "2.5 Mbit/s")]
    [InlineData(1_234_567, "1.234567 Mbit/s")]
    [InlineData(10_000_000_000, "10 Gbit/s")]
    [InlineData(long.MaxValue, "9223372036.854775807 Gbit/s")]
    public void Bandwidths_keep_every_bit(long bits, string text)
    {
        Assert.Equal(text, QuantityText.Of(Bandwidth.FromBitsPerSecond(bits)));
        Assert.Equal(Bandwidth.FromBitsPerSecond(bits), Quantity.Bandwidth(text));
    }

    [Theory]
    [InlineData(999, "999 B")]
    [InlineData(500_000_000_000, "500 GB")]
    [InlineData(4_000_000_000_001, "4.000000000001 TB")]
    [InlineData(long.MaxValue, "9223372.036854775807 TB")]
    public void Sizes_keep_every_byte(long bytes, string text)
    {
        Assert.Equal(text, QuantityText.Of(DataSize.FromBytes(bytes)));
        Assert.Equal(DataSize.FromBytes(bytes), Quantity.DataSize(text));
    }

    [Theory]
    [InlineData("00:00:00", "0 ms")]
    [InlineData("00:00:00.0405", "40.5 ms")]
    [InlineData("00:00:00.0000001", "0.0001 ms")]
    [InlineData("00:00:30", "30 s")]
    [InlineData("01:30:00", "90 min")]
    [InlineData("1.00:00:00", "24 h")]
    [InlineData("7.00:00:00", "7 d")]
    [InlineData("2.12:00:00", "60 h")]
    [InlineData("10675199.02:48:05.4775807", "922337203685477.5807 ms")]
    public void Times_keep_every_tick(string time, string text)
    {
        var span = TimeSpan.Parse(time, CultureInfo.InvariantCulture);

        Assert.Equal(text, QuantityText.Of(span));
        Assert.Equal(span, Quantity.Time(text));
    }

    [Theory]
    [InlineData(0, "0 %")]
    [InlineData(0.05, "5 %")]
    [InlineData(0.025, "2.5 %")]
    [InlineData(1, "100 %")]
    [InlineData(0.3333333333333333, "33.33333333333333 %")]
    [InlineData(1e-7, "0.00001 %")]
    public void Percentages_keep_every_digit(double fraction, string text)
    {
        Assert.Equal(text, QuantityText.Of(Percentage.FromFraction(fraction)));
        Assert.Equal(Percentage.FromFraction(fraction), Quantity.Percentage(text));
    }
}
