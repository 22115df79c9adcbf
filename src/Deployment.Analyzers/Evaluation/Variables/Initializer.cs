namespace Deployment.Analyzers.Evaluation;

/// <summary>The value that a field or property starts with.</summary>
internal sealed record Initializer(ISymbol Member, IOperation Value);
