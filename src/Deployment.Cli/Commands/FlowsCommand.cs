using System.CommandLine;
using Deployment.Cli.Rendering;
using Deployment.Plans;
using Spectre.Console;

namespace Deployment.Cli.Commands;

/// <summary>Prints the data streams that the plan causes.</summary>
internal sealed class FlowsCommand(DeploymentPlan plan, IAnsiConsole console) : IPlanCommand
{
    private readonly Option<bool> _all = new("--all") { Description = "Print every stream, not one for all that are alike." };

    public string Name => "flows";

    public string Description => "Print the data streams that the plan causes, and the WAN links that they cross.";

    public Command DefineOn(Command command)
    {
        command.Options.Add(_all);
        command.SetAction(parsed =>
        {
            new FlowTable(console, parsed.GetValue(_all)).Print(plan);
            return ExitCode.Clean;
        });
        return command;
    }
}
