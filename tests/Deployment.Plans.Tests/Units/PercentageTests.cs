namespace Deployment.Plans.Tests.Units;

public class PercentageTests
{
    [Fact]
    public void Percent_are_hundredths()
    {
        Assert.Equal(0.05, 5.Percent().Fraction, precision: 12);
        Assert.Equal(0.025, 2.5.Percent().Fraction, precision: 12);
    }

    [Theory]
    [InlineData(4.1, 0.041)]
    [InlineData(0.1, 0.001)]
    [InlineData(1.15, 0.0115)]
    [InlineData(2.3, 0.023)]
    public void A_decimal_number_is_what_it_is_written_as(double number, double fraction) => Assert.Equal(fraction, number.Percent().Fraction);

    [Theory]
    [InlineData(0, "0 %")]
    [InlineData(0.05, "5 %")]
    [InlineData(0.025, "2.5 %")]
    [InlineData(1, "100 %")]
    public void It_is_written_in_percent(double fraction, string text) => Assert.Equal(text, Percentage.FromFraction(fraction).ToString());
}
