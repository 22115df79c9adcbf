namespace Deployment.Browser.Tests;

/// <summary>The browser that this machine has.</summary>
internal static class Chromium
{
    /// <summary>Where it is; none where there is none.</summary>
    public static string? Path { get; } = new[]
    {
        Environment.GetEnvironmentVariable("CHROMIUM_PATH"),
        "/usr/bin/chromium",
        "/usr/bin/chromium-browser",
        "/usr/bin/google-chrome",
    }.FirstOrDefault(File.Exists);
}
