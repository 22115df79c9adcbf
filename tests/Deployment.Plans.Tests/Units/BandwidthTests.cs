namespace Deployment.Plans.Tests.Units;

public class BandwidthTests
{
    [Fact]
    public void Units_are_decimal_as_links_are_sold()
    {
        Assert.Equal(256_000, 256.Kbps().BitsPerSecond);
        Assert.Equal(10_000_000, 10.Mbps().BitsPerSecond);
        Assert.Equal(1_500_000, 1.5.Mbps().BitsPerSecond);
        Assert.Equal(10_000_000_000, 10.Gbps().BitsPerSecond);
        Assert.Equal(2_500_000_000, 2.5.Gbps().BitsPerSecond);
    }

    [Theory]
    [InlineData(4.1, 4_100_000)]
    [InlineData(0.1, 100_000)]
    [InlineData(1.15, 1_150_000)]
    [InlineData(2.3, 2_300_000)]
    [InlineData(-4.1, -4_100_000)]
    public void A_decimal_number_is_what_it_is_written_as(double number, long millionths)
    {
        Assert.Equal(millionths, number.Mbps().BitsPerSecond);
        Assert.Equal(millionths * 1_000, number.Gbps().BitsPerSecond);
    }

    [Fact]
    public void Lines_that_are_bundled_carry_what_they_do_together()
    {
        Assert.Equal(30.Mbps(), 10.Mbps() + 20.Mbps());
        Assert.Equal(20.Mbps(), 2 * 10.Mbps());
        Assert.Equal(20.Mbps(), 10.Mbps() * 2);
        Assert.Throws<OverflowException>(() => int.MaxValue.Gbps() * 8);
    }

    [Fact]
    public void A_text_is_read_as_the_cell_of_a_table_is()
    {
        Assert.Equal(10.Mbps(), Bandwidth.Parse("10 Mbit/s"));
        Assert.Equal(1.5.Gbps(), Bandwidth.Parse(" 1.5Gbps "));
        Assert.Equal("'10 MB/s' is not a bandwidth: write one such as 10 Mbit/s.", Assert.Throws<FormatException>(() => Bandwidth.Parse("10 MB/s")).Message);
        Assert.Throws<ArgumentNullException>(() => Bandwidth.Parse(null!));
    }

    [Fact]
    public void A_number_as_large_as_an_int_can_be_does_not_overflow() =>
        Assert.Equal(int.MaxValue * 1_000_000_000L, int.MaxValue.Gbps().BitsPerSecond);

    [Theory]
    [InlineData(double.NaN, "NaN Gbit/s is out of range: give at most 9,223,372,036 Gbit/s.")]
    [InlineData(double.PositiveInfinity, "Infinity Gbit/s is out of range: give at most 9,223,372,036 Gbit/s.")]
    [InlineData(1e12, "1000000000000 Gbit/s is out of range: give at most 9,223,372,036 Gbit/s.")]
    public void What_does_not_fit_is_refused(double number, string message) =>
        Assert.Equal(message, Assert.Throws<OverflowException>(() => number.Gbps()).Message);

    [Theory]
    [InlineData(0, "0 bit/s")]
    [InlineData(-4_000_000, "-4 Mbit/s")]
    [InlineData(999, "999 bit/s")]
    [InlineData(1_000, "1 kbit/s")]
    [InlineData(2_000_000, "2 Mbit/s")]
    [InlineData(1_544_000, "1.54 Mbit/s")]
    [InlineData(1_000_000_000, "1 Gbit/s")]
    public void It_is_written_in_the_largest_unit_that_fits(long bitsPerSecond, string text) =>
        Assert.Equal(text, Bandwidth.FromBitsPerSecond(bitsPerSecond).ToString());

    [Fact]
    public void Time_counts_eight_bits_a_byte() => Assert.Equal(TimeSpan.FromSeconds(200), 2.Mbps().TimeFor(50.MB()));

    [Fact]
    public void Nothing_passes_a_link_without_bandwidth() =>
        Assert.Throws<DivideByZeroException>(() => 0.Mbps().TimeFor(50.MB()));

    [Fact]
    public void Comparison_is_by_what_is_carried()
    {
        Assert.True(1.Gbps() > 999.Mbps());
        Assert.True(999.Mbps() < 1.Gbps());
        Assert.True(1_000.Mbps() >= 1.Gbps());
        Assert.True(1_000.Mbps() <= 1.Gbps());
        Assert.False(1_000.Mbps() < 1.Gbps());
        Assert.Equal(1.Gbps(), 1_000.Mbps());
    }
}
