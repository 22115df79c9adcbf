namespace Deployment.Plans.Tests.Units;

public class DataSizeTests
{
    [Fact]
    public void A_text_is_read_as_the_cell_of_a_table_is()
    {
        Assert.Equal(500.GB(), DataSize.Parse("500 GB"));
        Assert.Equal("'500' is not an amount of data: write one such as 500 GB.", Assert.Throws<FormatException>(() => DataSize.Parse("500")).Message);
    }

    [Fact]
    public void Units_are_decimal()
    {
        Assert.Equal(50_000_000, 50.MB().Bytes);
        Assert.Equal(64_000_000_000, 64.GB().Bytes);
        Assert.Equal(500_000_000, 0.5.GB().Bytes);
        Assert.Equal(2_000_000_000_000, 2.TB().Bytes);
        Assert.Equal(1_500_000_000_000, 1.5.TB().Bytes);
    }

    [Theory]
    [InlineData(4.1, 4_100_000_000)]
    [InlineData(0.1, 100_000_000)]
    [InlineData(1.15, 1_150_000_000)]
    [InlineData(2.3, 2_300_000_000)]
    [InlineData(-1.001, -1_001_000_000)]
    [InlineData(2.01, 2_010_000_000)]
    public void A_decimal_number_is_what_it_is_written_as(double number, long billionths)
    {
        Assert.Equal(billionths, number.GB().Bytes);
        Assert.Equal(billionths * 1_000, number.TB().Bytes);
    }

    [Fact]
    public void A_size_beyond_64_bits_is_refused()
    {
        Assert.Equal("20000000 TB is out of range: give at most 9,223,372 TB.", Assert.Throws<OverflowException>(() => 20_000_000.TB()).Message);
        Assert.Equal("-20000000 TB is out of range: give at most 9,223,372 TB.", Assert.Throws<OverflowException>(() => (-20_000_000).TB()).Message);
        Assert.Equal("9500000.5 TB is out of range: give at most 9,223,372 TB.", Assert.Throws<OverflowException>(() => 9_500_000.5.TB()).Message);
        Assert.Throws<OverflowException>(() => 9_000_000.TB() + 9_000_000.TB());
        Assert.Throws<OverflowException>(() => 9_000_000.TB() * 2);
    }

    [Theory]
    [InlineData(0, "0 B")]
    [InlineData(-1_000_000_000_000, "-1 TB")]
    [InlineData(999, "999 B")]
    [InlineData(1_000, "1 kB")]
    [InlineData(400_000_000, "400 MB")]
    [InlineData(1_250_000_000, "1.25 GB")]
    [InlineData(2_000_000_000_000, "2 TB")]
    public void It_is_written_in_the_largest_unit_that_fits(long bytes, string text) =>
        Assert.Equal(text, DataSize.FromBytes(bytes).ToString());

    [Fact]
    public void Sizes_add_up_and_multiply()
    {
        Assert.Equal(3.GB(), 1.GB() + 2.GB());
        Assert.Equal(6.GB(), 2.GB() * 3);
        Assert.Equal(6.GB(), 3 * 2.GB());
    }

    [Fact]
    public void Comparison_is_by_bytes()
    {
        Assert.True(1.TB() > 999.GB());
        Assert.True(999.GB() < 1.TB());
        Assert.True(1_000.GB() >= 1.TB());
        Assert.True(1_000.GB() <= 1.TB());
        Assert.False(1_000.GB() > 1.TB());
    }
}
