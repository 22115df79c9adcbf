using Deployment.Plans.DataFlows;

namespace Deployment.Plans.Tests;

public class WordingTests
{
    [Fact]
    public void Mounting_over_2_Mbps_takes_3_to_27_minutes()
    {
        var (least, most) = (2.Mbps().TimeFor(VolumeRange.OfMount.Least), 2.Mbps().TimeFor(VolumeRange.OfMount.Most));
        Assert.Equal("3 to 27 minutes", Wording.Range(Wording.Duration(least), Wording.Duration(most)));
    }

    [Fact]
    public void What_a_mount_moves_is_the_range_of_the_guide() => Assert.Equal("50–400 MB", VolumeRange.OfMount.ToString());

    [Theory]
    [InlineData("3 minutes", "3 minutes", "3 minutes")]
    [InlineData("3 minutes", "27 minutes", "3 to 27 minutes")]
    [InlineData("40 seconds", "5 minutes", "40 seconds to 5 minutes")]
    [InlineData("1 second", "3 seconds", "1 second to 3 seconds")]
    [InlineData("less than a second", "3 seconds", "less than a second to 3 seconds")]
    public void A_range_names_a_common_unit_once(string least, string most, string text) =>
        Assert.Equal(text, Wording.Range(least, most));

    [Fact]
    public void A_dash_between_different_units_stands_free() => Assert.Equal("500 MB – 1 GB", new VolumeRange(500.MB(), 1.GB()).ToString());

    [Theory]
    [InlineData(0, "less than a second")]
    [InlineData(0.9, "less than a second")]
    [InlineData(1, "1 second")]
    [InlineData(119, "119 seconds")]
    [InlineData(120, "2 minutes")]
    [InlineData(200, "3 minutes")]
    [InlineData(7_199, "120 minutes")]
    [InlineData(7_200, "2 hours")]
    [InlineData(172_799, "48 hours")]
    [InlineData(172_800, "2 days")]
    [InlineData(1_000 * 86_400d, "1,000 days")]
    public void A_duration_is_told_in_its_largest_unit_of_which_there_are_two(double seconds, string text) =>
        Assert.Equal(text, Wording.Duration(TimeSpan.FromSeconds(seconds)));

    [Theory]
    [InlineData(0, "0 hosts")]
    [InlineData(1, "1 host")]
    [InlineData(59_400, "59,400 hosts")]
    public void Counts_agree_with_their_noun(long number, string text) => Assert.Equal(text, Wording.Count(number, "host"));

    [Fact]
    public void A_noun_may_have_a_plural_of_its_own() => Assert.Equal("2 proxies", Wording.Count(2, "proxy", "proxies"));

    [Theory]
    [InlineData(1, "once")]
    [InlineData(2, "twice")]
    [InlineData(3, "3 times")]
    public void Times_are_told_as_one_says_them(int number, string text) => Assert.Equal(text, Wording.Times(number));

    [Fact]
    public void Of_many_names_three_are_shown()
    {
        Assert.Equal("'a'", Wording.Names(["a"]));
        Assert.Equal("'a', 'b', 'c'", Wording.Names(["a", "b", "c"]));
        Assert.Equal("'a', 'b', 'c', …", Wording.Names(["a", "b", "c", "d"]));
    }

    [Fact]
    public void The_last_of_several_things_follows_an_and()
    {
        Assert.Equal("", Wording.And([]));
        Assert.Equal("files", Wording.And(["files"]));
        Assert.Equal("files and items", Wording.And(["files", "items"]));
        Assert.Equal("files, items and databases", Wording.And(["files", "items", "databases"]));
    }

    [Theory]
    [InlineData("host 'a'", "Host 'a'")]
    [InlineData("WAN link 'a'", "WAN link 'a'")]
    [InlineData("vCenter 'a'", "vCenter 'a'")]
    [InlineData("vCenter account 'a'", "vCenter account 'a'")]
    public void Sentences_begin_with_a_capital_except_in_product_names(string text, string capitalized) =>
        Assert.Equal(capitalized, Wording.Capitalize(text));

    [Fact]
    public void Every_kind_of_restore_has_its_own_words()
    {
        var words = Enum.GetValues<RestoreKind>().Select(kind => kind.InWords()).ToList();
        Assert.Equal(words.Distinct(), words);
        Assert.DoesNotContain("", words);
    }
}
