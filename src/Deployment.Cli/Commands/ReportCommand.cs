using System.CommandLine;
using System.Text;
using Deployment.Cli.Html;
using Deployment.Plans;

namespace Deployment.Cli.Commands;

/// <summary>Writes a page about the plan that opens in any browser.</summary>
internal sealed class ReportCommand(DeploymentPlan plan, TextWriter output, TextWriter error)
{
    private readonly Argument<FileInfo> _file = new("file") { Description = "The HTML file to write, such as plan.html." };

    public Command Define()
    {
        var command = new Command("report", "Write a page with a drawing of the plan, the findings, the streams of data and the machines.") { _file };
        command.SetAction(parsed => Write(parsed.GetValue(_file)!));
        return command;
    }

    private int Write(FileInfo file)
    {
        var page = HtmlReport.Of(plan.Check());
        try
        {
            File.WriteAllText(file.FullName, page, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            error.WriteLine($"'{file.FullName}' cannot be written: {exception.Message}");
            return ExitCode.BadUsage;
        }

        output.WriteLine($"Wrote {file.FullName}");
        return ExitCode.Clean;
    }
}
