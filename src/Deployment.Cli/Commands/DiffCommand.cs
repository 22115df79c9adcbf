using System.CommandLine;
using Deployment.Cli.Export;
using Deployment.Cli.Export.Comparison;
using Deployment.Cli.Rendering;
using Deployment.Plans;
using Spectre.Console;

namespace Deployment.Cli.Commands;

/// <summary>Tells how two exported plans differ, or an exported one from the plan.</summary>
internal sealed class DiffCommand(DeploymentPlan plan, IAnsiConsole console, TextWriter error) : IPlanCommand
{
    private readonly Argument<string> _old = new("old") { Description = "The old plan: a file written by 'export'." };

    private readonly Argument<string?> _new = new("new")
    {
        Description = "The new plan: another such file, or by default the plan of this program.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> _all = new("--all") { Description = "Print every change separately, however many are alike." };

    public string Name => "diff";

    public string Description => "Show how the plan differs from an exported one, or how two exported plans differ.";

    public Command DefineOn(Command command)
    {
        command.Arguments.Add(_old);
        command.Arguments.Add(_new);
        command.Options.Add(_all);
        command.SetAction(parsed => Diff(parsed.GetValue(_old)!, parsed.GetValue(_new), parsed.GetValue(_all)));
        return command;
    }

    private int Diff(string oldFile, string? newFile, bool all)
    {
        try
        {
            var oldPlan = PlanDocumentReader.Read(oldFile);
            var newPlan = newFile is null ? PlanDocument.Of(plan) : PlanDocumentReader.Read(newFile);
            var changes = PlanComparison.Of(oldPlan, newPlan);
            new ChangePrinter(console, all).Print(changes);
            return changes.Count == 0 ? ExitCode.Done : ExitCode.Different;
        }
        catch (UnreadablePlanException exception)
        {
            error.WriteLine(exception.Message);
            return ExitCode.BadUsage;
        }
    }
}
