using System.CommandLine;
using Deployment.Cli.Export;
using Deployment.Cli.Formats;
using Deployment.Plans;

namespace Deployment.Cli.Commands;

/// <summary>Writes the plan, or the schema that it keeps to, as JSON.</summary>
internal sealed class ExportCommand(DeploymentPlan plan, TextWriter output, TextWriter error) : IPlanCommand
{
    private readonly Argument<string?> _file = OutputFile.OptionalArgument("plan.json");

    private readonly Option<bool> _schema = new("--schema") { Description = "Write the JSON schema of exported plans instead." };

    public string Name => "export";

    public string Description => "Write the plan as JSON, for other programs and for 'diff'.";

    public Command DefineOn(Command command)
    {
        command.Arguments.Add(_file);
        command.Options.Add(_schema);
        command.SetAction(parsed => Export(parsed.GetValue(_file), parsed.GetValue(_schema)));
        return command;
    }

    private int Export(string? file, bool schema) =>
        OutputFile.WriteOrPrint(file, schema ? PlanDocument.Schema : JsonText.Of(PlanDocument.Of(plan)), output, error);
}
