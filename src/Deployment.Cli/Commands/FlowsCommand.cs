using System.CommandLine;
using Deployment.Cli.Rendering;
using Deployment.Plans;
using Spectre.Console;

namespace Deployment.Cli.Commands;

/// <summary>Prints the data streams that the plan causes.</summary>
internal sealed class FlowsCommand(DeploymentPlan plan, IAnsiConsole console, ProgressDisplay progress) : IPlanCommand
{
    private readonly Option<bool> _all = new("--all") { Description = "Print every stream instead of one for all that are alike." };

    public string Name => "flows";

    public string Description => "Print the data streams that the plan causes, and the WAN links that they cross.";

    public Command DefineOn(Command command)
    {
        command.Options.Add(_all);
        command.SetAction(parsed =>
        {
            var flows = progress.During("Deriving the data streams", () => plan.DataFlows().All.ToList());
            new FlowTable(console, parsed.GetValue(_all)).Print(plan, flows);
            return ExitCode.Done;
        });
        return command;
    }
}
