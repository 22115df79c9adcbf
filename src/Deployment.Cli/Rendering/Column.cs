namespace Deployment.Cli.Rendering;

/// <summary>A column of a table.</summary>
/// <param name="Heading">What is in it.</param>
/// <param name="Wraps">Whether its texts may take several lines where the console is narrow.</param>
/// <param name="IsNumeric">Whether it has numbers, which end below one another.</param>
internal sealed record Column(string Heading, bool Wraps = false, bool IsNumeric = false);
