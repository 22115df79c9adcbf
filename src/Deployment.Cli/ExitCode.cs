namespace Deployment.Cli;

/// <summary>What a plan's program tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Nothing was found at warning or above.</summary>
    public const int Clean = 0;

    /// <summary>Something was found at warning or above.</summary>
    public const int Findings = 1;

    /// <summary>The arguments make no sense.</summary>
    public const int BadUsage = 2;
}
