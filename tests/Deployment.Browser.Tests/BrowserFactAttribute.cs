namespace Deployment.Browser.Tests;

/// <summary>A test that takes a browser. Without one it is skipped, but never where everything has to be tested.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class BrowserFactAttribute : FactAttribute
{
    public BrowserFactAttribute()
    {
        if (Chromium.Path is null && Environment.GetEnvironmentVariable("CI") is null)
            Skip = "There is no Chromium here: install it, or name one in CHROMIUM_PATH.";
    }
}
