using Deployment.Cli.Rendering;
using Deployment.Plans;
using Spectre.Console;

namespace Deployment.Cli.Tests;

/// <summary>What came of running a plan's command line.</summary>
internal sealed record Outcome(int ExitCode, string Output, string Error)
{
    public IReadOnlyList<string> Lines => Output.Split('\n', StringSplitOptions.TrimEntries);

    public IReadOnlyList<string> Words => Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    public static Outcome Of(DeploymentPlan plan, string command, string file) => Of(plan, [command, file], width: 80, colour: false);

    public static Outcome Of(DeploymentPlan plan, string arguments = "", int width = 80, bool colour = false) =>
        Of(plan, arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries), width, colour);

    private static Outcome Of(DeploymentPlan plan, string[] arguments, int width, bool colour)
    {
        var (output, error) = (new StringWriter { NewLine = "\n" }, new StringWriter { NewLine = "\n" });
        var console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(output),
            Ansi = colour ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = colour ? ColorSystemSupport.Standard : ColorSystemSupport.NoColors,
        });
        console.Profile.Width = width;
        var exitCode = new PlanCommandLine(plan, console, error, new ProgressDisplay(terminal: null, patience: default)).Run(arguments);
        return new(exitCode, output.ToString(), error.ToString());
    }
}
