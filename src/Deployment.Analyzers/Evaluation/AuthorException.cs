using Deployment.Analyzers.Evaluation.Values;

namespace Deployment.Analyzers.Evaluation;

/// <summary>The evaluated code throws.</summary>
internal sealed class AuthorException(Value exception) : Exception
{
    public Value Thrown { get; } = exception;
}
