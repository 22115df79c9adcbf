using System.Runtime.CompilerServices;

namespace VerifyXunit;

/// <summary>Compares texts with snapshots kept beside the tests, in the shape and with the file names of Verify.Xunit.</summary>
public static class Verifier
{
    /// <summary>Compares with <c>Class.Method.verified.txt</c>; what differs from it is left in <c>Class.Method.received.txt</c>.</summary>
    public static async Task Verify(string? target, [CallerFilePath] string sourceFile = "", [CallerMemberName] string method = "")
    {
        var snapshot = Path.Combine(Path.GetDirectoryName(sourceFile)!, $"{Path.GetFileNameWithoutExtension(sourceFile)}.{method}");
        var (verifiedFile, receivedFile) = ($"{snapshot}.verified.txt", $"{snapshot}.received.txt");
        var received = WithUnixLineEnds(target ?? "null");
        var verified = File.Exists(verifiedFile) ? WithUnixLineEnds(await File.ReadAllTextAsync(verifiedFile)) : null;
        if (received == verified)
        {
            File.Delete(receivedFile);
            return;
        }

        await File.WriteAllTextAsync(receivedFile, received);
        Assert.Fail($"""
            {(verified is null ? "There is no snapshot yet." : FirstDifference(verified, received))}
            Received: {receivedFile}
            Verified: {verifiedFile}
            If what was received is right, it becomes the verified file.
            """);
    }

    private static string WithUnixLineEnds(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal);

    private static string FirstDifference(string verified, string received)
    {
        var (verifiedLines, receivedLines) = (verified.Split('\n'), received.Split('\n'));
        var line = 0;
        while (line < verifiedLines.Length && line < receivedLines.Length && verifiedLines[line] == receivedLines[line])
            line++;
        return $"""
            The snapshot differs from line {line + 1} on:
              verified: {LineOf(verifiedLines, line)}
              received: {LineOf(receivedLines, line)}
            """;
    }

    private static string LineOf(string[] lines, int line) => line < lines.Length ? lines[line] : "(end of text)";
}
