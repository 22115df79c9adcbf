namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>A value that is made when it is first asked for.</summary>
internal sealed class EvaluatedLazy : Evaluated
{
    public EvaluatedLazy(long stamp) => Stamp = stamp;

    /// <summary>The function that makes the value; none where its type does.</summary>
    public Value Make { get; init; }

    /// <summary>The type whose constructor makes the value.</summary>
    public INamedTypeSymbol? Type { get; init; }

    /// <summary>The value, once it is made.</summary>
    public Value? Made { get; set; }

    /// <summary>Whether what making it has thrown is thrown again each time, and it is not made anew.</summary>
    public bool KeepsFailure { get; init; }

    /// <summary>The code that has made it, where that may have thrown instead, and would each time.</summary>
    public TryBody? Doubtful { get; set; }

    /// <summary>What making it has thrown, where that is kept.</summary>
    public AuthorException? Failure { get; set; }
}
