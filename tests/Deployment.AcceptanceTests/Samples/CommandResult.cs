namespace Deployment.AcceptanceTests.Samples;

/// <summary>What came of a command.</summary>
internal sealed record CommandResult(string Command, int ExitCode, string Output, string Error)
{
    public void AssertExitCode(int expected) => Assert.True(
        ExitCode == expected,
        $"""
        '{Command}' exited with {ExitCode}, not with {expected}.
        {Output}
        {Error}
        """);
}
