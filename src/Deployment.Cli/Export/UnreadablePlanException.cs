namespace Deployment.Cli.Export;

/// <summary>A file that no plan can be read from: the message names it, the line, and what to do.</summary>
internal sealed class UnreadablePlanException(string message) : Exception(message);
