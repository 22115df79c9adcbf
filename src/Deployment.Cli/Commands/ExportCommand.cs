using System.CommandLine;
using Deployment.Cli.Export;
using Deployment.Cli.Formats;
using Deployment.Plans;

namespace Deployment.Cli.Commands;

/// <summary>Writes the plan, or the schema that it keeps to, as JSON.</summary>
internal sealed class ExportCommand(DeploymentPlan plan, TextWriter output, TextWriter error) : IPlanCommand
{
    private const string StandardOutput = "-";

    private readonly Argument<string?> _file = new("file")
    {
        Description = "The file to write, such as plan.json; by default, or for '-', standard output.",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private readonly Option<bool> _schema = new("--schema") { Description = "Write the JSON schema of exported plans instead." };

    public string Name => "export";

    public string Description => "Write the plan as JSON, for other programs and for 'diff'.";

    public Command DefineOn(Command command)
    {
        command.Arguments.Add(_file);
        command.Options.Add(_schema);
        command.SetAction(parsed => Export(parsed.GetValue(_file) ?? StandardOutput, parsed.GetValue(_schema)));
        return command;
    }

    private int Export(string file, bool schema)
    {
        var text = schema ? PlanDocument.Schema : JsonText.Of(PlanDocument.Of(plan));
        if (file != StandardOutput)
            return OutputFile.Write(file, text, output, error);
        output.Write(text);
        return ExitCode.Done;
    }
}
