using System.Text.RegularExpressions;
using System.Xml.Linq;
using Deployment.Plans;
using VerifyXunit;

namespace Deployment.Cli.Tests;

public sealed partial class DiagramCommandTests
{
    [Fact]
    public Task As_a_picture() => Verifier.Verify(StyleSheet().Replace(Drawn("svg"), "<style>…</style>"));

    [Fact]
    public Task As_Mermaid() => Verifier.Verify(Drawn("mermaid"));

    [Fact]
    public Task As_a_graph_for_Graphviz() => Verifier.Verify(Drawn("dot"));

    [Fact]
    public void A_drawing_is_a_picture_unless_another_format_is_asked_for()
    {
        var drawing = XElement.Parse(Outcome.Of(Plans.Clean(), "diagram").Output);

        Assert.Equal("svg", drawing.Name.LocalName);
        Assert.Equal(["title", "desc", "style"], drawing.Elements().Select(element => element.Name.LocalName).Take(3));
    }

    [Fact]
    public void A_file_has_the_same_drawing()
    {
        using var folder = new TemporaryFolder();
        var file = folder.FileNamed("plan.dot");

        Assert.Equal(new Outcome(0, $"Wrote {file}\n", ""), Outcome.Of(Plans.Clean(), $"diagram --format dot {file}"));
        Assert.Equal(Outcome.Of(Plans.Clean(), "diagram --format dot").Output, File.ReadAllText(file));
    }

    [Theory]
    [InlineData(2, "HQ", "Branch 1", "Branch 2")]
    [InlineData(3, "HQ", "3 sites like Branch 1")]
    [InlineData(1_000, "HQ", "1,000 sites like Branch 1")]
    public void Sites_that_are_alike_share_a_card_from_three_on(int branches, params string[] cards) =>
        Assert.Equal(cards, CardsIn(Outcome.Of(Plans.WithBranchesThatCopy(branches), "diagram").Output));

    [Fact]
    public void A_site_in_which_something_was_found_has_a_card_of_its_own_and_sets_no_other_apart() =>
        Assert.Equal(["HQ", "9 sites like Branch 1", "Branch 10"], CardsIn(Outcome.Of(Plans.WithBranchesThatCopy(branches: 10, mismatched: 1), "diagram").Output));

    [Theory]
    [InlineData("svg", "&lt;b&gt; &amp; \"x\" #1 1")]
    [InlineData("mermaid", "[\"#lt;b#gt; #amp; #quot;x#quot; #35;1 1\"]")]
    [InlineData("dot", "label=\"<b> & \\\"x\\\" #1 1\"")]
    public void Names_are_encoded_as_the_format_asks_for(string format, string encoded) =>
        Assert.Contains(encoded, Outcome.Of(Plans.WithCentralVCenter(branches: 1, siteName: "<b> & \"x\" #1"), $"diagram --format {format}").Output, StringComparison.Ordinal);

    [Fact]
    public void A_plan_of_nothing_is_drawn_as_nothing()
    {
        var drawing = XElement.Parse(Outcome.Of(DeploymentPlan.Create("Empty"), "diagram").Output);

        Assert.Empty(CardsIn(drawing.ToString()));
    }

    private static string Drawn(string format)
    {
        var outcome = Outcome.Of(Plans.WithBranchesThatCopy(branches: 4, mismatched: 1), $"diagram --format {format}", width: 40);
        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        return outcome.Output;
    }

    private static string[] CardsIn(string drawing) =>
    [
        .. XElement.Parse(drawing).Descendants()
            .Where(element => element.Name.LocalName == "text" && element.Attribute("class")?.Value == "site")
            .Select(element => element.Value),
    ];

    [GeneratedRegex("<style>.*</style>", RegexOptions.Singleline)]
    private static partial Regex StyleSheet();
}
