namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>A task that has ended with an exception. One that has a result is taken for its result.</summary>
internal sealed record EvaluatedFault(AuthorException Exception);
