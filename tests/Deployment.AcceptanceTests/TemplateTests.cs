using System.Text.RegularExpressions;
using Deployment.AcceptanceTests.Packaging;
using Deployment.AcceptanceTests.Samples;

namespace Deployment.AcceptanceTests;

/// <summary>A new plan, made with the template.</summary>
[Collection(SharedWorkingCopy.Name)]
public sealed partial class TemplateTests(WorkingCopy copy)
{
    private const string Program = "Program.cs";
    private const string Table = "branches.csv";

    /// <summary>Each with a name of its own, some of which are no names in C#.</summary>
    public static TheoryData<string, string[], string> Plans => new()
    {
        { "ContosoBackup", [], "7 sites, 7 backup servers, " },
        { "Contoso.Backup", ["--management", "central"], "7 sites, 1 backup server, " },
        { "contoso-backup", ["--management", "independent", "--dr-site"], "8 sites, 8 backup servers, " },
        { "2nd Contoso Backup", ["--management", "central", "--dr-site"], "8 sites, 2 backup servers, " },
    };

    [Fact]
    public async Task It_is_listed()
    {
        var templates = await copy.InstallTemplatesAsync();

        var list = await templates.NewAsync(templates.AddDirectory(), "list", "deployment-plan");

        list.AssertExitCode(0);
        Assert.Matches(@"(?m)^Backup Deployment Plan +deployment-plan +\[C#\] ", list.Output);
    }

    [Theory]
    [MemberData(nameof(Plans))]
    public async Task A_new_plan_is_sound_in_the_build_and_in_the_run(string name, string[] options, string shape)
    {
        var plan = await (await copy.InstallTemplatesAsync()).NewPlanAsync(name, options);

        var (build, log) = await plan.BuildAsync();
        var run = await plan.RunAsync("--all");

        build.AssertExitCode(0);
        Assert.True(log.AnalyzerRan);
        Assert.Empty(log.Diagnostics);
        run.AssertExitCode(0);
        Assert.Empty(LintReport.Findings(run.Output));
        Assert.StartsWith($"{name}\n", run.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains($"0 errors, 0 warnings, 0 notes · {shape}", run.Output, StringComparison.Ordinal);
        AssertLeavesNoTraceOfTheTemplate(plan, name);
    }

    /// <summary>The oldest framework, which comes with the oldest C#.</summary>
    [Fact]
    public async Task A_new_plan_is_for_the_framework_that_is_asked_for()
    {
        var plan = await (await copy.InstallTemplatesAsync()).NewPlanAsync("ContosoBackup", "--framework", "net8.0");

        var (build, log) = await plan.BuildAsync();

        build.AssertExitCode(0);
        Assert.True(log.AnalyzerRan);
        Assert.Empty(log.Diagnostics);
        Assert.Contains("<TargetFramework>net8.0</TargetFramework>", plan.Read("ContosoBackup.csproj"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_slip_of_the_author_in_the_table_of_a_new_plan_is_found_in_that_cell()
    {
        var plan = await (await copy.InstallTemplatesAsync()).NewPlanAsync("ContosoBackup");
        plan.Replace(Table, "6 Mbit/s", "64 kbit/s");

        var (build, log) = await plan.BuildAsync();

        build.AssertExitCode(1);
        var diagnostic = Assert.Single(log.Diagnostics);
        Assert.Equal(("DPL5005", (SourceSpan?)plan.SpanOf(Table, "64 kbit/s")), (diagnostic.Id, diagnostic.Span));
    }

    [Fact]
    public async Task The_commands_of_the_readme_start_a_plan_and_run_it()
    {
        var templates = await copy.InstallTemplatesAsync();
        var directory = templates.AddDirectory();
        CommandResult? last = null;

        foreach (var command in ReadmeBlock().Match(WorkingCopy.Read("README.md")).Groups["commands"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries))
        {
            if (command.StartsWith("cd ", StringComparison.Ordinal))
            {
                directory = Path.Combine(directory, command[3..]);
                continue;
            }

            last = command.Split(' ') switch
            {
                // It is there already, and a version before the first release has to be asked for.
                ["dotnet", "new", "install", var package] => await templates.NewAsync(directory, "install", $"{package}@{PackageFeed.Version}", "--force"),
                ["dotnet", "new", .. var arguments] => await templates.NewAsync(directory, arguments),
                ["dotnet", .. var arguments] => await DotNet.RunAsync(directory, arguments),
                _ => throw new InvalidOperationException($"'{command}' is no command of the SDK."),
            };
            last.AssertExitCode(0);
        }

        Assert.Equal("dotnet run", last?.Command);
        Assert.Contains("0 errors, 0 warnings, 0 notes", last!.Output, StringComparison.Ordinal);
    }

    /// <summary>What was left out has left no gap, and what was made for names in general has this one.</summary>
    private static void AssertLeavesNoTraceOfTheTemplate(Sample plan, string name)
    {
        var project = $"{name}.csproj";
        foreach (var text in new[] { Program, Table, project }.Select(plan.Read))
        {
            Assert.DoesNotContain("BackupPlan", text, StringComparison.Ordinal);
            Assert.DoesNotMatch(DirectiveOrGap(), text);
            Assert.EndsWith("\n", text, StringComparison.Ordinal);
        }

        Assert.Contains($"<PackageReference Include=\"Deployment.Plans\" Version=\"{PackageFeed.Version}\" />", plan.Read(project), StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^ *#| $|\{\n\n|\n\n *\}|\n\n\n|\n\n\z", RegexOptions.Multiline)]
    private static partial Regex DirectiveOrGap();

    [GeneratedRegex(@"^### Start a new plan\n\n```shell\n(?<commands>.*?)^```", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex ReadmeBlock();
}
