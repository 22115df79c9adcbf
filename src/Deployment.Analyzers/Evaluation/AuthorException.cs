using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>The evaluated code throws.</summary>
internal sealed class AuthorException(Value exception, RejectedCall? rejected = null) : Exception
{
    public Value Thrown { get; } = exception;

    /// <summary>The call of the DSL that throws, if it is one.</summary>
    public RejectedCall? Rejected { get; } = rejected;
}
