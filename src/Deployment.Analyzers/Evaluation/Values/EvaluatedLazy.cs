namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>A value that is made when it is first asked for.</summary>
internal sealed class EvaluatedLazy : Evaluated
{
    public EvaluatedLazy(long stamp, Value make) => (Stamp, Make) = (stamp, make);

    /// <summary>The function that makes the value.</summary>
    public Value Make { get; }

    /// <summary>The value, once it is made.</summary>
    public Value? Made { get; set; }

    /// <summary>What making it has thrown: it is thrown again each time.</summary>
    public AuthorException? Failure { get; set; }
}
