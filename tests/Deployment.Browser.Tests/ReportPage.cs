using Deployment.Plans;
using Microsoft.Playwright;

namespace Deployment.Browser.Tests;

/// <summary>The report of a plan, open in a browser.</summary>
internal sealed class ReportPage : IAsyncDisposable
{
    private readonly DirectoryInfo _folder;
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private ReportPage(DirectoryInfo folder, IPlaywright playwright, IBrowser browser, IPage page) => (_folder, _playwright, _browser, Page) = (folder, playwright, browser, page);

    public IPage Page { get; }

    /// <summary>What the page has tried to load from elsewhere, and what its script has failed with.</summary>
    public List<string> Complaints { get; } = [];

    public static async Task<ReportPage> OfAsync(DeploymentPlan plan, ColorScheme colours = ColorScheme.Light, int width = 1280)
    {
        var folder = Directory.CreateTempSubdirectory("report");
        var file = Path.Combine(folder.FullName, "plan.html");
        Assert.Equal(0, plan.Run(["report", file]));

        var playwright = await Playwright.CreateAsync();
        var browser = await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Chromium.Path,
            Args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
        var page = await browser.NewPageAsync(new() { ColorScheme = colours, ViewportSize = new() { Width = width, Height = 900 } });
        var report = new ReportPage(folder, playwright, browser, page);
        page.Request += (_, request) =>
        {
            if (request.Url != new Uri(file).AbsoluteUri)
                report.Complaints.Add(request.Url);
        };
        page.PageError += (_, error) => report.Complaints.Add(error);
        page.Console += (_, message) => report.Complaints.Add(message.Text);
        await page.GotoAsync(new Uri(file).AbsoluteUri);
        return report;
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
        _folder.Delete(recursive: true);
    }
}
