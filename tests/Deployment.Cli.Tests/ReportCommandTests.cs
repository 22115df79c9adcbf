using System.Text.RegularExpressions;
using Deployment.Plans;
using VerifyXunit;

namespace Deployment.Cli.Tests;

public sealed partial class ReportCommandTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("report ");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public Task A_page_shows_drawing_findings_risks_streams_and_machines()
    {
        var plan = Plans.WithBranchesThatCopy(branches: 4, mismatched: 1);
        plan.BackupServers[1].Accept("DPL6001", because: "A new machine is on order.");
        plan.BackupServers[1].WithCores(1);

        return Verifier.Verify(Embedded().Replace(Page(plan), "<$1>…</$1>"));
    }

    [Fact]
    public void A_page_needs_nothing_from_elsewhere()
    {
        var page = Page(Plans.WithTwoKindsOfFinding());

        Assert.DoesNotMatch("( src=|@import|url\\((?!#))", page);
        Assert.Contains("default-src 'none'", page, StringComparison.Ordinal);
        Assert.All(Addresses().Matches(page), address => Assert.Matches("^(href=\"https://|xmlns=)", address.Value));
    }

    [Fact]
    public void Names_are_shown_as_they_are_written()
    {
        var page = Page(Plans.WithCentralVCenter(branches: 1, siteName: "</script><b>Oslo & \"Co\"</b>"));

        Assert.DoesNotContain("<b>", page, StringComparison.Ordinal);
        Assert.Contains("&lt;/script&gt;&lt;b&gt;Oslo &amp; \"Co\"&lt;/b&gt; 1 / vbr-1", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(10, 10, false)]
    [InlineData(12, 12, true)]
    public void Ten_findings_of_a_rule_are_seen_and_the_others_are_folded_away(int branches, int entries, bool isFolded)
    {
        var page = Page(Plans.WithCentralVCenter(branches));

        Assert.Equal(entries, Regex.Count(page, "<li>"));
        Assert.Equal(isFolded, page.Contains("<summary>… and 2 others</summary>", StringComparison.Ordinal));
    }

    [Fact]
    public void Streams_that_take_the_same_way_show_the_least_and_the_most_that_they_move() =>
        Assert.Matches("<td class=\"short\">50–400 MB</td>\\s*<td class=\"short\">13 seconds – 5 minutes</td>", Page(Plans.WithBranches("Oslo", "Bergen", "Tromso")));

    [Fact]
    public void A_page_of_a_clean_plan_says_so() => Assert.Contains("<p>Nothing was found.</p>", Page(Plans.Clean()), StringComparison.Ordinal);

    [Fact]
    public void The_same_plan_makes_the_same_page() => Assert.Equal(Page(Plans.WithBranchesThatCopy(branches: 5)), Page(Plans.WithBranchesThatCopy(branches: 5)));

    [Fact]
    public void A_file_that_cannot_be_written_is_named_with_the_reason()
    {
        var path = Path.Combine(_folder.FullName, "missing", "plan.html");

        var outcome = Outcome.Of(Plans.Clean(), "report", path);

        Assert.Equal((2, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith($"'{path}' cannot be written: ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_report_goes_into_a_file()
    {
        var outcome = Outcome.Of(Plans.Clean(), "report");

        Assert.Equal(2, outcome.ExitCode);
        Assert.Contains("Required argument missing for command: 'report'.", outcome.Error, StringComparison.Ordinal);
    }

    private string Page(DeploymentPlan plan)
    {
        var path = Path.Combine(_folder.FullName, "plan.html");
        var outcome = Outcome.Of(plan, "report", path);
        Assert.Equal((0, $"Wrote {path}\n", ""), (outcome.ExitCode, outcome.Output, outcome.Error));
        return File.ReadAllText(path);
    }

    [GeneratedRegex("<(style|script)>.*?</\\1>", RegexOptions.Singleline)]
    private static partial Regex Embedded();

    [GeneratedRegex("\\S+//\\S*")]
    private static partial Regex Addresses();
}
