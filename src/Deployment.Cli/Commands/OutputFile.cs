using System.CommandLine;
using System.CommandLine.Parsing;
using System.Text;

namespace Deployment.Cli.Commands;

/// <summary>A file that a command has been asked to write.</summary>
internal static class OutputFile
{
    private const string StandardOutput = "-";

    /// <summary>The argument of a command that prints where no file is named.</summary>
    /// <param name="example">A name that such a file may have.</param>
    public static Argument<string?> OptionalArgument(string example) => new("file")
    {
        Description = $"The file to write, such as {example}; by default, or for '-', standard output.",
        Arity = ArgumentArity.ZeroOrOne,
        CustomParser = NameIn,
    };

    /// <summary>The argument of a command that writes files only.</summary>
    /// <param name="description">What the file is, with a name that it may have.</param>
    public static Argument<string> RequiredArgument(string description) => new("file") { Description = description, CustomParser = NameIn! };

    /// <summary>Writes a text to a file, or to standard output where none is named.</summary>
    /// <returns>The program's exit code.</returns>
    public static int WriteOrPrint(string? file, string text, TextWriter output, TextWriter error)
    {
        if (IsNamed(file))
            return Write(file!, text, output, error);
        output.Write(text);
        return ExitCode.Done;
    }

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
            error.WriteLine($"'{file}' cannot be written: {exception.Reason()}");
            return ExitCode.BadUsage;
        }
    }

    public static bool IsNamed(string? file) => file is not (null or StandardOutput);

    /// <summary>A misspelt option is refused as any other is, and not taken for a file.</summary>
    private static string? NameIn(ArgumentResult argument)
    {
        if (argument.Tokens is not [{ Value: var name }])
            return null;
        if (name == StandardOutput || !name.StartsWith("-", StringComparison.Ordinal))
            return name;
        argument.OnlyTake(0);
        return null;
    }
}
