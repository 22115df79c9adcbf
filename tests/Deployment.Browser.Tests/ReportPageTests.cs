using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Deployment.Browser.Tests;

/// <summary>The report as a reader meets it.</summary>
public sealed class ReportPageTests
{
    [BrowserFact]
    public async Task The_page_loads_nothing_else_and_its_script_runs()
    {
        await using var report = await ReportPage.OfAsync(BranchPlan.Of(branches: 5));

        await report.Page.Locator("#findings button").First.ClickAsync();

        Assert.Empty(report.Complaints);
        Assert.Equal("5 branches", await report.Page.TitleAsync());
    }

    [BrowserFact]
    public async Task Pointing_at_a_finding_lights_up_what_it_is_about()
    {
        await using var report = await ReportPage.OfAsync(BranchPlan.Of(branches: 5));
        var finding = report.Page.Locator("#findings li").First;

        await finding.HoverAsync();
        Assert.Equal(["vbr-5 (backup server 12.1.2.172)", "1 host discovery by backup server 'vbr-5'"], await LitAsync(report.Page));

        await report.Page.Locator("h1").HoverAsync();
        Assert.Empty(await LitAsync(report.Page));
    }

    [BrowserFact]
    public async Task A_click_keeps_a_finding_lit_until_the_next_one_or_Escape()
    {
        await using var report = await ReportPage.OfAsync(BranchPlan.Of(branches: 5));
        var button = report.Page.Locator("#findings button").First;

        await button.ClickAsync();
        await report.Page.Locator("h1").HoverAsync();
        await button.BlurAsync();
        Assert.NotEmpty(await LitAsync(report.Page));
        Assert.Equal("true", await button.GetAttributeAsync("aria-pressed"));

        await report.Page.Keyboard.PressAsync("Escape");
        Assert.Empty(await LitAsync(report.Page));
        Assert.Equal("false", await button.GetAttributeAsync("aria-pressed"));
    }

    [BrowserFact]
    public async Task Everything_can_be_reached_by_keyboard()
    {
        await using var report = await ReportPage.OfAsync(BranchPlan.Of(branches: 5));

        var lit = false;
        for (var i = 0; i < 10 && !lit; i++)
        {
            await report.Page.Keyboard.PressAsync("Tab");
            lit = (await LitAsync(report.Page)).Count > 0;
        }

        Assert.True(lit);
        await report.Page.Keyboard.PressAsync("Enter");
        Assert.Equal(1, await report.Page.Locator("button[aria-pressed=true]").CountAsync());
    }

    [BrowserFact]
    public async Task Nothing_overflows_a_narrow_window()
    {
        await using var report = await ReportPage.OfAsync(BranchPlan.Of(branches: 5), width: 480);

        Assert.True(await report.Page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"));
    }

    [BrowserFact]
    public async Task The_drawing_of_a_thousand_branches_is_no_larger_than_that_of_five()
    {
        await using var few = await ReportPage.OfAsync(BranchPlan.Of(branches: 5));
        await using var many = await ReportPage.OfAsync(BranchPlan.Of(branches: 1_000));

        Assert.Equal(await few.Page.Locator("svg").GetAttributeAsync("viewBox"), await many.Page.Locator("svg").GetAttributeAsync("viewBox"));
        Assert.Equal(1, await many.Page.GetByText("999 sites like Branch 1", new() { Exact = true }).CountAsync());
    }

    [BrowserFact]
    public async Task All_findings_are_printed()
    {
        await using var report = await ReportPage.OfAsync(BranchPlan.Of(branches: 5));

        await report.Page.EmulateMediaAsync(new() { Media = Media.Print });
        var pages = await report.Page.PdfAsync();

        Assert.NotEmpty(pages);
        Assert.True(await report.Page.Locator("#findings li").Last.IsVisibleAsync());
    }

    [BrowserFact]
    public Task No_barrier_is_known_to_axe_in_light_colours() => AssertAccessibleAsync(ColorScheme.Light);

    [BrowserFact]
    public Task No_barrier_is_known_to_axe_in_dark_colours() => AssertAccessibleAsync(ColorScheme.Dark);

    private static async Task AssertAccessibleAsync(ColorScheme colours)
    {
        await using var report = await ReportPage.OfAsync(BranchPlan.Of(branches: 15), colours);

        var result = await report.Page.RunAxe();

        Assert.Empty(result.Violations.Select(violation => $"{violation.Id}: {violation.Help} {string.Join(" ", violation.Nodes.Select(node => node.Html))}"));
    }

    /// <summary>What is lit up in the drawing.</summary>
    private static async Task<IReadOnlyList<string>> LitAsync(IPage page) => await page.Locator(".drawing.lit .on > title").AllTextContentsAsync();
}
