using System.Text;
using Deployment.Cli;
using Deployment.Cli.Rendering;
using Deployment.Plans.Evaluation;
using Spectre.Console;

namespace Deployment.Plans;

/// <summary>What a program can do with the plan it has built.</summary>
public static class DeploymentPlanExtensions
{
    /// <summary>Runs the command line over the plan; without arguments, checks it and prints what was found.</summary>
    /// <param name="plan">The plan, complete.</param>
    /// <param name="args">The program's own arguments; <c>--help</c> lists what there is.</param>
    /// <returns>
    /// The program's exit code: 0, 1 where something was found at warning or above or plans differ, 2 for arguments that make no
    /// sense or name a file that cannot be used, 3 where a rule of a company's own has failed.
    /// </returns>
    [RunsPlan]
    public static int Run(this DeploymentPlan plan, string[] args)
    {
        // Messages hold arrows and dashes that the code pages of Windows consoles lack.
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var progress = new ProgressDisplay(Console.IsErrorRedirected ? null : Console.Error, patience: TimeSpan.FromSeconds(1));
        return new PlanCommandLine(plan, AnsiConsole.Console, Console.Error, progress).Run(args);
    }
}
