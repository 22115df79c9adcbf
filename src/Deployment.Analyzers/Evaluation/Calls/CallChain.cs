namespace Deployment.Analyzers.Evaluation;

/// <summary>A call, and the calls that led to it.</summary>
internal sealed class CallChain(SyntaxNode call, CallChain? caller)
{
    public SyntaxNode Call { get; } = call;

    public CallChain? Caller { get; } = caller;

    /// <summary>How many conditions had been decided before.</summary>
    public int Decided { get; init; }
}
