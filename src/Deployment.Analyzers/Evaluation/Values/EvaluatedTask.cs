namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>A task that has ended, or the awaiter of one. A task that may still be running is not known.</summary>
/// <param name="place">Where it comes from.</param>
/// <param name="result">What it has come to, as far as it has any result.</param>
/// <param name="failure">The exception that it has ended with; none where it has succeeded.</param>
internal sealed class EvaluatedTask(SyntaxNode place, Value result, AuthorException? failure = null)
{
    public Value Result { get; } = result;

    public AuthorException? Failure { get; } = failure;

    /// <summary>The code that has come to this, where it may have ended with an exception instead.</summary>
    public TryBody? Doubtful { get; init; }

    /// <summary>Stands for whether it is the same as another one: two tasks may share one object that the library keeps for what is common.</summary>
    public Unknown Identity => new Unknown(place);

    public static Value Completed(Value result, SyntaxNode place) => new(new EvaluatedTask(place, result), place);

    public static Value Failed(AuthorException failure, SyntaxNode place) => new(new EvaluatedTask(place, Value.Null, failure), place);
}
