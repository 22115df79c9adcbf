using System.CommandLine;
using Deployment.Cli.Html;
using Deployment.Cli.Rendering;
using Deployment.Plans;

namespace Deployment.Cli.Commands;

/// <summary>Writes a page about the plan that opens in any browser.</summary>
internal sealed class ReportCommand(DeploymentPlan plan, TextWriter output, TextWriter error, ProgressDisplay progress) : IPlanCommand
{
    private readonly Argument<string> _file = OutputFile.RequiredArgument("The HTML file to write, such as plan.html.");

    public string Name => "report";

    public string Description => "Write an HTML page with a drawing of the plan, its findings, data streams and machines.";

    public Command DefineOn(Command command)
    {
        command.Arguments.Add(_file);
        command.SetAction(parsed => Write(parsed.GetValue(_file)!));
        return command;
    }

    private int Write(string file) =>
        OutputFile.Write(file, progress.During("Writing the report", () => HtmlReport.Of(plan.Check())), output, error);
}
