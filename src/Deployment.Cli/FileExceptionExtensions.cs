namespace Deployment.Cli;

/// <summary>What exceptions of files say to those who named the file.</summary>
internal static class FileExceptionExtensions
{
    public static string Reason(this Exception exception) => exception is ArgumentException ? "this is not the name of a file." : exception.Message;
}
