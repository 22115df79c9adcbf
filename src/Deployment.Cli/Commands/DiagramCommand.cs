using System.CommandLine;
using Deployment.Cli.Drawing;
using Deployment.Cli.Drawing.Svg;
using Deployment.Cli.Rendering;
using Deployment.Plans;

namespace Deployment.Cli.Commands;

/// <summary>Draws the plan for documents and wikis.</summary>
internal sealed class DiagramCommand(DeploymentPlan plan, TextWriter output, ProgressDisplay progress) : IPlanCommand
{
    private readonly Option<DiagramFormat> _format = new("--format") { Description = "The format of the drawing." };

    public string Name => "diagram";

    public string Description => "Print a drawing of the sites, their links and the data streams.";

    public Command DefineOn(Command command)
    {
        command.Options.Add(_format);
        command.SetAction(parsed => Draw(parsed.GetValue(_format)));
        return command;
    }

    private int Draw(DiagramFormat format)
    {
        var drawing = progress.During("Drawing the plan", () => PlanDrawing.Of(plan.Check()));
        output.WriteLine(format switch
        {
            DiagramFormat.Mermaid => MermaidDrawing.Of(drawing),
            DiagramFormat.Dot => DotDrawing.Of(drawing, plan.Name),
            _ => SvgDrawing.Of(drawing, plan.Name, Resource.Text("drawing.css")).ToString(),
        });
        return ExitCode.Done;
    }
}
