using System.Diagnostics.Contracts;
using System.Reflection;
using Deployment.Plans;
using Deployment.Plans.Evaluation;

namespace Deployment.Cli.Tests;

public sealed class PlanCommandLineTests
{
    [Theory]
    [InlineData("--help")]
    [InlineData("-h")]
    public void Help_names_the_plan_and_what_can_be_done_with_it(string argument)
    {
        var outcome = Outcome.Of(Plans.WithCentralVCenter(branches: 1), argument, width: 200);

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal("", outcome.Error);
        var lines = outcome.Lines.Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries))).ToList();
        Assert.Contains("Branches. Without a command, the plan is checked as with 'lint'. Arguments after '--' are passed to the plan's own code.", lines);
        Assert.Contains("lint <file> Check the plan against the rules and print the findings.", lines);
        Assert.Contains("report <file> Write an HTML page with a drawing of the plan, its findings, data streams and machines.", lines);
        Assert.Contains("diagram <file> Draw the sites, their links and the data streams.", lines);
        Assert.Contains("flows Print the data streams that the plan causes, and the WAN links that they cross.", lines);
        Assert.Contains("sizes Print the cores and memory that each machine's roles need, and those it has.", lines);
        Assert.Contains("export <file> Write the plan as JSON, for other programs and for 'diff'.", lines);
        Assert.Contains("diff <old> <new> Show how the plan differs from an exported one, or how two exported plans differ.", lines);
        Assert.Contains("--all Print every finding, however many a rule has.", lines);
        Assert.DoesNotContain("DPL1001", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Help_keeps_to_the_width_of_the_console()
    {
        var outcome = Outcome.Of(Plans.Clean(), "lint --help", width: 40);

        Assert.Equal(0, outcome.ExitCode);
        Assert.All(outcome.Lines, line => Assert.InRange(line.Length, 0, 40));
    }

    [Theory]
    [InlineData("lnt", "'lnt' was not matched. Did you mean one of the following?\nlint")]
    [InlineData("lint --al", "Did you mean one of the following?\n--all")]
    [InlineData("everything", "Unrecognized command or argument 'everything'.")]
    [InlineData("lint findings.json everything", "Unrecognized command or argument 'everything'.")]
    [InlineData("export --shema", "Did you mean one of the following?\n--schema")]
    [InlineData("report --all", "Unrecognized command or argument '--all'.")]
    [InlineData("--all flows", "Put '--all' after 'flows'.")]
    [InlineData("--format sarif flows", "'flows' does not take '--format'.")]
    [InlineData("lint --format xml", "Argument 'xml' not recognized. Must be one of:\n\t'text'\n\t'sarif'\n\t'json'\n\t'github'")]
    [InlineData("diagram --format png", "Argument 'png' not recognized. Must be one of:\n\t'svg'\n\t'mermaid'\n\t'dot'")]
    [InlineData("diagram --format 2", "Argument '2' not recognized.")]
    [InlineData("lint --min-severity hint", "Argument 'hint' not recognized.")]
    [InlineData("--version", "Unrecognized command or argument '--version'.")]
    public void Bad_usage_is_explained_on_the_error_stream(string arguments, string explanation)
    {
        var outcome = Outcome.Of(Plans.Clean(), arguments);

        Assert.Equal(2, outcome.ExitCode);
        Assert.Equal("", outcome.Output);
        Assert.Contains(explanation, outcome.Error.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.EndsWith("Use --help to see all commands and options.\n", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lint --format", "Required argument missing for option: '--format'.")]
    [InlineData("lint --format xml", "Argument 'xml' not recognized. Must be one of:\n\t'text'\n\t'sarif'\n\t'json'\n\t'github'")]
    public void Bad_usage_is_explained_once(string arguments, string explanation) => Assert.Equal(
        $"{explanation}\nUse --help to see all commands and options.\n", Outcome.Of(Plans.Clean(), arguments).Error);

    [Theory]
    [InlineData("report", "'' cannot be written: this is not the name of a file.\n")]
    [InlineData("export", "'' cannot be written: this is not the name of a file.\n")]
    [InlineData("lint", "'' cannot be written: this is not the name of a file.\n")]
    [InlineData("diff", "'' cannot be read: this is not the name of a file.\n")]
    [InlineData("--baseline", "The baseline '' cannot be read: this is not the name of a file.\n")]
    public void A_file_without_a_name_is_told_as_such(string command, string explanation) =>
        Assert.Equal(new Outcome(2, "", explanation), Outcome.Of(Plans.Clean(), command, file: ""));

    [Theory]
    [InlineData("lint", "[default: text]")]
    [InlineData("diagram", "[default: svg]")]
    public void Help_tells_what_is_done_where_nothing_is_asked_for(string command, string expected) =>
        Assert.Contains(expected, Outcome.Of(Plans.Clean(), $"{command} --help", width: 400).Output, StringComparison.Ordinal);

    [Theory]
    [InlineData("-- --with-dr")]
    [InlineData("lint -- --with-dr lint")]
    public void Arguments_after_two_dashes_are_left_to_the_code_that_makes_the_plan(string arguments) =>
        Assert.Equal((0, ""), (Outcome.Of(Plans.Clean(), arguments).ExitCode, Outcome.Of(Plans.Clean(), arguments).Error));

    [Fact]
    public void Whose_option_is_not_known_learns_where_options_of_the_plan_go() =>
        Assert.Contains(
            "Arguments for your own code go after '--', as in 'dotnet run -- lint -- --with-dr'.",
            Outcome.Of(Plans.Clean(), "--with-dr").Error,
            StringComparison.Ordinal);

    /// <summary>Nor is it marked as pure, of which the SDK's analyzers say that it has no effect (CA1806).</summary>
    [Fact]
    public void The_analyzer_can_tell_that_running_a_plan_does_not_change_it()
    {
        var run = typeof(DeploymentPlanExtensions).GetMethod(nameof(DeploymentPlanExtensions.Run))!;

        Assert.NotNull(run.GetCustomAttribute<RunsPlanAttribute>());
        Assert.Null(run.GetCustomAttribute<PureAttribute>());
    }
}
