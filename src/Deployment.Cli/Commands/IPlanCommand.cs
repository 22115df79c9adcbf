using System.CommandLine;

namespace Deployment.Cli.Commands;

/// <summary>Something to do with a plan.</summary>
internal interface IPlanCommand
{
    /// <summary>What is typed to have it done.</summary>
    string Name { get; }

    /// <summary>What it does, in one sentence.</summary>
    string Description { get; }

    /// <summary>Makes <paramref name="command"/> do it.</summary>
    /// <returns>The command itself.</returns>
    Command DefineOn(Command command);
}
