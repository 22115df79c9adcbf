namespace Deployment.Plans.Tests.Units;

public class ProductVersionTests
{
    [Fact]
    public void A_text_is_read_or_refused()
    {
        Assert.Equal(12, ProductVersion.Parse("12.3.2.4165").Major);
        Assert.Equal("'12.3' is not a product build: write four whole numbers with dots, such as 12.3.2.4165.", Assert.Throws<FormatException>(() => ProductVersion.Parse("12.3")).Message);
    }

    [Fact]
    public void Four_numbers_are_a_build()
    {
        Assert.True(ProductVersion.TryParse("12.3.2.4165", out var version));
        Assert.Equal((12, 3, 2, 4165), (version.Major, version.Minor, version.Patch, version.Build));
        Assert.Equal("12.3.2.4165", version.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("12")]
    [InlineData("12.3.2")]
    [InlineData("12.3.2.4165.1")]
    [InlineData("12.3.2.")]
    [InlineData(".3.2.4165")]
    [InlineData("12.3.-2.4165")]
    [InlineData("12.3.+2.4165")]
    [InlineData(" 12.3.2.4165")]
    [InlineData("12.3.2.4165 ")]
    [InlineData("v12.3.2.4165")]
    [InlineData("12.3.2.4165-p1")]
    [InlineData("12.3.2.99999999999")]
    [InlineData("12,3,2,4165")]
    [InlineData("12.3.2.0x10")]
    public void Anything_else_is_not(string? text) => Assert.False(ProductVersion.TryParse(text, out _));

    [Theory]
    [InlineData("9.5.0.823", "9.5.0.1038")]
    [InlineData("9.5.4.2866", "10.0.0.4461")]
    [InlineData("12.3.1.1139", "12.3.2.3617")]
    [InlineData("12.3.2.3617", "12.3.2.4165")]
    [InlineData("12.3.2.4165", "13.0.0.0")]
    public void Builds_are_compared_number_by_number(string older, string newer)
    {
        var (low, high) = (Parse(older), Parse(newer));
        Assert.True(low < high);
        Assert.True(low <= high);
        Assert.True(high > low);
        Assert.True(high >= low);
        Assert.False(high < low);
        Assert.NotEqual(low, high);
    }

    [Fact]
    public void The_same_build_is_equal_however_many_zeros_lead()
    {
        Assert.Equal(Parse("9.5.0.823"), Parse("09.5.00.0823"));
        Assert.True(Parse("9.5.0.823") <= Parse("9.5.0.823"));
        Assert.False(Parse("9.5.0.823") < Parse("9.5.0.823"));
    }

    private static ProductVersion Parse(string text) =>
        ProductVersion.TryParse(text, out var version) ? version : throw new ArgumentException("Not a build.", nameof(text));
}
