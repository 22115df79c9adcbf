using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;

namespace Deployment.AcceptanceTests.Samples;

/// <summary>The SDK's commands, run as an author runs them.</summary>
internal static partial class DotNet
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    public static async Task<CommandResult> RunAsync(string directory, params string[] arguments)
    {
        using var process = Process.Start(StartInfo(directory, arguments))!;
        using var limit = new CancellationTokenSource(Limit);
        try
        {
            var output = process.StandardOutput.ReadToEndAsync(limit.Token);
            var error = process.StandardError.ReadToEndAsync(limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return new("dotnet " + string.Join(' ', arguments), process.ExitCode, WithoutStyle(await output), WithoutStyle(await error));
        }
        catch (OperationCanceledException)
        {
            process.Kill(entireProcessTree: true);
            throw;
        }
    }

    private static ProcessStartInfo StartInfo(string directory, string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", arguments)
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            StandardErrorEncoding = Encoding.UTF8,
        };

        // The build that runs the tests passes its own settings on; an author's build has none of them.
        foreach (var name in start.Environment.Keys.Where(IsOfTheBuildAround).ToList())
            start.Environment.Remove(name);

        // No build is to stay behind that holds the folder's files, and known weaknesses of packages are not what is tested here. The compiler's
        // server, which an author's builds share too, holds none.
        start.Environment["MSBUILDDISABLENODEREUSE"] = "1";
        start.Environment["DOTNET_CLI_USE_MSBUILD_SERVER"] = "0";
        start.Environment["NuGetAudit"] = "false";
        return start;
    }

    private static bool IsOfTheBuildAround(string variable) =>
        variable == "CI" || variable.StartsWith("MSBuild", StringComparison.OrdinalIgnoreCase);

    /// <summary>On some build servers the report is coloured although nobody sees it.</summary>
    private static string WithoutStyle(string text) => Style().Replace(text, "");

    [GeneratedRegex(@"\e\[[0-9;]*m")]
    private static partial Regex Style();
}
