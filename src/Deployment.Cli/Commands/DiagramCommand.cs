using System.CommandLine;
using Deployment.Cli.Drawing;
using Deployment.Cli.Drawing.Svg;
using Deployment.Cli.Rendering;
using Deployment.Plans;

namespace Deployment.Cli.Commands;

/// <summary>Draws the plan for documents and wikis.</summary>
internal sealed class DiagramCommand(DeploymentPlan plan, TextWriter output, TextWriter error, ProgressDisplay progress) : IPlanCommand
{
    private readonly Argument<string?> _file = OutputFile.OptionalArgument("plan.svg");

    private readonly Option<string> _format = new Option<string>("--format")
    {
        Description = "How to draw: as a picture, in Mermaid, which wikis and code hosts draw themselves, or in the language of Graphviz.",
        DefaultValueFactory = _ => "svg",
    }.AcceptOnlyFromAmong("svg", "mermaid", "dot");

    public string Name => "diagram";

    public string Description => "Draw the sites, their links and the data streams.";

    public Command DefineOn(Command command)
    {
        command.Arguments.Add(_file);
        command.Options.Add(_format);
        command.SetAction(parsed => OutputFile.WriteOrPrint(parsed.GetValue(_file), Draw(parsed.GetValue(_format)!), output, error));
        return command;
    }

    private string Draw(string format)
    {
        var drawing = progress.During("Drawing the plan", () => PlanDrawing.Of(plan.Check()));
        var text = format switch
        {
            "mermaid" => MermaidDrawing.Of(drawing),
            "dot" => DotDrawing.Of(drawing, plan.Name),
            _ => SvgDrawing.Of(drawing, plan.Name, Resource.Text("drawing.css")).ToString(),
        };
        return text + output.NewLine;
    }
}
