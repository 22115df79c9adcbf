using System.Text;

namespace Deployment.Cli.Commands;

/// <summary>A file that a command has been asked to write.</summary>
internal static class OutputFile
{
    /// <summary>Writes a text in UTF-8 without a byte order mark, or tells on the error stream why it cannot.</summary>
    /// <returns>Whether it is written.</returns>
    public static bool Write(string file, string text, TextWriter error)
    {
        try
        {
            File.WriteAllText(file, text, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false));
            return true;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            error.WriteLine($"'{file}' cannot be written: {exception.Message}");
            return false;
        }
    }
}
