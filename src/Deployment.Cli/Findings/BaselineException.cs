namespace Deployment.Cli.Findings;

/// <summary>A baseline cannot be used; the message says why and what to do.</summary>
internal sealed class BaselineException(string message, Exception cause) : Exception(message, cause);
