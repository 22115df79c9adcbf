using System.CommandLine;
using Deployment.Cli.Rendering;
using Deployment.Plans;
using Spectre.Console;

namespace Deployment.Cli.Commands;

/// <summary>Prints what the roles of each machine take, and what the machine has.</summary>
internal sealed class SizesCommand(DeploymentPlan plan, IAnsiConsole console) : IPlanCommand
{
    private readonly Option<bool> _all = new("--all") { Description = "Print every machine instead of one for all that are alike." };

    public string Name => "sizes";

    public string Description => "Print the cores and memory that each machine's roles need, and those it has.";

    public Command DefineOn(Command command)
    {
        command.Options.Add(_all);
        command.SetAction(parsed =>
        {
            new SizeTable(console, parsed.GetValue(_all)).Print(plan);
            return ExitCode.Done;
        });
        return command;
    }
}
