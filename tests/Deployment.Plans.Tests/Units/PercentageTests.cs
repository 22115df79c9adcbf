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
    [InlineData(0, "0 %")]
    [InlineData(0.05, "5 %")]
    [InlineData(0.025, "2.5 %")]
    [InlineData(1, "100 %")]
    public void It_is_written_in_percent(double fraction, string text) => Assert.Equal(text, Percentage.FromFraction(fraction).ToString());
}
