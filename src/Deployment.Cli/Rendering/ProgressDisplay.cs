namespace Deployment.Cli.Rendering;

/// <summary>Tells a person who waits what is being done.</summary>
/// <param name="terminal">Where that person looks; none where nobody does.</param>
/// <param name="patience">How long nothing is told, and then how long it stays as it is.</param>
internal sealed class ProgressDisplay(TextWriter? terminal, TimeSpan patience)
{
    /// <param name="doing">What is being done, such as <c>Checking the plan</c>.</param>
    /// <param name="work">What may take long.</param>
    public T During<T>(string doing, Func<T> work)
    {
        if (terminal is null)
            return work();
        using var line = new ProgressLine(terminal, doing, patience);
        return work();
    }
}
