namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>A member of an enumeration that is kept as an object, and so knows its own type. Elsewhere an enumeration is its number.</summary>
internal sealed record EvaluatedEnum(INamedTypeSymbol Type, object Number);
