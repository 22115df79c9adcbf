using System.CommandLine;
using Deployment.Cli.Drawing;
using Deployment.Cli.Drawing.Svg;
using Deployment.Plans;

namespace Deployment.Cli.Commands;

/// <summary>Draws the plan for documents and wikis.</summary>
internal sealed class DiagramCommand(DeploymentPlan plan, TextWriter output)
{
    private readonly Option<DiagramFormat> _format = new("--format") { Description = "What to draw it for." };

    public Command Define()
    {
        var command = new Command("diagram", "Draw the sites, their links and the streams of data, and print the drawing.") { _format };
        command.SetAction(parsed => Draw(parsed.GetValue(_format)));
        return command;
    }

    private int Draw(DiagramFormat format)
    {
        var drawing = PlanDrawing.Of(plan.Check());
        output.WriteLine(format switch
        {
            DiagramFormat.Mermaid => MermaidDrawing.Of(drawing),
            DiagramFormat.Dot => DotDrawing.Of(drawing, plan.Name),
            _ => SvgDrawing.Of(drawing, plan.Name, Resource.Text("drawing.css")).ToString(),
        });
        return ExitCode.Done;
    }
}
