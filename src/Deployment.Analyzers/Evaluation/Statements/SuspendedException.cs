namespace Deployment.Analyzers.Evaluation;

/// <summary>A function waits for what may not have ended yet, and the call that has started it is not waited for: both go on at once.</summary>
internal sealed class SuspendedException(CallChain started) : Exception
{
    public CallChain Started { get; } = started;
}
