namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>A lambda with the variables it has captured, or a method with the object it belongs to.</summary>
internal sealed class EvaluatedDelegate(IMethodSymbol method, IBlockOperation? body, Frame? captured, Value receiver)
{
    public IMethodSymbol Method { get; } = method;

    /// <summary>The body of a lambda; none for a method.</summary>
    public IBlockOperation? Body { get; } = body;

    public Frame? Captured { get; } = captured;

    public Value Receiver { get; } = receiver;
}
