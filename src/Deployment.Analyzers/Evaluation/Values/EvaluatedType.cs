namespace Deployment.Analyzers.Evaluation.Values;

/// <summary>A <see cref="System.Type"/>.</summary>
internal sealed class EvaluatedType(ITypeSymbol type) : IEquatable<EvaluatedType>
{
    public ITypeSymbol Type { get; } = type;

    public bool Equals(EvaluatedType? other) => other is not null && SymbolEqualityComparer.Default.Equals(Type, other.Type);

    public override bool Equals(object? obj) => Equals(obj as EvaluatedType);

    public override int GetHashCode() => SymbolEqualityComparer.Default.GetHashCode(Type);
}
