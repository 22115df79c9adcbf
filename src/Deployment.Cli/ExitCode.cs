namespace Deployment.Cli;

/// <summary>What a plan's program tells the shell.</summary>
internal static class ExitCode
{
    /// <summary>Nothing was found at warning or above, or nothing new.</summary>
    public const int Clean = 0;

    /// <summary>Something new was found at warning or above.</summary>
    public const int Findings = 1;

    /// <summary>What was asked for is done, or two plans are the same.</summary>
    public const int Done = 0;

    /// <summary>Two plans differ.</summary>
    public const int Different = 1;

    /// <summary>The arguments make no sense, or name a file that cannot be read or written.</summary>
    public const int BadUsage = 2;

    /// <summary>A rule of a company's own has failed, so that it is not known what breaks it.</summary>
    public const int FailedRule = 3;
}
