using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Deployment.Cli.Commands;
using Deployment.Cli.Rendering;
using Deployment.Plans;
using Spectre.Console;

namespace Deployment.Cli;

/// <summary>The command line of a plan's program: a command for each thing to do with the plan, <c>lint</c> being the default.</summary>
internal sealed class PlanCommandLine
{
    /// <summary>What comes after it is not for the command line, but for the code that makes the plan.</summary>
    private const string Own = "--";

    private readonly RootCommand _root;
    private readonly TextWriter _output;
    private readonly TextWriter _error;

    public PlanCommandLine(DeploymentPlan plan, IAnsiConsole console, TextWriter error, ProgressDisplay progress)
    {
        (_output, _error) = (console.Profile.Out.Writer, error);
        _root = new RootCommand($"{plan.Name}. Without a command, the plan is checked as with 'lint'. Arguments after '--' are passed to the plan's own code.");
        ((HelpAction)_root.Options.OfType<HelpOption>().Single().Action!).MaxWidth = console.Profile.Width;

        // It would tell the version of the author's program, which is not what anybody asks for.
        _root.Options.Remove(_root.Options.OfType<VersionOption>().Single());

        var lint = new LintCommand(plan, console, error, progress);
        lint.DefineOn(_root);
        IPlanCommand[] commands =
        [
            lint,
            new ReportCommand(plan, _output, error, progress),
            new DiagramCommand(plan, _output, error, progress),
            new FlowsCommand(plan, console, progress),
            new SizesCommand(plan, console),
            new ExportCommand(plan, _output, error),
            new DiffCommand(plan, console, error),
        ];
        foreach (var command in commands)
            _root.Subcommands.Add(command.DefineOn(new Command(command.Name, command.Description)));
    }

    public int Run(string[] args)
    {
        var parsed = _root.Parse([.. args.TakeWhile(argument => argument != Own)]);
        if (Misplaced(parsed) is { } misplaced)
            return Refuse(misplaced);
        if (parsed.Action is not ParseErrorAction badUsage)
        {
            // A defect of ours is to end the program as any other does, and not with the exit code of a finding.
            return parsed.Invoke(new InvocationConfiguration { Output = _output, Error = _error, EnableDefaultExceptionHandler = false });
        }

        // The whole of it goes to the error stream: standard output is for what was asked for.
        badUsage.ShowHelp = false;
        var message = new StringWriter();
        parsed.Invoke(new InvocationConfiguration { Output = message, Error = message });

        // It may say the same twice.
        var lines = message.ToString().Trim().Split(["\r\n", "\n"], StringSplitOptions.None).Distinct();
        return Refuse(string.Join(_error.NewLine, lines), parsed.UnmatchedTokens);
    }

    /// <summary>Options of the default command would be passed over in silence where another command follows.</summary>
    private string? Misplaced(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        var misplaced = _root.Options.FirstOrDefault(option =>
            !option.Recursive && !command.Options.Contains(option) && parsed.GetResult(option) is { Implicit: false });
        return misplaced is null ? null
            : command.Options.Any(option => option.Name == misplaced.Name) ? $"Put '{misplaced.Name}' after '{command.Name}'."
            : $"'{command.Name}' does not take '{misplaced.Name}'.";
    }

    private int Refuse(string why, IReadOnlyList<string>? unmatched = null)
    {
        _error.WriteLine(why);
        if (unmatched is [var first, ..])
            _error.WriteLine($"Arguments for your own code go after '{Own}', as in 'dotnet run -- lint {Own} {first}'.");
        _error.WriteLine("Use --help to see all commands and options.");
        return ExitCode.BadUsage;
    }
}
