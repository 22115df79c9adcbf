namespace Deployment.Analyzers.Evaluation;

/// <summary>A call, and the calls that led to it.</summary>
internal sealed class CallChain(SyntaxNode call, CallChain? caller)
{
    public SyntaxNode Call { get; } = call;

    public CallChain? Caller { get; } = caller;
}
