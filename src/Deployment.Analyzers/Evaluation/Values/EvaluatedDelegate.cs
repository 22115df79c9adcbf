namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>A lambda with the variables it has captured, or a method with the object it belongs to.</summary>
internal sealed class EvaluatedDelegate(IMethodSymbol method, IBlockOperation? body, Frame? captured, Value receiver)
{
    public IMethodSymbol Method { get; } = method;

    /// <summary>The body of a lambda; none for a method.</summary>
    public IBlockOperation? Body { get; } = body;

    public Frame? Captured { get; } = captured;

    public Value Receiver { get; } = receiver;

    /// <summary>Whether the method that runs is the one that the object has, and not that of <c>base</c>.</summary>
    public bool IsVirtual { get; init; }

    /// <summary>The delegates that it calls one after the other, if it has been put together by <c>+</c>; it is itself like the last of them.</summary>
    public ImmutableArray<EvaluatedDelegate> Parts { get; private init; } = [];

    public ImmutableArray<EvaluatedDelegate> Calls => Parts.IsEmpty ? [this] : Parts;

    /// <returns>None where there is nothing to call.</returns>
    public static EvaluatedDelegate? Of(ImmutableArray<EvaluatedDelegate> parts) => parts switch
    {
        [] => null,
        [var only] => only,
        [.., var last] => new(last.Method, last.Body, last.Captured, last.Receiver) { IsVirtual = last.IsVirtual, Parts = parts },
    };
}
