namespace Deployment.Analyzers.Evaluation;

/// <summary>Code that makes no difference, as it was hoped, is about to make one.</summary>
internal sealed class EffectException : Exception;
