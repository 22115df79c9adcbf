namespace Deployment.Analyzers.Evaluation.Library;

/// <summary>An index counted from the end: <c>^1</c>.</summary>
internal sealed record IndexFromEnd(int Number);
