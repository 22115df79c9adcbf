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
    private readonly Argument<string?> _file = OutputFile.OptionalArgument("findings.json");

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
    }.AcceptOnlyFromAmong([.. Severities.Select(severity => severity.InWords()), "info"]);

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
        // The default command is without it: there, a misspelt command would be a file.
        if (command is not RootCommand)
            command.Arguments.Add(_file);
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
            var minSeverity = SeverityOf(parsed.GetValue(_minSeverity)!);
            var result = progress.During("Checking the plan", () => new LintResult(plan.Check(), minSeverity, baseline));
            return Tell(result, parsed);
        }
        catch (BaselineException unusable)
        {
            error.WriteLine(unusable.Message);
            return ExitCode.BadUsage;
        }
    }

    /// <summary>The compiler, and the tables of rules, call a note an info.</summary>
    private static RuleSeverity SeverityOf(string words) => words == "info" ? RuleSeverity.Info : Severities.First(severity => severity.InWords() == words);

    private int Tell(LintResult result, ParseResult parsed)
    {
        if (parsed.GetValue(_file) is { } file && OutputFile.IsNamed(file))
            return Write(result, file, parsed);
        FormatOf(parsed, console).Write(result);
        return result.ExitCode;
    }

    private int Write(LintResult result, string file, ParseResult parsed)
    {
        var text = new StringWriter();
        FormatOf(parsed, PlainConsole(text)).Write(result);
        var output = console.Profile.Out.Writer;
        if (OutputFile.Write(file, text.ToString(), output, error) is not ExitCode.Done and var failure)
            return failure;
        foreach (var line in Summary.LinesOf(result))
            output.WriteLine(line);
        return result.ExitCode;
    }

    private IAnsiConsole PlainConsole(TextWriter text)
    {
        var plain = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Out = new AnsiConsoleOutput(text),
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
        });
        plain.Profile.Width = console.Profile.Width;
        return plain;
    }

    private ILintFormat FormatOf(ParseResult parsed, IAnsiConsole target)
    {
        // Machines read it as it is written, and not wrapped at the console's width.
        var output = target.Profile.Out.Writer;
        return parsed.GetValue(_format) switch
        {
            "sarif" => new SarifFormat(output),
            "json" => new JsonFormat(output),
            "github" => new GitHubFormat(output),
            _ => new TextFormat(target, parsed.GetValue(_all)),
        };
    }
}
