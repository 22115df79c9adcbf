using System.CommandLine;
using Deployment.Cli.Findings;
using Deployment.Cli.Formats;
using Deployment.Cli.Rendering;
using Deployment.Plans;
using Deployment.Plans.Rules;
using Spectre.Console;

namespace Deployment.Cli.Commands;

/// <summary>Checks the plan and prints what was found.</summary>
internal sealed class LintCommand(DeploymentPlan plan, IAnsiConsole console, TextWriter error, ProgressDisplay progress) : IPlanCommand
{
    private readonly Option<bool> _all = new("--all") { Description = "Print every finding, however many a rule has." };

    private readonly Option<string> _format = new Option<string>("--format")
    {
        Description = "How to print the findings: as text for people, as SARIF, as JSON, or as GitHub Actions annotations.",
        DefaultValueFactory = _ => "text",
    }.AcceptOnlyFromAmong("text", "sarif", "json", "github");

    private readonly Option<string> _minSeverity = new Option<string>("--min-severity")
    {
        Description = "Hide findings below this severity.",
        DefaultValueFactory = _ => RuleSeverity.Info.InWords(),
    }.AcceptOnlyFromAmong([.. Severities.Select(severity => severity.InWords())]);

    private readonly Option<string?> _baseline = new("--baseline")
    {
        Description = "Hide the findings of an earlier run, read from a file that '--format json' has written.",
        HelpName = "file",
    };

    public string Name => "lint";

    public string Description => "Check the plan against the rules and print the findings.";

    private static RuleSeverity[] Severities => [RuleSeverity.Info, RuleSeverity.Warning, RuleSeverity.Error];

    public Command DefineOn(Command command)
    {
        command.Options.Add(_all);
        command.Options.Add(_format);
        command.Options.Add(_minSeverity);
        command.Options.Add(_baseline);
        command.SetAction(Lint);
        return command;
    }

    private int Lint(ParseResult parsed)
    {
        try
        {
            var baseline = parsed.GetValue(_baseline) is { } file ? Baseline.Read(file) : null;
            var minSeverity = Severities.First(severity => severity.InWords() == parsed.GetValue(_minSeverity));
            var result = progress.During("Checking the plan", () => new LintResult(plan.Check(), minSeverity, baseline));
            FormatOf(parsed).Write(result);
            return result.ExitCode;
        }
        catch (BaselineException unusable)
        {
            error.WriteLine(unusable.Message);
            return ExitCode.BadUsage;
        }
    }

    private ILintFormat FormatOf(ParseResult parsed)
    {
        // Machines read it as it is written, and not wrapped at the console's width.
        var output = console.Profile.Out.Writer;
        return parsed.GetValue(_format) switch
        {
            "sarif" => new SarifFormat(output),
            "json" => new JsonFormat(output),
            "github" => new GitHubFormat(output),
            _ => new TextFormat(console, parsed.GetValue(_all)),
        };
    }
}
