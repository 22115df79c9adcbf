using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Deployment.AcceptanceTests.Packaging;
using Deployment.AcceptanceTests.Samples;

namespace Deployment.AcceptanceTests;

/// <summary>What the documents for authors say to type does what they say it does.</summary>
[Collection(SharedWorkingCopy.Name)]
public sealed partial class AuthoringTests(WorkingCopy copy)
{
    [Fact]
    public async Task The_tutorial_leads_from_an_empty_folder_to_ci()
    {
        var directory = (await copy.PackAsync()).AddDirectory();
        var commands = 0;
        CommandResult? last = null;

        foreach (Match step in Step().Matches(WorkingCopy.Read("docs/authoring.md")))
        {
            var text = step.Groups["text"].Value;
            if (step.Groups["file"] is { Success: true, Value: var file })
            {
                await File.WriteAllTextAsync(Path.Combine(directory, file), text);
            }
            else if (step.Groups["kind"].Value == "text")
            {
                Assert.All(text.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => Assert.Contains(line, last!.Output, StringComparison.Ordinal));
            }
            else
            {
                foreach (var command in text.Split('\n', StringSplitOptions.RemoveEmptyEntries))
                {
                    commands++;
                    if (command.StartsWith("cd ", StringComparison.Ordinal))
                        directory = Path.Combine(directory, command[3..]);
                    else
                        last = await RunAsync(directory, command);
                }

                last!.AssertExitCode(step.Groups["fails"].Success ? 1 : 0);
            }
        }

        Assert.Equal(14, commands);
        Assert.True(File.Exists(Path.Combine(directory, "plan.html")));
        await RunThoseOfCiAsync(directory);
    }

    [Fact]
    public async Task What_ci_runs_in_any_case_it_runs_where_an_error_fails_the_build()
    {
        var directory = (await copy.PackAsync()).AddDirectory();
        (await RunAsync(directory, "dotnet new console")).AssertExitCode(0);
        (await RunAsync(directory, "dotnet add package Deployment.Plans")).AssertExitCode(0);
        await File.WriteAllTextAsync(Path.Combine(directory, "Program.cs"), """
            using Deployment.Plans;

            var plan = DeploymentPlan.Create("Contoso");
            var hq = plan.AddSite("HQ").AddBackupServer("vbr-hq").WithVersion("12.3.2.4165");
            var oslo = plan.AddSite("Oslo").AddBackupServer("vbr-oslo").WithVersion("12.1.2.172");
            hq.Site.AddEnterpriseManager("em").WithVersion("12.3.2.4165").Manages(hq, oslo);
            plan.AddWanLink(hq.Site, oslo.Site).WithBandwidth(10.Mbps());
            return plan.Run(args);
            """);
        var steps = AlwaysRunInCi().Matches(WorkingCopy.Read("docs/ci.md")).Select(step => step.Groups[1].Value).ToList();
        Assert.Equal(2, steps.Count);

        (await RunAsync(directory, "dotnet build")).AssertExitCode(1);
        foreach (var step in steps)
        {
            var result = await RunAsync(directory, step);
            result.AssertExitCode(step.Contains(" lint ", StringComparison.Ordinal) ? 1 : 0);
            Assert.DoesNotContain("error occurred", result.Output, StringComparison.Ordinal);
        }

        Assert.True(File.Exists(Path.Combine(directory, "plan.html")));
    }

    /// <summary>In the project that the tutorial has left, which differs from the plan that it has exported.</summary>
    private static async Task RunThoseOfCiAsync(string directory)
    {
        var commands = CommandOfCi().Matches(WorkingCopy.Read("docs/ci.md")).Select(match => match.Value).Distinct().ToList();
        Assert.Equal(9, commands.Count);
        foreach (var command in commands)
        {
            var result = await RunAsync(directory, command);
            result.AssertExitCode(command.Contains(" diff ", StringComparison.Ordinal) ? 1 : 0);
        }

        Assert.All(["plan.sarif", "findings.json"], file => Assert.NotNull(JsonNode.Parse(File.ReadAllText(Path.Combine(directory, file)))));
    }

    /// <summary>A version before the first release has to be asked for.</summary>
    private static Task<CommandResult> RunAsync(string directory, string command)
    {
        Assert.StartsWith("dotnet ", command, StringComparison.Ordinal);
        string[] version = command.StartsWith("dotnet add package", StringComparison.Ordinal) ? ["--version", PackageFeed.Version] : [];
        return DotNet.RunAsync(directory, [.. command.Split(' ').Skip(1), .. version]);
    }

    /// <summary>A file with its name before it, commands with what they exit with behind them, or what the last one prints.</summary>
    [GeneratedRegex(@"`(?<file>[\w.]+)`:\n\n```\w+\n(?<text>.*?)^```|^```(?<kind>shell|text)\n(?<text>.*?)^```(?<fails>\n\nIt exits with 1)?", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Step();

    [GeneratedRegex(@"- if: always\(\)\n +run: (dotnet .+)$", RegexOptions.Multiline)]
    private static partial Regex AlwaysRunInCi();

    [GeneratedRegex("(?<=`)dotnet (build|run)[^`\n]+(?=`)|^dotnet .+$", RegexOptions.Multiline)]
    private static partial Regex CommandOfCi();
}
