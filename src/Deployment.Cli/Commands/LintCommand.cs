using System.CommandLine;
using Deployment.Cli.Rendering;
using Deployment.Plans;
using Deployment.Plans.Rules;
using Spectre.Console;

namespace Deployment.Cli.Commands;

/// <summary>Checks the plan and prints what was found.</summary>
internal sealed class LintCommand(DeploymentPlan plan, IAnsiConsole console) : IPlanCommand
{
    private readonly Option<bool> _all = new("--all") { Description = "Print every finding, however many there are of one rule." };

    public string Name => "lint";

    public string Description => "Check the plan against the rules and print what is found.";

    public Command DefineOn(Command command)
    {
        command.Options.Add(_all);
        command.SetAction(parsed => Lint(parsed.GetValue(_all)));
        return command;
    }

    private int Lint(bool all)
    {
        var report = plan.Check();
        new ReportPrinter(console, all).Print(report);
        return report.Findings.Any(finding => finding.Severity >= RuleSeverity.Warning) ? ExitCode.Findings : ExitCode.Clean;
    }
}
