using System.Text;

namespace Deployment.Cli.Commands;

/// <summary>A file that a command has been asked to write.</summary>
internal static class OutputFile
{
    /// <summary>Writes a text in UTF-8 without a byte order mark and tells where, or on the error stream why it cannot.</summary>
    /// <returns>The program's exit code.</returns>
    public static int Write(string file, string text, TextWriter output, TextWriter error)
    {
        try
        {
            File.WriteAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            output.WriteLine($"Wrote {Path.GetFullPath(file)}");
            return ExitCode.Done;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            error.WriteLine($"'{file}' cannot be written: {exception.Message}");
            return ExitCode.BadUsage;
        }
    }
}
