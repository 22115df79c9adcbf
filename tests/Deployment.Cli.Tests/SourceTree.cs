using System.Runtime.CompilerServices;

namespace Deployment.Cli.Tests;

/// <summary>Where the sources are.</summary>
internal static class SourceTree
{
    public static string Root { get; } = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(ThisFile())!, "..", ".."));

    private static string ThisFile([CallerFilePath] string path = "") => path;
}
