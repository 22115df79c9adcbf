namespace Deployment.Analyzers.Differential.Tests.Comparison;

/// <summary>Running and evaluating a program differ.</summary>
internal sealed class DifferenceException(string message) : Exception(message);
